internal import Values

extension HTMLRenderer {
  /// The id of a box's title.
  ///
  /// - Parameter number: Counted from 1 in reading order.
  static func boxID(_ number: Int) -> String { "card_\(number)" }

  mutating func render(_ callout: Callout, isEntering: Bool) {
    if callout.isCareCard { return renderCard(callout, isEntering: isEntering) }
    guard isEntering else { return write("</div>\n") }
    callouts += 1
    startLine()
    let id = Self.boxID(callouts)
    write(
      string:
        "<div role=\"note\" class=\"callout \(callout.rawValue)\"\(isOnPaper ? "" : " aria-labelledby=\"\(id)\"")>\n")
    write(string: isOnPaper ? "<p class=\"label\">" : "<p class=\"label\" id=\"\(id)\">")
    escape(labels.title(of: callout))
    write("</p>\n")
  }

  /// A care card is a section with a heading, so that it is found in the list of headings and of landmarks.
  private mutating func renderCard(_ card: Callout, isEntering: Bool) {
    guard isEntering else { return write("</section>\n") }
    callouts += 1
    startLine()
    let (id, level) = (Self.boxID(callouts), min(headingLevel + 1, 6))
    write(string: "<section class=\"callout \(card.rawValue)\"")
    if !isOnPaper { write(string: " aria-labelledby=\"\(id)\"") }
    if card.tellsToCall, !hasSigns, !isOnPaper {
      hasSigns = true
      write(string: " id=\"\(ThemeID.signs)\"")
    }
    write(string: ">\n<h\(level) class=\"label\"")
    if !isOnPaper { write(string: " id=\"\(id)\"") }
    write(">")
    icon(card == .selfCare ? Self.leaf : card == .call ? Self.receiver : Self.warningSign)
    if card.tellsToCall {
      write("<span><span class=\"hidden\">")
      escape(card == .call ? labels.urgent : labels.immediate)
      write(" </span>")
    } else {
      write("<span>")
    }
    escape(labels.title(of: card))
    if card == .emergency, let emergency {
      write(" ")
      write("<bdi dir=\"ltr\">")
      escape(emergency.shown)
      write("</bdi>")
    }
    write(string: "</span></h\(level)>\n")
    if card == .call, let phone { button(phone, words: nil) }
    if card == .emergency, let emergency { button(emergency, words: labels.callNumber) }
  }

  /// A button that calls a number. In text from right to left, its parts would be shown in the wrong order.
  private mutating func button(_ phone: RenderingContext.Phone, words: String?) {
    write("<p class=\"phone\"><a href=\"")
    HTMLEscaping.appendURL(Array(phone.link.utf8)[...], to: &output)
    write("\">")
    icon(Self.receiver)
    write("<span>")
    if let words {
      escape(words)
      write(" ")
    }
    write("<bdi dir=\"ltr\">")
    escape(phone.shown)
    write("</bdi></span></a></p>\n")
  }

  private mutating func icon(_ path: StaticString) {
    write(
      "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" aria-hidden=\"true\" focusable=\"false\"><path d=\""
    )
    write(path)
    write("\"/></svg>")
  }

  private static let leaf: StaticString = "M5 19C4 11 9 5 20 4c0 11-6 16-13 14M5 20c2-5 5-8 9-10"
  private static let receiver: StaticString =
    "M6 3.5h3.2l1.6 4.3-2.2 1.6a12 12 0 0 0 6 6l1.6-2.2 4.3 1.6V18a2.5 2.5 0 0 1-2.7 2.5A16.5 16.5 0 0 1 3.5 6.2 2.5 2.5 0 0 1 6 3.5z"
  private static let warningSign: StaticString = "M12 3.5l9.5 17h-19zM12 10v5m0 2.6v.1"
}

extension BodyLabels {
  /// What a box is called.
  func title(of box: Callout) -> String {
    switch box {
    case .note: note
    case .tip: tip
    case .warning: warning
    case .caution: caution
    case .selfCare: selfCare
    case .call: call
    case .emergency: emergency
    }
  }
}

internal import Settings
internal import Diagnostics
internal import Site

extension Check {
  /// Texts speak of all skin.
  static let skinTone = Check(
    Rule(
      "skin-tone-language", .people, title: "Texts speak of all skin, and name its colours",
      reason:
        "Redness is hard to see on brown and black skin, and \"normal\" or \"fair\" skin isn't the rule. Source: NHS content guide.",
      bad: "Your skin will be red. Dark skin may get marks.",
      good: "Your skin may be red; on brown and black skin that can be hard to see. It feels warm."),
    .warning
  ) { page in
    var found = page.places(of: .vagueSkin).map { words in
      Check.Finding(
        words, "'\(page.prose.text(words))' says little, and may hurt",
        hint: "write 'brown and black skin' or 'white skin'")
    }
    if page.isMedical, !page.has(.skinColor), let words = page.places(of: .redness).first {
      found.append(
        Check.Finding(
          words, "redness is hard to see on brown and black skin, and this page doesn't say so",
          hint: "add how it looks there, and what people feel: warmth, swelling, pain"))
    }
    return found
  }

  /// Texts speak to the reader.
  static let secondPerson = Check(
    Rule(
      "second-person", .people, title: "Texts speak to the reader",
      reason: "\"You\" is read faster than \"the patient\". Sources: PEMAT-P item 21; NHS content guide.",
      bad: "The patient should avoid the sun.", good: "Stay out of the sun."),
    .note
  ) { page in
    page.places(of: .readersAsOthers).compactMap { words in
      let next = words.upperBound < page.prose.words.count ? page.prose.text(page.prose.words[words.upperBound]) : ""
      if ["label", "labeling", "labelling", "leaflet", "information", "safety", "record", "group"].contains(next) {
        return nil
      }
      return Check.Finding(words, "'\(page.prose.text(words))' speaks about the reader", hint: "write 'you'")
    }
  }

  /// Links say where they lead.
  static let linkText = Check(
    Rule(
      "link-text", .accessibility, title: "The words of a link say where it leads",
      reason: "Screen readers list links without the text around them. Source: WCAG 2.2, 2.4.4.",
      bad: "For the risks [click here](risks.md).", good: "Read about [the risks](risks.md)."),
    .error
  ) { page in
    var found: [Check.Finding] = []
    for sentence in page.prose.sentences {
      var start: Int?
      for index in sentence.words.lowerBound...sentence.words.upperBound {
        let isLink = index < sentence.words.upperBound && page.prose.words[index].marks.contains(.link)
        if isLink, start == nil { start = index }
        guard !isLink, let first = start else { continue }
        start = nil
        let text = page.prose.text(first..<index).lowercased()
        let isAddress = ["http", "www", "click here", "read more", "learn more", "find out more"].contains {
          text.hasPrefix($0)
        }
        guard isAddress || vague.contains(text) else { continue }
        found.append(
          Check.Finding(
            first..<index, "'\(page.prose.text(first..<index))' doesn't say where the link leads",
            hint: "make words of what is there the link, such as 'the risks of peels'"))
      }
    }
    return found
  }

  private static let vague: Set<String> = [
    "click here", "go here", "look here", "over here", "visit here", "more here", "see more here", "read here",
    "read on", "here", "read more", "learn more", "more",
    "this link", "this page", "link", "find out more", "this",
    "click", "more info",
    "more information", "see here", "details", "this article", "page", "website", "see more", "continue",
    "continue reading",
  ]

  /// Headings are short and calm.
  static let headingStyle = Check(
    Rule(
      "heading-style", .accessibility, title: "Headings are short, and in small letters",
      reason: "Capitals are hard to read, and screen readers may spell them. Source: NHS content guide.",
      bad: "## WHAT YOU MUST KNOW BEFORE YOU COME.", good: "## Before you come"),
    .warning, isEnglish: false
  ) { page in
    page.prose.blocks.compactMap { block in
      guard block.kind == .heading || block.kind == .question || block.kind == .title,
        let words = page.prose.words(of: block)
      else { return nil }
      let text = page.prose.text(of: block)
      if text.count > 65 {
        return Check.Finding(
          words, "this heading has \(text.count) characters", hint: "65 are enough: put the rest into the text")
      }
      if words.count > 1, words.allSatisfy({ page.prose.words[$0].marks.contains(.capitals) }) {
        return Check.Finding(
          words, "this heading is in capitals",
          hint: "write it as a sentence: '\(text.prefix(1) + text.lowercased().dropFirst())'")
      }
      if text.hasSuffix("."), !text.hasSuffix("..."), block.kind != .question {
        return Check.Finding(words, "this heading ends with a full stop", hint: "leave it out")
      }
      return nil
    }
  }

  /// Alternative texts say what is to be seen.
  static let altText = Check(
    Rule(
      "image-words", .accessibility, title: "The words for a picture say what is to be seen, in brief",
      reason:
        "Screen readers say \"image\" by themselves, and people can't stop in a long text. Source: NHS content guide; WCAG 2.2, 1.1.1.",
      bad: "![Image of a face](face.jpg)", good: "![A face with light redness on both cheeks, one day after](face.jpg)"),
    .warning
  ) { page in
    page.prose.blocks.enumerated().compactMap { index, block in
      guard block.kind == .alternative, let words = page.prose.words(of: block) else { return nil }
      let text = page.prose.text(of: block)
      if text.count > 125 {
        return Check.Finding(
          words, "these words for a picture have \(text.count) characters",
          hint: "125 are enough: put the rest into the text")
      }
      if let start = ["image of", "picture of", "photo of", "photograph of", "graphic of", "illustration of"].first(
        where: { text.lowercased().hasPrefix($0) })
      {
        return Check.Finding(words, "'\(start)' is said twice by screen readers", hint: "begin with what is to be seen")
      }
      let next = index + 1 < page.prose.blocks.count ? page.prose.blocks[index + 1] : nil
      if let next, next.kind == .caption, page.prose.text(of: next) == text {
        return Check.Finding(
          words, "the words for those who don't see the picture are those of its caption",
          hint: "say what is to be seen; the caption says what it means")
      }
      return nil
    }
  }

  /// Pictures of patients say what was done.
  static let photoConsent = Check(
    Rule(
      "photo-consent", .privacy, title: "A picture of before and after says what was done, and that results differ",
      reason:
        "California's law asks for it, and patients take the best picture for the usual result. Source: Cal. B&P Code 651.",
      bad: "![Before and after](anna.jpg)",
      good: "![…](anna.jpg \"After three sessions of microneedling. Results differ. Shown with consent.\")"),
    .warning
  ) { page in
    page.prose.blocks.enumerated().compactMap { index, block in
      guard block.kind == .alternative || block.kind == .caption, let words = page.prose.words(of: block) else {
        return nil
      }
      let text = page.prose.text(of: block).lowercased()
      guard text.contains("before and after") || text.contains("before & after") || text.contains("before/after") else {
        return nil
      }
      let next =
        index + 1 < page.prose.blocks.count && page.prose.blocks[index + 1].kind == .caption
        ? page.prose.text(of: page.prose.blocks[index + 1]).lowercased() : ""
      let all = text + " " + next
      if block.kind == .alternative, next.isEmpty == false, next.contains("before") { return nil }
      guard !(all.contains("consent") && (all.contains("differ") || all.contains("vary"))) else { return nil }
      return Check.Finding(
        words, "this picture doesn't say what was done, nor that results differ",
        hint: "name the photographs before and after in 'results' between the lines --- at the top, with the patient's "
          + "consent; or write below the picture: what was done, how many sessions, \"Results differ\", \"Shown with consent\""
      )
    }
  }

  /// Networks show the whole title and summary.
  static let shareTexts = Check(
    Rule(
      "share-meta", .share, title: "Networks can show the whole title and summary",
      reason: "X cuts a title after 70 characters and a description after 200. Source: X, Cards markup.",
      bad: "(a title of 90 characters)", good: "(a title of 50 characters)"),
    .warning, isEnglish: false
  ) { page in
    guard let own = page.page else { return [] }
    var found: [Check.Finding] = []
    if own.sharedTitle.count > 70 {
      found.append(
        Check.Finding(
          "the title has \(own.sharedTitle.count) characters, and X cuts it after 70",
          hint: "write a shorter one, or 'share: { title: … }'"))
    }
    if let summary = own.sharedSummary, summary.count > 200 {
      found.append(
        Check.Finding(
          "the summary has \(summary.count) characters, and X cuts it after 200",
          hint: "write a shorter one, or 'share: { summary: … }'"))
    }
    if page.isMedical, own.sharedSummary == nil {
      found.append(
        Check.Finding("networks show no text for this page", hint: "write 'summary: …', one or two sentences"))
    }
    return found
  }
}

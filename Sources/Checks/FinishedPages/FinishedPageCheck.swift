public import Diagnostics

/// What is wrong with the pages that a project's own templates make: what only the finished page shows.
public struct FinishedPageCheck: Sendable {
  /// A page, made.
  public struct Page: Sendable {
    /// Its path in the output.
    public var path: String
    /// The template to change, such as `Templates/article.html`.
    public var template: String
    /// Its HTML.
    public var html: [UInt8]

    /// Makes a page.
    public init(path: String, template: String, html: [UInt8]) {
      (self.path, self.template, self.html) = (path, template, html)
    }
  }

  /// The findings, each once, however many pages have it.
  public private(set) var findings: [Diagnostic] = []

  /// Looks at one page of each kind.
  public init(_ pages: [Page], _ checker: Checker) {
    var seen: [Found: (page: Page, count: Int)] = [:]
    var order: [Found] = []
    for page in pages {
      for found in Set(Self.all(in: HTMLTree(page.html))) {
        if seen[found] == nil { order.append(found) }
        seen[found, default: (page, 0)].count += 1
      }
    }
    for found in order {
      guard let (page, count) = seen[found], let severity = checker.policy.severity(of: found.check, nil) else {
        continue
      }
      let others = count > 1 ? " (and on \(count - 1) other \(count == 2 ? "kind" : "kinds") of pages)" : ""
      findings.append(
        Diagnostic(
          severity, found.check.rule, SourceLocation(path: page.template),
          "on '\(page.path)'\(others), \(found.what)", hint: found.hint))
    }
  }

  /// What is wrong with a page.
  private struct Found: Hashable {
    enum Kind { case landmarks, names, order }
    var kind: Kind
    var what: String
    var hint: String

    var check: Check {
      switch kind {
      case .landmarks: .landmarks
      case .names: .elementNames
      case .order: .pageOrder
      }
    }
  }

  private static func all(in tree: HTMLTree) -> [Found] { landmarks(of: tree) + names(in: tree) + order(of: tree) }

  // MARK: Landmarks

  private static func landmarks(of tree: HTMLTree) -> [Found] {
    var found: [Found] = []
    func add(_ what: String, _ hint: String) { found.append(Found(kind: .landmarks, what: what, hint: hint)) }
    let names = AccessibleNames(tree)
    let mains = tree.elements.indices.filter {
      (tree.elements[$0].name == "main" || tree.elements[$0].attributes["role"] == "main") && !names.isHidden($0)
    }
    if mains.isEmpty {
      add("nothing says where the content begins", "put what is only on this page into <main>…</main>")
    } else if mains.count > 1 {
      add("there are \(mains.count) <main>", "keep one; <section> or <div> does for the others")
    }
    let isNamed = tree.all("html").contains { !(tree.elements[$0].attributes["lang"] ?? "").isEmpty }
    if !isNamed { add("nothing says in which language it is", #"write <html lang="\(page.language)">"#) }
    if !tree.all("title").contains(where: { names.hasName($0) }) {
      add("the page has no title", #"write <title>\(page.title)</title> inside <head>"#)
    }
    return found
  }

  // MARK: Names

  private static func names(in tree: HTMLTree) -> [Found] {
    let names = AccessibleNames(tree)
    return tree.elements.indices.compactMap { index in
      let element = tree.elements[index]
      guard needsName(element), !names.isHidden(index), !names.hasName(index) else { return nil }
      let (what, hint) = Self.missing(element)
      return Found(kind: .names, what: what, hint: hint)
    }
  }

  private static func needsName(_ element: HTMLTree.Element) -> Bool {
    switch element.name {
    case "button", "select", "textarea", "iframe", "img": true
    case "a": element.attributes["href"] != nil
    case "input": element.attributes["type"]?.lowercased() != "hidden"
    default: false
    }
  }

  private static func missing(_ element: HTMLTree.Element) -> (what: String, hint: String) {
    let name = element.name
    switch name {
    case "img":
      return (
        "a picture\(about(element, "src")) has no 'alt', so its file name is read aloud",
        #"write alt="what is to be seen", or alt="" where it is only decoration"#
      )
    case "iframe":
      return ("an <iframe>\(about(element, "src")) has no title", #"write title="what it shows""#)
    case "a":
      return (
        "a link\(about(element, "href")) has no words, so nobody hears where it leads",
        #"write words into it, or aria-label="where it leads""#
      )
    case "button":
      return (
        "a button has no words, so nobody hears what it does", #"write words into it, or aria-label="what it does""#
      )
    default:
      return (
        "a field\(about(element, "name")) has no label, so nobody hears what to write into it",
        #"give it an id, and put <label for="that id">…</label> before it"#
      )
    }
  }

  private static func about(_ element: HTMLTree.Element, _ attribute: String) -> String {
    guard let value = element.attributes[attribute], !value.isEmpty else { return "" }
    return " (\(attribute) '\(value.prefix(60))')"
  }

  // MARK: Order

  private static func order(of tree: HTMLTree) -> [Found] {
    var found: [Found] = []
    let names = AccessibleNames(tree)
    var last = 0
    var ids: Set<String> = []
    for (index, element) in tree.elements.enumerated() {
      if let id = element.attributes["id"], !id.isEmpty, !ids.insert(id).inserted {
        found.append(
          Found(
            kind: .order, what: "two elements have the id '\(id)', so links and labels reach only the first",
            hint: "give one of them another id"))
      }
      if let place = element.attributes["tabindex"].flatMap({ Int($0) }), place > 0 {
        found.append(
          Found(
            kind: .order, what: "tabindex=\"\(place)\" takes the Tab key out of the order of the page",
            hint: "delete it, and put the elements in the order in which people use them"))
      }
      guard let level = level(of: element.name), !names.isHidden(index) else { continue }
      if level > last + 1, last > 0 {
        found.append(
          Found(
            kind: .order, what: "a heading <h\(level)> follows an <h\(last)>",
            hint: "write <h\(last + 1)>, and make it smaller in the style sheet if it must be smaller"))
      }
      if level == 1, last > 0, found.allSatisfy({ $0.hint != Self.oneTitle }) {
        let isSecond = tree.all("h1").first.map { $0 < index } ?? false
        if isSecond { found.append(Found(kind: .order, what: "there is more than one <h1>", hint: Self.oneTitle)) }
      }
      last = level
    }
    if tree.all("h1").isEmpty {
      found.append(
        Found(kind: .order, what: "there is no <h1>", hint: #"write <h1>\(page.title)</h1> above the content"#))
    }
    return found
  }

  private static let oneTitle = "keep the one with the page's title; others are <h2>"

  private static func level(of name: String) -> Int? {
    name.utf8.count == 2 && name.utf8.first == UInt8(ascii: "h") ? name.last?.wholeNumberValue : nil
  }
}

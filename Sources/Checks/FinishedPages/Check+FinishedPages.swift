internal import Diagnostics

extension Check {
  /// A page has a main part, a title and a language.
  static let landmarks = Check(
    Rule(
      "page-landmarks", .accessibility, title: "A page has one main part, a title and a language",
      reason:
        "Screen readers jump to the main part, and read a page in its language. Source: WCAG 2.2, 1.3.1, 2.4.2, 3.1.1.",
      bad: "<body><div class=\"content\">…</div></body>", good: "<body><main>…</main></body>"),
    .error, isEnglish: false
  )

  /// Whatever people can use or see has a name.
  static let elementNames = Check(
    Rule(
      "element-name", .accessibility, title: "Links, buttons, fields and pictures have names",
      reason: "A button without words is read as \"button\". Source: WCAG 2.2, 1.1.1, 2.4.4, 4.1.2.",
      bad: "<button><svg>…</svg></button>", good: "<button aria-label=\"Search\"><svg>…</svg></button>"),
    .error, isEnglish: false
  )

  /// Headings and the Tab key follow the page.
  static let pageOrder = Check(
    Rule(
      "page-order", .accessibility, title: "Headings, ids and the Tab key follow the order of a page",
      reason: "People who don't see a page find their way by them. Source: WCAG 2.2, 1.3.1, 2.4.3.",
      bad: "<h1>…</h1><h4>…</h4>", good: "<h1>…</h1><h2>…</h2>"),
    .warning, isEnglish: false
  )

  /// Scripts keep and send nothing.
  static let scriptStorage = Check(
    Rule(
      "script-storage", .privacy, title: "Scripts keep nothing about readers, and send nothing",
      reason:
        "Who reads about a treatment tells of their health. Storage needs consent, and sending it may be a breach. Sources: ePrivacy Directive, 5(3); FTC, GoodRx, 2023.",
      bad: "localStorage.setItem(\"read\", location.pathname)", good: "A script that only opens and closes a menu."),
    .warning, isEnglish: false
  )
}

import Diagnostics
import Foundation
import Testing

@Suite struct StructuredDataTests {
  /// The properties of each type that schema.org 30.0 defines for it or for a type above it, as far as we use them.
  private static let properties: [String: Set<String>] = [
    "WebPage": [
      "url", "name", "description", "inLanguage", "datePublished", "dateModified", "lastReviewed", "reviewedBy",
      "author", "publisher", "about", "citation", "breadcrumb", "primaryImageOfPage",
    ],
    "MedicalTherapy": [
      "name", "procedureType", "bodyLocation", "preparation", "howPerformed", "followup", "adverseOutcome",
      "contraindication",
    ],
    "MedicalClinic": ["name", "url", "telephone", "address", "logo"],
    "PostalAddress": ["streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"],
    "BreadcrumbList": ["itemListElement"],
    "ListItem": ["position", "name", "item"],
    "Person": ["name", "honorificSuffix", "jobTitle", "url"],
    "Organization": ["name", "url"],
    "CreativeWork": ["name", "url"],
    "ImageObject": ["url", "width", "height"],
    "MedicalEntity": ["name"],
    "Patient": [],
  ]

  private func graph(_ site: SmallSite, _ path: String) throws -> [[String: Any]] {
    let html = try site.render(path).text
    let match = try #require(html.firstMatch(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#))
    let json = try JSONSerialization.jsonObject(with: Data(match.1.utf8))
    return try #require((json as? [String: Any])?["@graph"] as? [[String: Any]])
  }

  private func check(_ node: [String: Any]) throws {
    guard let type = node["@type"] as? String else {
      #expect(Set(node.keys) == ["@id"])
      return
    }
    let medical: Set<String> = type == "MedicalWebPage" ? ["medicalAudience"] : []
    let known = try #require(Self.properties[type == "MedicalWebPage" ? "WebPage" : type], "\(type)").union(medical)
    #expect(Set(node.keys).subtracting(["@type", "@id"]).isSubset(of: known), "\(type): \(node.keys.sorted())")
    for value in node.values {
      for inner in (value as? [Any]) ?? [value] { if let inner = inner as? [String: Any] { try check(inner) } }
    }
  }

  private static let treatment = """
    title: "A </script> & \\"B\\""
    summary: s
    published: 2026-01-02
    updated: 2026-02-03
    image: { file: p.png, alt: x }
    type: treatment
    treatment: { name: Needling, procedureType: PercutaneousProcedure, bodyLocation: Face, preparation: Cream,
      howPerformed: Pen, followup: Rest, risks: [Pain], contraindications: [Infection] }
    references: [ { id: a, text: A study, url: "https://s.example/" } ]
    """

  private func site() throws -> SmallSite {
    try SmallSite(
      [
        "index.md": page("title: Home\ntype: page"), "g/index.md": page("title: G\ntype: page"), "g/p.png": "",
        "g/a.md": page(Self.treatment),
      ],
      settings: """
        title: T
        url: https://e.org/g/
        publisher: { name: C, url: "https://c.example/", phone: "117", address: { street: S, city: X, country: US } }
        """)
  }

  @Test(arguments: ["index.html", "g/index.html", "g/a/index.html"])
  func `a page names only what schema.org defines`(_ path: String) throws {
    let site = try site()
    #expect(!site.problems.containsErrors)
    let graph = try graph(site, path)
    for node in graph { try check(node) }
    let ids = graph.compactMap { $0["@id"] as? String }
    #expect(Set(ids).count == graph.count)
  }

  @Test func `an article says what it is about, whom it is for, and where it belongs`() throws {
    let graph = try graph(try site(), "g/a/index.html")
    let page = try #require(graph.first)
    #expect(page["@type"] as? String == "MedicalWebPage")
    #expect(page["url"] as? String == "https://e.org/g/g/a/")
    #expect(page["name"] as? String == "A </script> & \"B\"")
    #expect(page["dateModified"] as? String == "2026-02-03")
    #expect((page["about"] as? [String: String])?["@id"] == "https://e.org/g/g/a/#treatment")
    let therapy = try #require(graph.first { $0["@type"] as? String == "MedicalTherapy" })
    #expect(therapy["procedureType"] as? String == "https://schema.org/PercutaneousProcedure")
    #expect(((therapy["adverseOutcome"] as? [[String: Any]])?.first?["name"] as? String) == "Pain")
    let crumbs = try #require(graph.first { $0["@type"] as? String == "BreadcrumbList" })
    #expect((crumbs["itemListElement"] as? [Any])?.count == 3)
  }

  @Test func `what the data of a treatment says is on the page too`() throws {
    let html = try site().render("g/a/index.html").text
    for words in ["Needling", "Face", "Cream", "Pen", "Rest", "Pain", "Infection"] {
      #expect(html.contains(">\(words)<") || html.contains(": \(words)<"), "\(words)")
    }
  }

  @Test func `pages that show no record of themselves claim none`() throws {
    let facts = "published: 2026-01-02\nreferences: [ { text: A study } ]\ntreatment: { name: Needling }"
    let site = try SmallSite([
      "index.md": page("title: Home\n\(facts)"), "g/index.md": page("title: G\n\(facts)"), "g/a.md": page("title: A"),
    ])
    for path in ["index.html", "g/index.html"] {
      let graph = try graph(site, path)
      let named = Set(graph.flatMap(\.keys)).intersection(["datePublished", "dateModified", "citation", "about"])
      #expect(named.isEmpty && !graph.contains { $0["@type"] as? String == "MedicalTherapy" }, "\(path): \(named)")
    }
  }

  @Test func `without an address nothing is said`() throws {
    let site = try SmallSite(["index.md": page("title: Home\ntype: page")], settings: "title: T")
    #expect(try !site.render("index.html").text.contains("ld+json"))
  }
}

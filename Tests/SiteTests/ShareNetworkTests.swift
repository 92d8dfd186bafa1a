import Foundation
import Site
import Testing

@Suite struct ShareNetworkTests {
  private struct Vector: Decodable {
    var name: String
    var url: String
    var title: String
    var image: String
    var links: [String: String]
  }

  @Test func `every network gets exactly the link that it understands`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "share-links.json")
    let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
    #expect(vectors.count == 5)
    for vector in vectors {
      let networks = ShareNetwork.all.filter { !$0.isButton }
      #expect(Set(vector.links.keys) == Set(networks.map(\.id)))
      let page = SharedPage(url: vector.url, title: vector.title, image: vector.image, via: nil)
      for network in networks {
        #expect(network.link(for: page) == vector.links[network.id], "\(vector.name), \(network.id)")
      }
    }
  }

  @Test func `a link's values come back when another parser reads it`() throws {
    let title = "Q&A #1: 50% off? C++ – “é” \u{0301}👩🏽‍⚕️ 'x'"
    let page = SharedPage(url: "https://e.org/a/?b=c&d#e", title: title, image: "https://e.org/i.png", via: "clinic")
    let link = try #require(ShareNetwork.all.first { $0.id == "x" }?.link(for: page))
    let items = try #require(URLComponents(string: link)?.queryItems)
    #expect(items.map(\.name) == ["url", "text", "via"])
    #expect(items.map(\.value) == ["https://e.org/a/?b=c&d#e", title.precomposedStringWithCanonicalMapping, "clinic"])
  }

  @Test func `Pinterest takes no page without a picture`() {
    let page = SharedPage(url: "https://e.org/", title: "x", image: nil, via: nil)
    #expect(ShareNetwork.all.first { $0.id == "pinterest" }?.link(for: page) == nil)
    #expect(ShareNetwork.all.count { $0.link(for: page) != nil } == ShareNetwork.all.count - 1)
  }

  @Test(arguments: [
    ("  a\n b\t\u{00A0}c ", "a b c"), ("e\u{0301}", "é"), ("plain", "plain"), ("a  b", "a b"), ("", ""),
  ])
  func `titles are one line of NFC`(_ text: String, _ line: String) {
    #expect(Array(SharedPage.oneLine(text).utf8) == Array(line.utf8))
  }

  @Test(arguments: [
    ("x: { via: \"@clinic\" }", 0), ("x: { via: clinic }", 0), ("x: { via: \"the clinic\" }", 1),
    ("custom: [{ id: n, name: N, url: \"https://n.example/?u={url}&s={summary}\" }]", 0),
    ("custom: [{ id: n, name: N, url: \"https://n.example/?u={ur}\" }]", 1),
    ("custom: [{ id: n, name: N, url: \"https://n.example/\" }]", 1),
  ]) func `accounts and addresses that can't be are errors`(_ share: String, _ errors: Int) {
    let (settings, problems) = SiteSettings.parse(Array("title: T\nshare: { \(share) }\n".utf8))
    #expect(problems.count == errors)
    if errors == 0, let via = settings.clinic.share?.x?.via { #expect(via == "clinic") }
  }
}

import Media
import Values
import Diagnostics
import Foundation
import Pages
import Site

/// What `sitegen share` prints.
enum ShareReport {
  /// A page in words.
  static func text(_ page: SharePreview) -> String {
    var lines = [PrintedText.cleaned("Content/\(page.source)", keepsLines: false)]
    func add(_ name: String, _ value: String) {
      lines.append(
        "  " + name.padding(toLength: max(13, name.count), withPad: " ", startingAt: 0) + " "
          + PrintedText.cleaned(value, keepsLines: false))
    }
    add("Address", page.url ?? "none")
    add("Title", page.title)
    add("Text", page.text ?? "none")
    add("Picture", page.picture.map(words) ?? "none")
    if page.pin != page.picture { add("For Pinterest", page.pin.map(words) ?? "none") }
    for link in page.links { add(link.name, link.url) }
    for problem in page.problems { add("Note", problem) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(_ picture: SharePreview.Picture) -> String {
    let origin =
      switch picture.source {
      case .drawn: "drawn for this page"
      case .cropped: "a part of the page's picture"
      case .file: "from Content/"
      }
    return "\(picture.url) (\(picture.image.width) × \(picture.image.height) pixels, \(origin))"
  }

  /// All pages for programs.
  static func json(_ pages: [SharePreview]) throws -> String {
    struct Report: Encodable {
      var pages: [Page]
    }
    struct Page: Encodable {
      var file: String, path: String, url: String?, title: String, text: String?
      var image: Image?, pinImage: Image?
      var links: [Link]
      var problems: [String]
    }
    struct Image: Encodable {
      var url: String, width: Int, height: Int, type: String, alt: String
      init(_ picture: SharePreview.Picture) {
        (url, width, height) = (picture.url, picture.image.width, picture.image.height)
        (type, alt) = (picture.image.mediaType, picture.alternative)
      }
    }
    struct Link: Encodable {
      var id: String, url: String
    }
    let report = Report(
      pages: pages.map { page in
        Page(
          file: "Content/" + page.source, path: "/" + page.sitePath, url: page.url, title: page.title, text: page.text,
          image: page.picture.map(Image.init), pinImage: page.pin.map(Image.init),
          links: page.links.map { Link(id: $0.id, url: $0.url) }, problems: page.problems)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }
}

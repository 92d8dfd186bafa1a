import CCMark
import Foundation
import Diagnostics
import Markdown

/// libcmark's own renderer, with raw HTML taken out of the tree as ours leaves it out.
enum Oracle {
  static func html(_ markdown: String, smart: Bool = false) -> String {
    let options = smart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT
    let root = markdown.withCString { cmark_parse_document($0, markdown.utf8.count, options) }
    defer { cmark_node_free(root) }
    var raw: [OpaquePointer] = []
    let walk = cmark_iter_new(root)
    while cmark_iter_next(walk) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(walk) else { continue }
      let type = cmark_node_get_type(node)
      // In an image the literal is part of the text alternative.
      if type == CMARK_NODE_HTML_BLOCK || (type == CMARK_NODE_HTML_INLINE && !isInImage(node)) { raw.append(node) }
    }
    cmark_iter_free(walk)
    for node in raw {
      cmark_node_unlink(node)
      cmark_node_free(node)
    }
    guard let html = cmark_render_html(root, options) else { return "" }
    defer { free(html) }
    // A title that was given but is empty can't be told from none through libcmark's interface; it says as little.
    var bytes = Array(String(cString: html).utf8)
    bytes.replace(Array("\" title=\"".utf8) + Array("\"".utf8), with: Array("\"".utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isInImage(_ node: OpaquePointer) -> Bool {
    var parent = cmark_node_parent(node)
    while let current = parent {
      if cmark_node_get_type(current) == CMARK_NODE_IMAGE { return true }
      parent = cmark_node_parent(current)
    }
    return false
  }

  /// Our renderer's output for plain CommonMark; nil where the guard refuses the text.
  static func ours(_ markdown: String, smart: Bool = false) -> String? {
    guard let source = MarkdownSource.checked(Array(markdown.utf8), path: "x.md").source else { return nil }
    let (document, diagnostics) = CommonMarkParser.parse(source, isSmart: smart)
    if diagnostics.containsErrors { return nil }
    var html: [UInt8] = []
    HTMLRenderer.render(document, into: &html)
    return String(decoding: html, as: UTF8.self)
  }
}

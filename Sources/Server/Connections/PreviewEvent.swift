import Building
import Foundation

/// News that pages listen for.
///
/// Source: WHATWG HTML, section 9.2, Server-sent events.
enum PreviewEvent: Sendable {
  /// The project has changed.
  case change(PreviewChange, version: Int, sitePath: String)
  /// Nothing; so that either side notices when the other one is gone.
  case stillHere

  /// What a change is for the script of a page.
  private struct Change: Encodable {
    /// The number of the project's state.
    var version: Int
    /// The paths in the output of pages whose text has changed; nil where any page may have.
    var pages: [String]?
    /// The paths on the host of files whose bytes have changed.
    var files: [String]?
  }

  /// The text that is sent.
  var text: String {
    switch self {
    case .stillHere: return ":\n\n"
    case .change(let change, let version, let sitePath):
      var sent = Change(version: version)
      switch change {
      case .nothing: sent.pages = []
      case .pages(let paths): sent.pages = paths.sorted().map { sitePath + $0 }
      case .anything(let paths): sent.files = paths.isEmpty ? nil : paths.sorted().map { sitePath + $0 }
      }
      let json = (try? JSONEncoder().encode(sent)) ?? Data()
      return "data: \(String(decoding: json, as: UTF8.self))\n\n"
    }
  }
}

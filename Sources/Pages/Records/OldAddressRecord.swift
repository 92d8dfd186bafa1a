internal import Site
internal import TemplateLanguage
internal import Values

/// An old address of a page, for hosts that redirect by themselves.
public struct OldAddress: Sendable {
  /// The path of the old address and of the page's, from the host on, percent-encoded.
  public let path: String, target: String

  /// All of a site, sorted by path.
  public static func all(in edition: Edition) -> [OldAddress] {
    let folder = edition.site.url.map { SiteURL.path(of: $0) } ?? "/"
    return OutputKind.redirect.outputs(edition).map { output in
      let file = PercentEncoding.encode(output.path, keeping: .path)
      let path = file.hasSuffix("index.html") ? String(file.dropLast("index.html".utf8.count)) : file
      return OldAddress(path: folder + path, target: folder + edition.site.pages[output.subject].sitePath)
    }.sorted { $0.path < $1.path }
  }
}

/// An old address in templates.
struct OldAddressRecord: DeclaredRecord {
  let address: OldAddress

  static let recordName = "OldAddress"
  static let fields: [RecordField<OldAddressRecord>] = [
    RecordField("path", .string, "The path of the old address, from the host on.") { .string($0.address.path) },
    RecordField("target", .string, "The path of the page, from the host on.") { .string($0.address.target) },
  ]

  static func all(in edition: Edition) -> [OldAddressRecord] {
    OldAddress.all(in: edition).map(OldAddressRecord.init)
  }
}

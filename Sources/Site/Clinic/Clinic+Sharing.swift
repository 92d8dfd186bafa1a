public import Settings
internal import Values

extension Clinic {
  /// What is shared, and where.
  public struct Sharing: Sendable {
    /// Networks by id, in order; nil for the default ones.
    public var networks: [Located<String>]?
    /// The picture of pages that have none, as a path in `Content/`.
    public var image: Located<String>?
    /// Whether pages without a picture get a drawn one; they do where nothing is said and the site has no `image`.
    public var pictures: Bool?
    /// The account on X that posts name.
    public var x: XAccount?
    /// Networks that the site adds.
    public var custom: [CustomNetwork] = []
    /// The ids of those that couldn't be read.
    var unreadable: Set<String> = []
  }

  /// An account on X.
  public struct XAccount: Sendable {
    /// The name without `@`.
    public var via: String?
  }

  /// A network that the site adds without code.
  public struct CustomNetwork: Sendable {
    /// Its id, its name for people, and its address with `{url}`, `{title}` and `{image}`.
    public var id: String?, name: String?, url: String?
  }
}

extension Clinic.Sharing {
  static let keys: [SettingsKey<Self>] = [
    SettingsKey("networks") { $0.networks = $2.strings($1, "networks") },
    .located("image", \.image),
    SettingsKey("pictures") { sharing, node, reader in
      let hint = "whether pages without a picture get a drawn one; a picture for all of them is 'image'"
      sharing.pictures = reader.bool(node, "pictures", hint: hint)
    },
    .map("x", \.x, Clinic.XAccount.init, Clinic.XAccount.keys),
    SettingsKey("custom", read: readNetworks),
  ]

  private static func readNetworks(_ sharing: inout Self, _ node: SettingsNode, _ reader: inout SettingsReader) {
    guard case .list(let items) = node.content else {
      return reader.report(node.range, "'custom' must be a list, not \(node.kindWords)")
    }
    for item in items {
      var network = Clinic.CustomNetwork()
      let isWhole = reader.fillsWhole(&network, from: item, keys: Clinic.CustomNetwork.keys, name: "custom")
      if network.id == nil || network.name == nil || network.url == nil {
        if isWhole { reader.report(item.range, "a network needs 'id', 'name' and 'url'") }
      } else if let problem = network.url.flatMap(ShareNetwork.problem(inAddress:)) {
        reader.report(item.range, problem.message, hint: problem.hint)
      } else {
        sharing.custom.append(network)
        continue
      }
      if let id = network.id { sharing.unreadable.insert(id) }
    }
  }
}

extension Clinic.XAccount {
  static let keys: [SettingsKey<Self>] = [
    SettingsKey("via") { account, node, reader in
      guard let text = reader.string(node, "via") else { return }
      let name = text.utf8.first == UInt8(ascii: "@") ? text.utf8.dropFirst() : text.utf8[...]
      guard !name.isEmpty, name.allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }) else {
        return reader.report(node.range, "'\(text)' isn't an account on X", hint: "write its name, without @")
      }
      account.via = String(Substring(name))
    }
  ]
}

extension Clinic.CustomNetwork {
  static let keys: [SettingsKey<Self>] = [.string("id", \.id), .text("name", \.name), .url("url", \.url)]
}

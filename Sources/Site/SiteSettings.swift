public import Settings
internal import Values
public import Diagnostics

/// `Content/site.yaml`: who publishes, where the site will live, how it behaves.
public struct SiteSettings: Sendable {
  /// The site's name.
  public var title: String?
  /// Where it will live: ASCII, with a final `/`.
  public var url: String?
  /// Whether there is a `url` that can't be one; that was said already.
  var hasUnusableURL = false
  /// BCP 47.
  public var language: String?
  /// Where that is written; nil where it isn't.
  public internal(set) var languageMark: ByteRange?
  /// One sentence about the site.
  public var description: String?
  /// Who publishes it.
  public var publisher: Publisher?
  /// What every article says about itself.
  public var disclaimer: String?, disclosure: String?
  /// Networks and pictures.
  public var share: Sharing?
  /// The links at the top of every page.
  public var navigation: [NavigationItem] = []
  /// How Markdown is read.
  public var markdown: MarkdownSettings?
  /// How often pages are reviewed.
  public var review: Review?
  /// The looks.
  public var theme: ThemeSettings?
  /// How many entries of a list stand on a page.
  public var pageSize: Int?
  /// Whether there is a search page; there is one where nothing is said.
  public var search: Bool?

  /// The clinic.
  public struct Publisher: Sendable {
    /// Name and contact.
    public var name: String?, url: String?, phone: String?, booking: String?, logo: Located<String>?
    /// The number that patients call in an emergency, where it is not that of the country.
    public var emergency: String?
    /// Where it is.
    public var address: Address?
  }

  /// A postal address.
  public struct Address: Sendable {
    /// Its lines.
    public var street: String?, city: String?, region: String?, postalCode: String?, country: String?
  }

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

  /// A link at the top of every page.
  public struct NavigationItem: Sendable {
    /// The words.
    public var title: String?
    /// A Markdown file in `Content/`.
    public var page: Located<String>?
  }

  /// How Markdown is read.
  public struct MarkdownSettings: Sendable {
    /// Whether quotes and dashes become typographic.
    public var smart: Bool?
  }

  /// How often pages are reviewed.
  public struct Review: Sendable {
    /// What a late review means.
    public enum Overdue: String, Sendable, CaseIterable { case warning, error, hide }
    /// Months between reviews, and days of warning before one is due.
    public var every: Int?, warnBefore: Int?
    /// What a late review means.
    public var overdue: Overdue?
  }

  /// The looks of the site.
  public struct ThemeSettings: Sendable {
    /// The kind of letters.
    public enum Font: String, Sendable, CaseIterable { case sans, serif }
    /// The colours that the owner's one colour leads to; nil for the standard ones.
    public var colors: ThemeColors?
    /// The kind of letters.
    public var font: Font?
    /// How round the corners of boxes are, in CSS pixels, 0 to 32.
    public var radius: Int?
  }
}

extension SiteSettings {
  /// Whether pages without a picture get a drawn one.
  public var wantsDrawnPictures: Bool { share?.pictures ?? (share?.image == nil) }

  /// The settings of a site that states nothing.
  public static let empty = SiteSettings()

  /// Where the file stands.
  public static let path = "Content/site.yaml"

  /// Reads the file.
  public static func parse(_ bytes: [UInt8]) -> (settings: SiteSettings, diagnostics: [Diagnostic]) {
    var settings = SiteSettings()
    let diagnostics = SettingsFile.read(bytes, path: path, keys: keys, into: &settings)
    var problems = diagnostics
    if settings.title == nil, !diagnostics.containsErrors {
      problems.append(
        .error(
          .frontMatter, SourceLocation(path: path, 0..<0), "'title' is missing",
          hint: "write 'title: …', the name of the site"))
    }
    return (settings, problems)
  }

  static let keys: [SettingsKey<SiteSettings>] = [
    .string("title", \.title),
    SettingsKey("url") { settings, node, reader in
      guard let text = reader.string(node, "url") else { return }
      switch SiteURL.normalized(text) {
      case .success(let url):
        settings.url = url
        if url.utf8.starts(with: "http:".utf8) {
          reader.report(
            node.mark, "'url' is not encrypted: '\(text)'", hint: "use https: networks and browsers distrust the rest",
            severity: .warning)
        }
      case .failure(let problem):
        settings.hasUnusableURL = true
        reader.report(node.mark, "'url' \(problem.message): '\(text)'", hint: problem.hint)
      }
    },
    SettingsKey("language") { settings, node, reader in
      guard let text = reader.string(node, "language") else { return }
      guard LanguageTag.isValid(text) else {
        return reader.report(node.mark, "'\(text)' is no language tag", hint: "for example en, en-GB, es")
      }
      settings.language = text
      settings.languageMark = node.mark
    },
    .string("description", \.description),
    .map("publisher", \.publisher, Publisher.init, Publisher.keys),
    .string("disclaimer", \.disclaimer),
    .string("disclosure", \.disclosure),
    .map("share", \.share, Sharing.init, Sharing.keys),
    SettingsKey("navigation") { settings, node, reader in
      guard case .list(let items) = node.content else {
        return reader.report(
          node.mark, "'navigation' must be a list, not \(node.kindWords)", hint: "write - { title: …, page: index.md }")
      }
      for item in items {
        var entry = NavigationItem()
        reader.fill(&entry, from: item, keys: NavigationItem.keys, name: "navigation")
        if entry.title == nil || entry.page == nil {
          reader.report(item.mark, "an entry of 'navigation' needs 'title' and 'page'")
        }
        settings.navigation.append(entry)
      }
    },
    .map("markdown", \.markdown, MarkdownSettings.init, [.bool("smart", \.smart)]),
    .map("review", \.review, Review.init, Review.keys),
    .map("theme", \.theme, ThemeSettings.init, ThemeSettings.keys),
    SettingsKey("pageSize") { settings, node, reader in
      guard let size = reader.integer(node, "pageSize") else { return }
      guard (1...1000).contains(size) else { return reader.report(node.mark, "'pageSize' must be 1 to 1000 entries") }
      settings.pageSize = size
    },
    .bool("search", \.search),
  ]
}

extension SiteSettings.Publisher {
  static let keys: [SettingsKey<Self>] = [
    .string("name", \.name), .url("url", \.url), .telephone("phone", \.phone), .telephone("emergency", \.emergency),
    .url("booking", \.booking),
    .located("logo", \.logo), .map("address", \.address, SiteSettings.Address.init, SiteSettings.Address.keys),
  ]
}

extension SiteSettings.Address {
  static let keys: [SettingsKey<Self>] = [
    .string("street", \.street), .string("city", \.city), .string("region", \.region),
    .string("postalCode", \.postalCode), .string("country", \.country),
  ]
}

extension SiteSettings.Sharing {
  static let keys: [SettingsKey<Self>] = [
    SettingsKey("networks") { $0.networks = $2.strings($1, "networks") },
    .located("image", \.image),
    SettingsKey("pictures") { sharing, node, reader in
      let hint = "whether pages without a picture get a drawn one; a picture for all of them is 'image'"
      sharing.pictures = reader.bool(node, "pictures", hint: hint)
    },
    .map("x", \.x, SiteSettings.XAccount.init, SiteSettings.XAccount.keys),
    SettingsKey("custom") { sharing, node, reader in
      guard case .list(let items) = node.content else {
        return reader.report(node.mark, "'custom' must be a list, not \(node.kindWords)")
      }
      for item in items {
        var network = SiteSettings.CustomNetwork()
        reader.fill(&network, from: item, keys: SiteSettings.CustomNetwork.keys, name: "custom")
        if network.id == nil || network.name == nil || network.url == nil {
          if item.isWhole { reader.report(item.mark, "a network needs 'id', 'name' and 'url'") }
        } else if let problem = network.url.flatMap(ShareNetwork.problem(inAddress:)) {
          reader.report(item.mark, problem.message, hint: problem.hint)
        } else {
          sharing.custom.append(network)
        }
      }
    },
  ]
}

extension SiteSettings.XAccount {
  static let keys: [SettingsKey<Self>] = [
    SettingsKey("via") { account, node, reader in
      guard let text = reader.string(node, "via") else { return }
      let name = text.utf8.first == UInt8(ascii: "@") ? text.utf8.dropFirst() : text.utf8[...]
      let isName =
        !name.isEmpty
        && name.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        }
      guard isName else {
        return reader.report(node.mark, "'\(text)' is no account on X", hint: "write its name, without @")
      }
      account.via = String(Substring(name))
    }
  ]
}

extension SiteSettings.CustomNetwork {
  static let keys: [SettingsKey<Self>] = [.string("id", \.id), .string("name", \.name), .url("url", \.url)]
}

extension SiteSettings.ThemeSettings {
  static let keys: [SettingsKey<Self>] = [
    SettingsKey("accent") { theme, node, reader in
      let example = "write six digits or letters a to f behind a #, in quotes: accent: \"#0b6e6e\""
      guard let text = reader.string(node, "accent") else { return }
      guard let accent = Color(hexadecimal: text) else {
        return reader.report(node.mark, "'accent' is no colour: '\(text)'", hint: example)
      }
      theme.colors = ThemeColors(accent: accent)
      if theme.colors == nil {
        reader.report(
          node.mark, "text of the colour \(accent.hexadecimal) can't be read on white and on light boxes",
          hint: "the nearest colour that can is \"\(ThemeColors.nearestReadable(to: accent).hexadecimal)\"")
      }
    },
    SettingsKey("font") { $0.font = $2.choice($1, "font") },
    SettingsKey("radius") { theme, node, reader in
      guard let radius = reader.integer(node, "radius") else { return }
      guard (0...32).contains(radius) else { return reader.report(node.mark, "'radius' must be 0 to 32 pixels") }
      theme.radius = radius
    },
  ]
}

extension SiteSettings.NavigationItem {
  static let keys: [SettingsKey<Self>] = [.string("title", \.title), .located("page", \.page)]
}

extension SiteSettings.Review {
  static let keys: [SettingsKey<Self>] = [
    .months("every", \.every), .days("warnBefore", \.warnBefore),
    SettingsKey("overdue") { $0.overdue = $2.choice($1, "overdue") },
  ]
}

extension SiteSettings.Publisher {
  /// A link that calls the clinic; nil where it has no telephone number.
  public var phoneLink: String? { phone.flatMap(TelephoneNumber.init)?.link }
}

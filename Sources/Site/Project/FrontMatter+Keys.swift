internal import Diagnostics
internal import Settings
internal import Values

extension FrontMatter {
  /// Every key of front matter.
  static let keys: [SettingsKey<FrontMatter>] = [
    .text("title", \.title),
    .text("summary", \.summary),
    SettingsKey("type") { $0.type = $2.choice($1, "type") },
    .day("published", \.published),
    .day("updated", \.updated),
    SettingsKey("author") { front, node, reader in
      if case .list = node.content { return front.authors = reader.strings(node, "author") ?? [] }
      front.authors = reader.string(node, "author").map { [Located(value: $0, range: node.range)] } ?? []
    },
    .located("reviewer", \.reviewer),
    .day("reviewed", \.reviewed),
    .months("reviewEvery", \.reviewEvery),
    SettingsKey("image") { $0.image = LeadImage.read("image", $1, &$2) },
    SettingsKey("share", read: readShare),
    .texts("tags", \.tags),
    .strings("related", \.related),
    .integer("order", \.order),
    .strings("aliases", \.aliases),
    .located("slug", \.slug),
    .located("template", \.template),
    .located("language", \.language),
    .bool("draft", \.draft),
    .day("publishOn", \.publishOn),
    .day("expireOn", \.expireOn),
    .texts("keyPoints", \.keyPoints),
    .map("treatment", \.treatment, Treatment.init, Treatment.keys),
    SettingsKey("references", read: readReferences),
    .map("facts", \.facts, Facts.init, Facts.keys),
    SettingsKey("cover") { $0.cover = CoverChoice.read($1, &$2) },
    SettingsKey("video") { $0.film = Film.read($1, &$2) },
    SettingsKey("decision") { $0.decision = DecisionAid.read($1, &$2) },
    SettingsKey("results") { $0.results = TreatmentResult.read($1, &$2) },
    SettingsKey("highlights") { $0.highlights = Highlight.read($1, &$2) },
    SettingsKey("popular") { front, node, reader in
      let popular = ProjectSettings.NavigationItem.read("popular", node, &reader)
      front.popular = popular
      if popular.count > 5 { reader.report(node.range, "'popular' has at most five pages") }
    },
    .bool("ordered", \.isOrdered),
    .bool("toc", \.toc),
    SettingsKey("allow") { $0.allow = Excuse.read($1, &$2) },
    SettingsKey("extra") { $2.fill(&$0.extra, from: $1) },
    .bool("starter", \.starter), .bool("noindex", \.noindex), .bool("search", \.search), .bool("sitemap", \.sitemap),
  ]

  private static func readShare(_ target: inout FrontMatter, _ node: SettingsNode, _ reader: inout SettingsReader) {
    var share = Share()
    if case .scalar("false", isQuoted: false) = node.content {
      share.isEnabled = false
    } else {
      reader.fill(&share, from: node, keys: Share.keys, name: "share")
    }
    target.share = share
  }

  private static func readReferences(_ target: inout FrontMatter, _ node: SettingsNode, _ reader: inout SettingsReader)
  {
    guard case .list(let items) = node.content else {
      target.hasUnreadReferences = true
      return reader.report(
        node.range, "'references' must be a list, not \(node.kindWords)", hint: "write - { id: …, text: …, url: … }")
    }
    var ids = Set<String>()
    for item in items {
      var reference = Reference()
      let isWhole = reader.fillsWhole(&reference, from: item, keys: Reference.keys, name: "references")
      if reference.text == nil || (reference.id == nil && !isWhole) { target.hasUnreadReferences = true }
      if reference.text == nil, isWhole { reader.report(item.range, "a reference needs its 'text'") }
      if let id = reference.id {
        if !ids.insert(id.value.lowercased()).inserted {
          reader.report(id.range, "two references have the id '\(id.value)'")
        }
        if id.value.utf8.contains(where: { $0 <= UInt8(ascii: " ") || "[]".utf8.contains($0) }) {
          reader.report(id.range, "the id '\(id.value)' can't be cited", hint: "use letters, digits and -")
        }
      }
      target.references.append(reference)
    }
  }
}

extension FrontMatter.LeadImage {
  /// Reads a picture: a path, or a map of keys.
  static func read(_ name: String, _ node: SettingsNode, _ reader: inout SettingsReader) -> Self {
    var image = Self()
    if case .map = node.content {
      let isWhole = reader.fillsWhole(&image, from: node, keys: keys, name: name)
      if image.file == nil, isWhole {
        reader.report(node.range, "'\(name)' names no file", hint: "write \(name): { file: name.png, alt: … }")
      }
    } else if let path = reader.string(node, name) {
      image.file = Located(value: path, range: node.range)
    }
    if image.file != nil, image.alt == nil, !image.isDecorative, describedPictures.contains(name), !node.mentions("alt")
    {
      reader.report(
        node.range, "this picture has no words for people who don't see it",
        hint:
          "write \(name): { file: \(image.file?.value ?? "name.png"), alt: What it shows }, or alt: decorative if it shows nothing of use",
        severity: .warning, rule: .imageAlt)
    }
    return image
  }

  /// The pictures that say something that nothing beside them says.
  private static let describedPictures: Set<String> = ["image", "map"]

  static let keys: [SettingsKey<Self>] = [
    .located("file", \.file),
    SettingsKey("alt") { image, node, reader in
      image.alt = reader.text(node, "alt")
      image.isDecorative = image.alt?.lowercased() == "decorative"
      if image.isDecorative { image.alt = nil }
    },
    .text("caption", \.caption), .text("credit", \.credit),
    SettingsKey("focus") { $0.focus = PictureFocus.read($1, &$2) },
  ]
}

extension FrontMatter.Share {
  static let keys: [SettingsKey<Self>] = [
    .text("title", \.title), .text("summary", \.summary), .located("image", \.image),
    .located("pinImage", \.pinImage),
    SettingsKey("networks") { share, node, reader in
      if case .scalar("false", isQuoted: false) = node.content {
        share.isEnabled = false
      } else {
        share.networks = reader.strings(node, "networks")
      }
    },
  ]
}

extension FrontMatter.Treatment {
  static let keys: [SettingsKey<Self>] = [
    .text("name", \.name), SettingsKey("procedureType") { $0.procedureType = $2.choice($1, "procedureType") },
    .text("bodyLocation", \.bodyLocation), .text("preparation", \.preparation),
    .text("howPerformed", \.howPerformed), .text("followup", \.followup), .texts("risks", \.risks),
    .texts("contraindications", \.contraindications),
  ]
}

extension FrontMatter.Reference {
  static let keys: [SettingsKey<Self>] = [.located("id", \.id), .text("text", \.text), .url("url", \.url)]
}

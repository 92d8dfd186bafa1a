public import Settings
public import Values
internal import Diagnostics

/// What a writer states about a page, between the `---` lines of its file.
public struct FrontMatter: Sendable {
  /// What a page is.
  public enum PageType: String, Sendable, CaseIterable {
    case article, treatment, condition, aftercare, page
  }

  /// The `<h1>` and `<title>`.
  public var title: String?
  /// One or two sentences.
  public var summary: String?
  /// What the page is; an article where nothing is said.
  public var type: PageType?
  /// First publication and last change, for readers.
  public var published: Located<Day>?, updated: Located<Day>?
  /// Ids of people.
  public var author: Located<String>?, reviewer: Located<String>?
  /// The last medical review, and the months until the next.
  public var reviewed: Located<Day>?, reviewEvery: Int?
  /// The lead image.
  public var image: LeadImage?
  /// What is shared instead of the page's own title, summary and image.
  public var share: Share?
  /// Topics.
  public var tags: [Located<String>] = []
  /// Paths of articles to read next.
  public var related: [Located<String>] = []
  /// The place among the section's pages.
  public var order: Int?
  /// Old addresses that lead here.
  public var aliases: [Located<String>] = []
  /// The last part of the URL, the template's name, the language.
  public var slug: Located<String>?, template: Located<String>?, language: Located<String>?
  /// Left out unless drafts are asked for.
  public var draft: Bool?
  /// Left out before the first and from the second.
  public var publishOn: Located<Day>?, expireOn: Located<Day>?
  /// The things to remember.
  public var keyPoints: [Located<String>] = []
  /// Facts about a treatment.
  public var treatment: Treatment?
  /// Sources.
  public var references: [Reference] = []
  /// Whether there is a contents list.
  public var toc: Bool?
  /// Anything else, for templates.
  public var extra: [String: String] = [:]

  /// A lead image.
  public struct LeadImage: Sendable {
    /// The path of the file.
    public var file: Located<String>?
    /// What it shows, what to say below it, who made it.
    public var alt: String?, caption: String?, credit: String?
  }

  /// What networks show.
  public struct Share: Sendable {
    /// Replacements for title, summary, image, and the tall image for Pinterest.
    public var title: String?, summary: String?, image: Located<String>?, pinImage: Located<String>?
    /// The networks of this page; nil for the site's.
    public var networks: [Located<String>]?
    /// Whether the page has share links.
    public var isEnabled = true
  }

  /// Facts about a treatment, for structured data.
  public struct Treatment: Sendable {
    /// The two kinds of procedures that schema.org knows.
    public enum ProcedureType: String, Sendable, CaseIterable {
      case percutaneous = "PercutaneousProcedure", noninvasive = "NoninvasiveProcedure"
    }
    /// Whether it goes through the skin; the words are schema.org's.
    public var procedureType: ProcedureType?
    /// Texts as schema.org's MedicalTherapy wants them.
    public var name: String?, bodyLocation: String?, preparation: String?, howPerformed: String?, followup: String?
    /// What may go wrong, and who should not have it.
    public var risks: [Located<String>] = [], contraindications: [Located<String>] = []

    /// What is said of it, in the order in which readers want to know it.
    public var texts: [String] {
      [name, bodyLocation, preparation, howPerformed, followup].compactMap(\.self)
        + (risks + contraindications).map(\.value)
    }
  }

  /// A source.
  public struct Reference: Sendable {
    /// What the text cites it by.
    public var id: Located<String>?
    /// Author, title, year.
    public var text: String?
    /// Where to read it.
    public var url: String?
  }
}

extension FrontMatter {
  /// Every key of front matter.
  static let keys: [SettingsKey<FrontMatter>] = [
    .string("title", \.title),
    .string("summary", \.summary),
    SettingsKey("type") { $0.type = $2.choice($1, "type") },
    .day("published", \.published),
    .day("updated", \.updated),
    .located("author", \.author),
    .located("reviewer", \.reviewer),
    .day("reviewed", \.reviewed),
    .months("reviewEvery", \.reviewEvery),
    SettingsKey("image", read: readImage),
    SettingsKey("share", read: readShare),
    .strings("tags", \.tags),
    .strings("related", \.related),
    .integer("order", \.order),
    .strings("aliases", \.aliases),
    .located("slug", \.slug),
    .located("template", \.template),
    .located("language", \.language),
    .bool("draft", \.draft),
    .day("publishOn", \.publishOn),
    .day("expireOn", \.expireOn),
    .strings("keyPoints", \.keyPoints),
    .map("treatment", \.treatment, Treatment.init, Treatment.keys),
    SettingsKey("references", read: readReferences),
    .bool("toc", \.toc),
    SettingsKey("extra", read: readExtra),
  ]

  private static func readImage(_ target: inout FrontMatter, _ node: SettingsNode, _ reader: inout SettingsReader) {
    var image = LeadImage()
    if case .map = node.content {
      reader.fill(&image, from: node, keys: LeadImage.keys, name: "image")
      if image.file == nil, node.isWhole {
        reader.report(node.mark, "'image' names no file", hint: "write image: { file: name.png, alt: … }")
      }
    } else if let path = reader.string(node, "image") {
      image.file = Located(value: path, mark: node.mark)
    }
    target.image = image
  }

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
      return reader.report(
        node.mark, "'references' must be a list, not \(node.kindWords)", hint: "write - { id: …, text: …, url: … }")
    }
    var ids = Set<String>()
    for item in items {
      var reference = Reference()
      reader.fill(&reference, from: item, keys: Reference.keys, name: "references")
      if reference.text == nil, item.isWhole { reader.report(item.mark, "a reference needs its 'text'") }
      if let id = reference.id {
        if !ids.insert(id.value.lowercased()).inserted {
          reader.report(id.mark, "two references have the id '\(id.value)'")
        }
        if id.value.utf8.contains(where: { $0 <= 0x20 || "[]".utf8.contains($0) }) {
          reader.report(id.mark, "the id '\(id.value)' can't be cited", hint: "use letters, digits and -")
        }
      }
      target.references.append(reference)
    }
  }

  private static func readExtra(_ target: inout FrontMatter, _ node: SettingsNode, _ reader: inout SettingsReader) {
    guard case .map(let entries) = node.content else {
      return reader.report(node.mark, "'extra' must be a map of texts, not \(node.kindWords)")
    }
    for (key, value) in entries where !value.isRefused {
      guard case .scalar(let name, _) = key.content, let text = reader.string(value, name) else { continue }
      target.extra[name] = text
    }
  }
}

extension FrontMatter.LeadImage {
  static let keys: [SettingsKey<Self>] = [
    .located("file", \.file), .string("alt", \.alt), .string("caption", \.caption), .string("credit", \.credit),
  ]
}

extension FrontMatter.Share {
  static let keys: [SettingsKey<Self>] = [
    .string("title", \.title), .string("summary", \.summary), .located("image", \.image),
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
    .string("name", \.name), SettingsKey("procedureType") { $0.procedureType = $2.choice($1, "procedureType") },
    .string("bodyLocation", \.bodyLocation), .string("preparation", \.preparation),
    .string("howPerformed", \.howPerformed), .string("followup", \.followup), .strings("risks", \.risks),
    .strings("contraindications", \.contraindications),
  ]
}

extension FrontMatter.Reference {
  static let keys: [SettingsKey<Self>] = [.located("id", \.id), .string("text", \.text), .url("url", \.url)]
}

public import Settings
public import Values

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
  /// Ids of people: who wrote it, in the order in which they are named, and who reviewed it.
  public var authors: [Located<String>] = [], reviewer: Located<String>?
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
  @Seldom public var treatment: Treatment?
  /// Sources.
  public var references: [Reference] = []
  /// Whether some of the sources couldn't be read, so that nobody knows what the text may cite.
  public var hasUnreadReferences = false
  /// Whether some of it couldn't be read, so that what seems to be missing may be there.
  public var hasErrors = false
  /// Whether the text is still the one that a new project came with.
  public var starter: Bool?
  /// What a patient wants to know first of a treatment.
  @Seldom public var facts: Facts?
  /// The drawing that the page gets where it has no picture.
  public var cover: CoverChoice?
  /// Of the home page: the strengths of the clinic.
  public var highlights: [Highlight] = []
  /// Of the home page: what people look for; nil where nothing is said, empty where nothing shall be shown.
  public var popular: [ProjectSettings.NavigationItem]?
  /// Of a section: whether its articles are numbered.
  public var isOrdered: Bool?
  /// A film about what the page describes.
  @Seldom public var film: Film?
  /// Options side by side.
  @Seldom public var decision: DecisionAid?
  /// Photographs of patients before and after a treatment.
  public var results: [TreatmentResult] = []
  /// Whether there is a contents list.
  public var toc: Bool?
  /// Whether search engines should not list it; whether it is in the site's own search, and in the sitemap: it is where
  /// nothing is said.
  public var noindex: Bool?, search: Bool?, sitemap: Bool?
  /// Whether search engines are told not to list it: nobody has written a text of the starter for patients.
  public var isHidden: Bool { noindex == true || starter == true }
  /// What checks find and what may stay.
  public var allow: [Excuse] = []
  /// Anything else, for templates.
  public var extra: [String: String] = [:]

  /// The links that it names besides `related`, each to a page or to a heading of one.
  public var links: [Located<String>] {
    [facts?.notFor?.more, film?.transcript].compactMap(\.self) + (decision?.options ?? []).compactMap(\.page)
      + (popular ?? []).compactMap(\.page)
  }

  /// A lead image.
  public struct LeadImage: Sendable {
    /// The path of the file.
    public var file: Located<String>?
    /// What it shows, what to say below it, who made it.
    public var alt: String?, caption: String?, credit: String?
    /// Whether it shows nothing of use, as `alt: decorative` says.
    public var isDecorative = false
    /// The point that must be seen where only a part is shown; the middle where nothing is said.
    public var focus: PictureFocus?
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

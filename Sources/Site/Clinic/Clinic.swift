public import Diagnostics
internal import Settings
internal import Values

/// Who publishes a project: name and contact, address on the web, looks, networks.
public struct Clinic: Sendable {
  /// Name and contact.
  public var publisher: Publisher?
  /// Where the site will live: ASCII, with a final `/`.
  public var url: String?
  /// BCP 47.
  public var language: String?
  /// Where the language is written.
  public internal(set) var languageRange: ByteRange?
  /// What the publisher earns from.
  public var disclosure: String?
  /// Networks and pictures.
  public var share: Sharing?
  /// What the clinic treats. It decides which drawings pages without pictures get.
  public var specialty: CoverChoice.Specialty?
  /// The looks.
  public var theme: ThemeSettings?
  /// A sentence at the top of every page for some days.
  public var banner: Banner?
  /// Where patients are treated, by `order`, then by name: `Content/places/`.
  public var places: [Place] = []
  /// What treatments cost: `Content/prices.yaml`.
  public var prices: PriceList?

  /// A clinic that states nothing.
  public init() {}

  /// The colours of the theme, also where the clinic chose none.
  public var colors: ThemeColors { theme?.colors ?? .standard }

  /// Whether pages without a picture get a drawn one.
  public var wantsDrawnPictures: Bool { share?.pictures ?? (share?.image == nil) }

  /// The number that people of the clinic's country call in an emergency; nil where that isn't known.
  public var emergencyNumber: String? {
    publisher?.emergency ?? publisher?.address?.country.flatMap(EmergencyNumber.of(country:))
  }

  /// A link that calls it; nil where it isn't known.
  public var emergencyLink: String? { emergencyNumber.map { TelephoneNumber($0)?.link ?? "tel:" + $0 } }
}

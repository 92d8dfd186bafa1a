public import Diagnostics
internal import Settings
internal import Values

/// Where patients are treated: a file of `Content/places/`.
public struct Place: Sendable {
  /// Whom to call when the place is closed.
  public struct OutOfHours: Sendable {
    /// The number, and what is said of it.
    public var phone: String?, text: String?
    /// A link that calls it.
    public var link: String? { phone.flatMap { TelephoneNumber($0)?.link ?? "tel:" + $0 } }
  }

  /// The file's name without `.yaml`.
  public let id: String
  /// What it is called.
  public var name: String?
  /// Its number.
  public var phone: String?
  /// Whom to call when it is closed.
  public var outOfHours: OutOfHours?
  /// Where it is.
  public var address: Clinic.Address?
  /// When it is open.
  public var openingHours: [OpeningHours] = []
  /// On which days that is otherwise.
  public var exceptions: [OtherHours] = []
  /// Where to leave a car, and how to get in.
  public var parking: String?, access: String?
  /// A picture of the way there.
  public var map: FrontMatter.LeadImage?
  /// A page with directions elsewhere.
  public var directions: String?
  /// Its place among places.
  public var order: Int?

  /// The folder of the files, and of the page of all places.
  public static let folder = "places/"

  /// A link that calls it.
  public var phoneLink: String? { phone.flatMap(TelephoneNumber.init)?.link }

  /// The path inside `Content/` of its file, and the same as people see it.
  var path: String { "\(Self.folder)\(id).yaml" }
  /// The same as people see it.
  public var file: String { PageSource.folder + path }

  /// A place that states nothing.
  ///
  /// - Parameter id: A slug.
  public init(id: String) { self.id = id }

  /// Reads a place's file.
  ///
  /// - Parameter path: The path inside `Content/`, such as `places/quay-street.yaml`.
  public static func parse(_ bytes: [UInt8], path: String) -> (place: Place, diagnostics: [Diagnostic]) {
    let file = PageSource.folder + path
    let id = String(decoding: path.utf8.dropFirst(folder.utf8.count).dropLast(".yaml".utf8.count), as: UTF8.self)
    var place = Place(id: id)
    var diagnostics = SettingsFile.read(bytes, path: file, keys: keys, into: &place)
    if place.name == nil, !diagnostics.containsErrors {
      diagnostics.append(
        .error(.frontMatter, SourceLocation(path: file, 0..<0), "'name' is missing", hint: "write 'name: …'"))
    }
    if !Slug.isSlug(id) {
      diagnostics.append(
        .error(
          .frontMatter, SourceLocation(path: file), "the file's name is the place's id, and '\(id)' can't be one",
          hint: "use lower-case letters, digits and -"))
    }
    return (place, diagnostics)
  }

  private static let keys: [SettingsKey<Place>] = [
    .text("name", \.name), .telephone("phone", \.phone),
    .map("outOfHours", \.outOfHours, OutOfHours.init, OutOfHours.keys),
    .map("address", \.address, Clinic.Address.init, Clinic.Address.keys),
    SettingsKey("openingHours") { $0.openingHours = OpeningHours.read($1, &$2) },
    SettingsKey("exceptions") { $0.exceptions = OtherHours.read($1, &$2) },
    .text("parking", \.parking), .text("access", \.access), .url("directions", \.directions),
    SettingsKey("map") { $0.map = FrontMatter.LeadImage.read("map", $1, &$2) }, .integer("order", \.order),
  ]
}

extension Place.OutOfHours {
  static let keys: [SettingsKey<Self>] = [.telephone("phone", \.phone), .text("text", \.text)]
}

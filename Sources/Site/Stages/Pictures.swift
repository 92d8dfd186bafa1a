internal import Media
internal import Settings
internal import Values
internal import Diagnostics

/// The pictures of pages: those on the page, and those that networks show.
struct Pictures {
  /// The pictures of each page in `Addresses.pages`.
  private(set) var pages: [PagePictures] = []
  /// The publisher's logo, an index in `Addresses.files`.
  private(set) var logo: Int?
  /// The same for dark backgrounds.
  private(set) var darkLogo: Int?
  /// The photographs of people, by their ids, as indices in `Addresses.files`.
  private(set) var photos: [String: Int] = [:]
  /// The pictures of the ways to places, by the places' ids, likewise.
  private(set) var maps: [String: Int] = [:]
  /// The pictures that must be published as they are: those that networks show, and the logo.
  private(set) var kept: Set<Int> = []
  /// Whether the picture for all pages is named but wasn't found, which is reported there.
  private(set) var isMissingSharedOne = false

  /// Finds the pictures.
  ///
  /// - Parameters:
  ///   - sources: What the writers state, for each page in `addresses`.
  ///   - people: Those who may have photographs.
  ///   - patients: The photographs of patients.
  ///   - isShared: Whether the site knows its address, without which networks can show nothing.
  ///   - drawable: Which pages without a picture get a drawn one; nil for none.
  static func find(
    of sources: [PageSource], in addresses: Addresses, _ clinic: Clinic, people: [Person],
    patients: PatientPictures, isShared: Bool, drawable: DrawableTexts?
  ) -> (pictures: Pictures, diagnostics: [Diagnostic]) {
    var result = Pictures()
    var finder = PictureFinder(addresses: addresses, patients: patients)
    let siteImage = clinic.share?.image.flatMap { finder.find($0, from: "", in: SiteSettings.path) }
    result.isMissingSharedOne = clinic.share?.image != nil && siteImage == nil
    result.logo = clinic.publisher?.logo.flatMap { finder.find($0, from: "", in: SiteSettings.path) }
    result.darkLogo = clinic.publisher?.darkLogo.flatMap { finder.find($0, from: "", in: SiteSettings.path) }
    for person in people {
      result.photos[person.id] = person.photo?.file.flatMap { finder.find($0, from: Person.folder, in: person.file) }
    }
    for place in clinic.places {
      result.maps[place.id] = place.map?.file.flatMap { finder.find($0, from: Place.folder, in: place.file) }
    }
    if let siteImage, let range = clinic.share?.image?.range {
      finder.diagnostics += SharePictureCheck.problems(of: addresses.files[siteImage], range, in: SiteSettings.path)
    }
    let named: [SharePicture.Shape: SharePicture] =
      siteImage.map { [.wide: .file($0), .tall: .file($0)] } ?? [:]
    let drawn: [SharePicture.Shape: SharePicture] = [.wide: .drawn(.wide), .tall: .drawn(.tall)]
    result.pages = sources.enumerated().map { id, source in
      finder.pictures(of: source, isShared: isShared, orElse: drawable?.canDraw(id) == true ? drawn : named)
    }
    let withoutLetters = result.pages.indices.filter {
      let page = result.pages[$0]
      return drawable?.canDraw($0) == false && (page.shared == nil || page.pin == nil)
    }
    for id in withoutLetters { result.pages[id].isMissingOne = true }
    result.kept = finder.shared.union([siteImage, result.logo, result.darkLogo].compactMap(\.self))
    return (result, finder.diagnostics + (drawable?.problems(ofPages: withoutLetters, sources) ?? []))
  }
}

internal import Media
internal import Settings
internal import Values
internal import Diagnostics

/// The pictures of pages: those on the page, and those that networks show.
struct Pictures {
  /// The pictures of a page.
  struct OfPage {
    /// The lead image, an index in `Addresses.files`.
    var image: Int?
    /// The picture that is shared, and the tall one for Pinterest.
    var shared: SharePicture?, pin: SharePicture?
    /// Whether the page has no picture for a reason that is reported.
    var isMissingOne = false
  }

  /// The pictures of each page in `Addresses.pages`.
  private(set) var pages: [OfPage] = []
  /// The publisher's logo, an index in `Addresses.files`.
  private(set) var logo: Int?
  /// The photographs of people, by their ids, as indices in `Addresses.files`.
  private(set) var photos: [String: Int] = [:]
  /// The pictures that must be published as they are: those that networks show, and the logo.
  private(set) var kept: Set<Int> = []
  /// Whether the picture for all pages is named but wasn't found, which is reported there.
  private(set) var isMissingSharedOne = false

  /// Finds the pictures.
  ///
  /// - Parameters:
  ///   - sources: What the writers state, for each page in `addresses`.
  ///   - people: Those who may have photographs.
  ///   - isShared: Whether the site knows its address, without which networks can show nothing.
  ///   - drawable: Which pages without a picture get a drawn one; nil for none.
  static func find(
    of sources: [PageSource], in addresses: Addresses, _ clinic: Clinic, people: [Person], isShared: Bool,
    drawable: DrawableTexts?
  ) -> (pictures: Pictures, diagnostics: [Diagnostic]) {
    var result = Pictures()
    var finder = PictureFinder(addresses: addresses)
    let siteImage = clinic.share?.image.flatMap { finder.find($0, from: "", in: SiteSettings.path) }
    result.isMissingSharedOne = clinic.share?.image != nil && siteImage == nil
    result.logo = clinic.publisher?.logo.flatMap { finder.find($0, from: "", in: SiteSettings.path) }
    for person in people {
      result.photos[person.id] = person.photo?.file.flatMap { finder.find($0, from: Person.folder, in: person.file) }
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
    result.kept = finder.shared.union([siteImage, result.logo].compactMap(\.self))
    return (result, finder.diagnostics + (drawable?.problems(ofPages: withoutLetters, sources) ?? []))
  }
}

/// Finds pictures by the paths that writers name.
private struct PictureFinder {
  let addresses: Addresses
  var diagnostics: [Diagnostic] = []
  /// The pictures that pages name for networks.
  var shared: Set<Int> = []

  mutating func pictures(
    of source: PageSource, isShared: Bool, orElse forAll: [SharePicture.Shape: SharePicture]
  ) -> Pictures.OfPage {
    let folder = ContentPath.folder(of: source.path)
    let front = source.frontMatter
    let lead = front.image?.file.flatMap { find($0, from: folder, in: source.file) }
    let shared = front.share?.image.flatMap { find($0, from: folder, in: source.file) }
    let pin = front.share?.pinImage.flatMap { find($0, from: folder, in: source.file) }
    self.shared.formUnion([shared, pin].compactMap(\.self))
    // Of a photograph, networks get a part in their shape.
    let isCropped = lead.map { addresses.files[$0].canBeCropped } ?? false
    // A lead image that networks can't show, such as an SVG, leaves the sharing to another picture.
    var leadProblems: [Diagnostic] = []
    if let lead, !isCropped, let range = front.image?.file?.range {
      leadProblems = SharePictureCheck.problems(of: addresses.files[lead], range, in: source.file)
    }
    let isShareable = !leadProblems.containsErrors
    if shared == nil, isShareable, isShared { diagnostics += leadProblems }
    if let shared, let range = front.share?.image?.range {
      diagnostics += SharePictureCheck.problems(of: addresses.files[shared], range, in: source.file)
    }
    if let pin, let range = front.share?.pinImage?.range {
      diagnostics += SharePictureCheck.problems(of: addresses.files[pin], range, in: source.file, shape: .tall)
    }
    func own(_ shape: SharePicture.Shape) -> SharePicture? {
      if let shared { return .file(shared) }
      guard isShareable, let lead else { return nil }
      return isCropped ? .cropped(lead, shape) : .file(lead)
    }
    let named = [front.image?.file, front.share?.image, front.share?.pinImage].compactMap(\.self)
    return Pictures.OfPage(
      image: lead, shared: own(.wide) ?? forAll[.wide],
      pin: pin.map(SharePicture.file) ?? own(.tall) ?? forAll[.tall],
      isMissingOne: named.count > [lead, shared, pin].compactMap(\.self).count)
  }

  /// The file that a path names, where it is a picture.
  mutating func find(_ path: Located<String>, from folder: String, in file: String) -> Int? {
    let resolved = ContentPath.resolve(path.value.utf8, from: folder)
    if let resolved, addresses.unreadable.contains(resolved) { return nil }
    let place = path.range.location(in: file)
    guard let id = resolved.flatMap({ addresses.filesByPath[$0] }) else {
      let known = addresses.files.filter { $0.image != nil }.map(\.path)
      let isElsewhere =
        URLPolicy.isAllowed(path.value.utf8) && path.value.utf8.contains(UInt8(ascii: ":"))
      let hint =
        isElsewhere
        ? "copy the picture into Content/, and name it by its path there"
        : "paths begin at this file's folder, or with / at Content/"
      diagnostics.append(
        .error(
          .imageFile, place, "there is no picture '\(path.value)'",
          hint: Spelling.nearest(to: path.value, in: known).map { "did you mean '\($0)'?" } ?? hint))
      return nil
    }
    guard let image = addresses.files[id].image else {
      diagnostics.append(
        .error(
          .imageFile, place, FileJudgement.problem(ofPicture: path.value),
          hint: FileJudgement.pictureHint))
      return nil
    }
    guard image.hasSize else {
      diagnostics.append(
        .error(
          .imageFile, place, "'\(path.value)' doesn't say how large it is, so the page can't reserve room for it",
          hint: image.format == .svg
            ? "write a width and a height into its <svg …>, or save it as PNG" : "open it and save it again"))
      return nil
    }
    return id
  }
}

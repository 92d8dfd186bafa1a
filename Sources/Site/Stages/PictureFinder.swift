internal import Diagnostics
internal import Media
internal import Settings
internal import Values

/// Finds pictures by the paths that writers name.
struct PictureFinder {
  let addresses: Addresses
  let patients: PatientPictures
  var diagnostics: [Diagnostic] = []
  /// The pictures that pages name for networks.
  var shared: Set<Int> = []

  mutating func pictures(
    of source: PageSource, isShared: Bool, orElse forAll: [SharePicture.Shape: SharePicture]
  ) -> PagePictures {
    let folder = ContentPath.folder(of: source.path)
    let front = source.frontMatter
    let lead = front.image?.file.flatMap { find($0, from: folder, in: source.file) }
    let shared = front.share?.image.flatMap { find($0, from: folder, in: source.file, for: .sharing) }
    let pin = front.share?.pinImage.flatMap { find($0, from: folder, in: source.file, for: .sharing) }
    // Where they are shown, they are looked up again.
    if let poster = front.film?.poster?.file { _ = find(poster, from: folder, in: source.file) }
    for file in front.results.flatMap(\.files) { _ = find(file, from: folder, in: source.file, for: .result) }
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
    return PagePictures(
      image: lead, shared: own(.wide) ?? forAll[.wide],
      pin: pin.map(SharePicture.file) ?? own(.tall) ?? forAll[.tall],
      isMissingOne: named.count > [lead, shared, pin].compactMap(\.self).count)
  }

  /// What a picture is for.
  enum Purpose {
    /// A result of a treatment: the one place for photographs of patients.
    case result
    /// What networks show.
    case sharing
    /// Anything else.
    case page
  }

  /// The file that a path names, where it is a picture.
  mutating func find(
    _ path: Located<String>, from folder: String, in file: String, for purpose: Purpose = .page
  ) -> Int? {
    let resolved = ContentPath.resolve(path.value.utf8, from: folder)
    if let resolved, addresses.unreadable.contains(resolved) { return nil }
    let place = path.range.location(in: file)
    if let resolved, let reason = addresses.reasonsBySource[resolved] {
      if purpose == .result { return nil }
      diagnostics.append(
        .error(
          .imageFile, place, "the picture '\(path.value)' is left out (\(reason))", hint: "name another picture"))
      return nil
    }
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
          hint: Spelling.nearest(to: resolved ?? path.value, in: known).map { "did you mean '/\($0)'?" } ?? hint))
      return nil
    }
    guard let image = addresses.files[id].image else {
      diagnostics.append(
        .error(
          .imageFile, place, FileJudgement.problem(ofPicture: path.value),
          hint: FileJudgement.pictureHint))
      return nil
    }
    let isAllowed =
      purpose == .result || !patients.contains(addresses.files[id].path)
      || (purpose == .sharing && patients.allowsSharing(addresses.files[id].path))
    guard isAllowed else {
      let misuse = PatientPictures.misuse(path.value)
      diagnostics.append(
        .error(
          .consent, place, misuse.message,
          hint: purpose == .sharing
            ? "name another picture; where the patient agreed to be shown on networks, write scope: [website, sharing]"
            : misuse.hint))
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

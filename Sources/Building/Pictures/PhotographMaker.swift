import Diagnostics
import Media
import Pages
import Photographs
import Site
import Values
import World

/// Makes the copies of photographs. Each is kept beside the output, named by what it is made of, and made once.
struct PhotographMaker: Sendable {
  let site: Site
  /// Where copies are kept between builds; nil to keep none.
  let kept: KeptPictures?

  /// Changes when copies are made otherwise, so that kept ones aren't used any longer.
  private static let version = 1

  /// The files that are made of one photograph, in the order of their paths.
  struct Job: Sendable {
    /// The photograph, an index in the site's files.
    var file: Int
    var outputs: [Output]
  }

  /// What came of a file.
  struct Made {
    var output: Output
    var bytes: [UInt8]
    /// The name under which it is kept.
    var name: String
  }

  /// The photographs, each with all that is made of it, so that it is read once.
  static func jobs(for files: [Output], of site: Site) -> [Job] {
    var jobs: [Int: [Output]] = [:]
    for file in files {
      switch file.content {
      case .photograph: jobs[file.subject, default: []].append(file)
      case .crop: if let lead = site.pages[file.subject].image { jobs[lead, default: []].append(file) }
      case .markdown, .template, .copy, .asset, .picture, .touchIcon: break
      }
    }
    return jobs.sorted { $0.key < $1.key }.map { Job(file: $0.key, outputs: $0.value) }
  }

  /// Makes the copies of a photograph.
  ///
  /// - Parameter bytes: The photograph's whole file.
  /// - Returns: An error where the file can't be read as a picture.
  func make(_ job: Job, of bytes: [UInt8]) -> Result<[Made], PictureProblem> {
    let source = ContentHash(of: bytes).hexadecimal
    var photograph: Photograph?
    var made: [Made] = []
    for output in job.outputs {
      let name = name(of: output, from: source)
      if let copy = kept?.picture(name) {
        made.append(Made(output: output, bytes: copy, name: name))
        continue
      }
      photograph = photograph ?? Photograph(bytes)
      guard let copy = copy(output, &photograph) else {
        return .failure(PictureProblem(diagnostic: problem(of: job.file)))
      }
      kept?.keep(copy, as: name)
      made.append(Made(output: output, bytes: copy, name: name))
    }
    return .success(made)
  }

  private func copy(_ output: Output, _ photograph: inout Photograph?) -> [UInt8]? {
    guard output.content == .crop else {
      return output.number == 0 ? photograph?.fallback() : photograph?.webP(width: output.number)
    }
    let shape = SharePicture.Shape.allCases[output.number]
    let focus = self.focus(of: output)
    return photograph?.crop(width: shape.width, height: shape.height, focus: (focus.x, focus.y))
  }

  private func focus(of output: Output) -> PictureFocus {
    site.pages[output.subject].front.image?.focus ?? .middle
  }

  private func name(of output: Output, from source: String) -> String {
    let part: String
    if output.content == .crop {
      let focus = focus(of: output)
      part = "crop\(output.number)-\(focus.x)-\(focus.y)"
    } else {
      part = "\(output.number)"
    }
    return "\(source)-\(Self.version)-\(part).photo"
  }

  private func problem(of file: Int) -> Diagnostic {
    .error(
      .imageFile, SourceLocation(path: "Content/" + site.files[file].path),
      "this picture can't be read, so no copies for telephones can be made of it",
      hint: "open it and save it again as JPEG, with at most 10,000 pixels on each side")
  }
}

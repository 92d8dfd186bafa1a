import Articles
import Diagnostics
import Markdown
import Media
import Pages
import Site
import World

extension Snapshot {
  /// The bytes of a picture of `Content/` as they are published, or why they can't be; nil for other files.
  func picture(of output: Output) throws(WorldError) -> Result<[UInt8], Diagnosed>? {
    let file = edition.site.files[output.subject]
    guard file.image != nil else { return nil }
    let bytes = try content(file.path)
    do throws(MediaProblem) {
      return .success(try PublishedPicture.cleaned(bytes))
    } catch {
      let place = SourceLocation(path: "Content/" + file.path)
      return .failure(
        Diagnosed(diagnostic: .error(.imageFile, place, "this picture \(error.message)", hint: error.hint)))
    }
  }

  /// A problem instead of bytes.
  struct Diagnosed: Error {
    var diagnostic: Diagnostic
  }

  /// Which files the settings, the front matter, and the texts of pages use that are left out.
  func fileUse() throws(WorldError) -> FileUse {
    let site = edition.site
    var use = FileUse(of: site)
    for source in site.leftOutSources {
      let bytes = try content(source.path, limit: MarkdownSource.maximumSize + 1)
      use.add(leftOut: source, bytes, in: site, ReadingContext())
    }
    return use
  }
}

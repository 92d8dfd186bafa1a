import Articles
import Diagnostics
import Markdown
import Media
import Pages
import Site
import World

extension Snapshot {
  /// The bytes of a picture of `Content/` as they are published, or why they can't be; nil for other files.
  func picture(of output: Output) throws(WorldError) -> Result<[UInt8], PictureProblem>? {
    let file = edition.site.files[output.subject]
    guard isPicture(output) else { return nil }
    let bytes = try content(file.path)
    do throws(MediaProblem) {
      return .success(try PublishedPicture.cleaned(bytes))
    } catch {
      let place = SourceLocation(path: "Content/" + file.path)
      return .failure(
        PictureProblem(diagnostic: .error(.imageFile, place, "this picture \(error.message)", hint: error.hint)))
    }
  }

  /// A copy of a photograph; a picture that can't be read is published as it is.
  func photograph(_ output: Output) throws(WorldError) -> (bytes: [UInt8], diagnostics: [Diagnostic])? {
    let site = edition.site
    guard let job = PhotographMaker.jobs(for: [output], of: site).first else { return nil }
    let bytes = try content(site.files[job.file].path)
    switch PhotographMaker(site: site, kept: nil).make(job, of: bytes) {
    case .success(let copies): return copies.first.map { ($0.bytes, []) }
    case .failure(let problem): return ([], [problem.diagnostic])
    }
  }

  /// Whether a file of `Content/` is a picture, which is published without what it tells besides.
  func isPicture(_ output: Output) -> Bool { edition.site.files[output.subject].image != nil }

  /// Renders a file that a template makes, with the texts that it contains.
  ///
  /// - Parameter bytes: What the file is added to.
  func render(_ output: Output, with renderer: PageRenderer, into bytes: inout [UInt8]) throws(WorldError)
    -> RenderedPage
  {
    var texts: [Int: String] = [:]
    var diagnostics: [Diagnostic] = []
    for id in renderer.texts(in: output) {
      let text = renderer.text(of: id, in: output, renderer.article(of: id, markdown: try markdown(of: id)))
      texts[id] = text.html
      diagnostics += text.diagnostics
    }
    var page = renderer.render(output, texts: texts, into: &bytes)
    page.diagnostics += diagnostics
    return page
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

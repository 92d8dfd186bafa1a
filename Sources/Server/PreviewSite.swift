import Building
import Diagnostics
import Foundation
import Values
import World

/// Answers requests: with what the preview makes, and with the preview's own pages.
struct PreviewSite: Sendable {
  let preview: Preview
  let requestGuard: RequestGuard
  /// Shows problems with their source lines.
  let report: TextReport
  /// Opens files where they are edited; nil where that isn't known.
  let editor: EditorAddress?
  /// How many threads read the whole site.
  let jobs: Int

  /// What is answered to a request.
  func response(to request: Request) -> Response {
    guard let target = Target(request.target) else { return .text(400, "This isn't the address of a page.") }
    let isInternal = target.path.hasPrefix(Desk.folder)
    if let refusal = requestGuard.problem(request, isInternal: isInternal) { return refusal }
    if isInternal { return own(target) }
    let root = preview.sitePath
    guard target.path.hasPrefix(root) else {
      if target.path == "/" || target.path + "/" == root { return .elsewhere(root) }
      return .text(404, "There is no such page. The site is at \(root) here, as 'url' in Content/site.yaml says.")
    }
    let answer = preview.answer(to: String(target.path.dropFirst(root.count)))
    return response(to: request, answer, root)
  }

  private func response(to request: Request, _ answer: PreviewAnswer, _ root: String) -> Response {
    let policy = [("Content-Security-Policy", preview.contentSecurityPolicy(framing: ["'self'"]))]
    let status = answer.isFound ? 200 : 404
    let type = ContentType.of(answer.path)
    var bytes: [UInt8]
    switch answer.body {
    case .elsewhere(let path): return .elsewhere(root + PercentEncoding.encode(path, keeping: .path))
    case .file(let path, let stamp):
      guard let file = try? OpenFile(path, stamp: stamp) else {
        return .text(503, "This file is just being changed. Load the page again.")
      }
      return part(of: file, type, RequestedRange(request.range, size: file.size), policy)
    case .bytes(let made): bytes = made
    case .nothing:
      if answer.problems.isEmpty { return notFound() }
      bytes = Desk.emptyPage
    }
    if answer.isPage {
      bytes += Desk.script(version: preview.version, hasProblems: !answer.problems.isEmpty || answer.note != nil)
    }
    return Response(status, type: type, .bytes(bytes), policy)
  }

  private func part(
    of file: OpenFile, _ type: String, _ range: RequestedRange, _ fields: [(name: String, value: String)]
  ) -> Response {
    var fields = fields + [("Accept-Ranges", "bytes")]
    switch range {
    case .whole: return Response(200, type: type, .file(file, 0..<file.size), fields)
    case .part(let part):
      fields.append(("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.size)"))
      return Response(206, type: type, .file(file, part), fields)
    case .none:
      var response = Response.text(416, "The file is shorter.")
      response.fields.append(("Content-Range", "bytes */\(file.size)"))
      return response
    }
  }

  private func notFound() -> Response { .text(404, "There is no such page.") }

  /// The preview's own pages, and what they show.
  private func own(_ target: Target) -> Response {
    let policy = [("Content-Security-Policy", Desk.contentSecurityPolicy)]
    let name = String(target.path.dropFirst(Desk.folder.count))
    if name == "events" { return Response(200, type: "text/event-stream", .events) }
    if name == "version.json" { return json(["version": preview.version], policy) }
    if name == "site.json" {
      guard let site = try? preview.overview(jobs: jobs) else { return .text(503, "The site is just being changed.") }
      return json(DeskSite(site, root: preview.sitePath), policy)
    }
    if ["page.json", "desk.json", "share.html"].contains(name) {
      guard let path = target["path"], let page = Target(path) else {
        return .text(400, "This isn't the path of a page.")
      }
      return about(page.path, name, policy)
    }
    guard let bytes = Desk.file(name) else { return notFound() }
    return Response(200, type: ContentType.of(name), .bytes(bytes), policy)
  }

  /// What the desk shows of a page.
  private func about(_ path: String, _ name: String, _ policy: [(name: String, value: String)]) -> Response {
    if name == "page.json" { return json(problems(at: path), policy) }
    let root = preview.sitePath
    guard path.hasPrefix(root) else { return notFound() }
    let sitePath = String(path.dropFirst(root.count))
    if name == "share.html" {
      guard let html = preview.sharePage(at: sitePath, root: ".." + root) else {
        return .text(404, "Nobody shares this page.")
      }
      return Response(
        200, type: ContentType.of(name), .bytes(html), [("Content-Security-Policy", Desk.sharePolicy)])
    }
    guard let page = try? preview.page(at: sitePath) else {
      var missing = PreviewedPage(title: "There is no such page")
      missing.findings = preview.answer(to: sitePath).problems
      return json(desk(missing), policy)
    }
    return json(desk(page), policy)
  }

  private func desk(_ page: PreviewedPage) -> DeskPage {
    DeskPage(
      page, version: preview.version, editor: editor, folder: preview.folder, source: report.source)
  }

  private func json(_ value: some Encodable, _ fields: [(name: String, value: String)]) -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(value) else { return .text(500, "The answer can't be written.") }
    return Response(200, type: ContentType.of(".json"), .bytes(Array(data)), fields)
  }

  /// What keeps the site from being published, for the page at a path on the host.
  private func problems(at path: String) -> PageProblems {
    let root = preview.sitePath
    let answer = preview.answer(to: path.hasPrefix(root) ? String(path.dropFirst(root.count)) : "")
    let shown = answer.problems.prefix(PageProblems.most)
    return PageProblems(
      version: preview.version, count: answer.problems.count, isOld: answer.isOld, note: answer.note,
      problems: shown.map { PageProblems.Problem($0, report) })
  }
}

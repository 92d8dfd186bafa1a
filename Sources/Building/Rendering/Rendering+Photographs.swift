import Articles
import Diagnostics
import Pages
import Site
import World

extension Rendering {
  /// Makes the copies of photographs that pages show, if nothing is wrong with the pages: they take much time. A photograph
  /// that no page uses is published as it is, without what it tells besides.
  func makePhotographs(
    _ use: FileUse, jobs: Int, _ progress: BuildProgress, after diagnostics: [Diagnostic]
  ) throws(WorldError) -> [Collected] {
    guard let sink, !fails(diagnostics) else { return [] }
    let site = snapshot.edition.site
    let unused = Set(use.unused(in: site)), withheld = use.withheld
    let files = snapshot.plan.files.filter {
      $0.content == .crop || ($0.content == .photograph && !withheld.contains($0.subject))
    }
    let photographs = PhotographMaker.jobs(for: files, of: site)
    if photographs.isEmpty { return [] }
    let step = progress.begin("Making copies of photographs", photographs.count)
    defer { progress.end() }
    return try Workers.fold(count: photographs.count, jobs: jobs, progress: step, from: { Collected() }) {
      worker, index throws(WorldError) in
      let job = photographs[index]
      if unused.contains(job.file) {
        for output in job.outputs where output.number == 0 { try publish(output, sink, &worker) }
        return
      }
      switch self.photographs.make(job, of: try snapshot.content(site.files[job.file].path)) {
      case .failure(let problem): worker.diagnostics.append(problem.diagnostic)
      case .success(let copies):
        for copy in copies {
          try sink.add(copy.output.path, copy.bytes)
          worker.keptPictures?.insert(copy.name)
        }
      }
    }
  }

  /// Publishes a file of `Content/`: a picture without what it tells besides, another one as it is.
  func publish(_ file: Output, _ sink: (any OutputSink)?, _ worker: inout Collected) throws(WorldError) {
    switch try snapshot.picture(of: file) {
    case nil:
      let (path, stamp) = snapshot.contentFile(at: snapshot.edition.site.files[file.subject].path)
      if let stamp { try sink?.copy(file.path, from: path, stamp) }
    case .success(let bytes)?: try sink?.add(file.path, bytes)
    case .failure(let problem)?: worker.diagnostics.append(problem.diagnostic)
    }
  }
}

extension Output {
  /// Whether it is made when all pages are, because it takes long, or depends on what pages use.
  var isMadeLast: Bool {
    switch content {
    case .copy, .photograph, .crop, .picture: true
    case .markdown, .template, .asset, .touchIcon: false
    }
  }
}

import Pages
import Pictures
import Site
import Values
import World

/// What a build without a warning has left, kept beside the output: as long as neither the project nor the output has
/// changed since, the next build has nothing to do, not even to read the project.
struct UnchangedSite {
  private let target: OutputFolder
  private let inputs: TreeStamp
  private let fingerprint: ContentHash
  private let jobs: Int

  private static let firstLine = "sitegen unchanged 4"

  /// Looks at the project; nil where that is no use, because the project has links.
  ///
  /// - Parameters:
  ///   - folder: The project's folder.
  ///   - options: What else decides about the site.
  init?(_ target: OutputFolder, project folder: String, _ options: Site.Options, jobs: Int) {
    var fingerprint = ProjectFingerprint()
    guard fingerprint.addProgram() else { return nil }
    fingerprint.add("options", "\(options)")
    let folders = ["Content", "Templates"].map { folder + "/" + $0 }.filter(FileSystem.isFolder)
    guard let inputs = TreeStamp(of: folders, allowsLinks: false, jobs: jobs) else { return nil }
    (self.target, self.inputs, self.fingerprint, self.jobs) = (target, inputs, fingerprint.hash, jobs)
  }

  private var path: String { target.workFolder + "/unchanged" }

  private var output: TreeStamp? { TreeStamp(of: [target.path], allowsLinks: true, jobs: jobs) }

  /// The result of a build that would change nothing; nil where a build is needed.
  func result() -> BuildResult? {
    guard target.hasSite, let bytes = try? FileSystem.read(path).bytes, !target.hasLeftovers else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 7, lines[0] == Self.firstLine, lines[1] == fingerprint.hexadecimal,
      lines[2] == "\(inputs.value)", let last = lines.dropLast().last,
      last == ContentHash(of: Array(lines.dropLast(2).joined(separator: "\n").utf8)).hexadecimal,
      lines[4].isEmpty || lines[4] == (try? Drawing())?.versions ?? "none", let output, lines[3] == "\(output.value)"
    else { return nil }
    let numbers = lines[5].split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 10 else { return nil }
    var result = BuildResult(
      pages: numbers[0], articles: numbers[1], sources: numbers[2], reviewsDueSoon: numbers[3])
    result.reused = result.sources
    (result.unusedFiles, result.withheldFiles, result.starterTexts) = (numbers[5], numbers[6], numbers[7])
    (result.hasExampleAddress, result.picturesWithPlace) = (numbers[8] == 1, numbers[9])
    result.outcome = Publisher.Outcome(unchanged: numbers[4])
    for line in lines[6..<(lines.count - 2)] {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let reason = LeftOutPage.Reason(rawValue: String(words[0])) else { return nil }
      result.leftOut.append(LeftOutPage(source: String(words[1]), reason: reason))
    }
    return result
  }

  /// Keeps the result of a build for the next one.
  ///
  /// - Parameter pictures: The versions of what draws pictures; empty where none are drawn.
  func keep(_ result: BuildResult, pictures: String) {
    guard result.diagnostics.isEmpty, let outcome = result.outcome, outcome.leftover == nil, outcome.displaced.isEmpty
    else { return }
    TreeStamp.waitForTick()
    guard let output else { return }
    var lines = [
      Self.firstLine, fingerprint.hexadecimal, "\(inputs.value)", "\(output.value)", pictures,
      [
        result.pages, result.articles, result.sources, result.reviewsDueSoon, outcome.written + outcome.unchanged,
        result.unusedFiles, result.withheldFiles, result.starterTexts, result.hasExampleAddress ? 1 : 0,
        result.picturesWithPlace,
      ].map(String.init).joined(separator: " "),
    ]
    lines += result.leftOut.map { "\($0.reason.rawValue) \($0.source)" }
    lines.append(ContentHash(of: Array(lines.joined(separator: "\n").utf8)).hexadecimal)
    try? FileSystem.replace(path, Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}

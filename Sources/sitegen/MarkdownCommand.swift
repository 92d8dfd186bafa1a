import Articles
import World
import Settings
import ArgumentParser
import Diagnostics
import Foundation
import Markdown
import Site

/// `sitegen markdown`.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown", abstract: "Prints a Markdown file's body as HTML, without a site around it.",
    discussion: "Example: echo 'It is *new*.' | sitegen markdown -")

  @Argument(help: ArgumentHelp("The file, or - for standard input.", valueName: "file"))
  var file = "-"

  @Flag(help: "Plain CommonMark, without additions (heading ids, figures, smart punctuation).")
  var commonmark = false

  @Flag(help: "Print the tree with positions instead.")
  var dump = false

  @OptionGroup var color: TextOptions

  func run() throws {
    let bytes =
      file == "-"
      ? Array(FileHandle.standardInput.readDataToEndOfFile()) : try FileSystem.read(file, followsLink: true).bytes
    let path = file == "-" ? "standard input" : file
    let (split, splitProblems) = commonmark ? (SplitSource.none, []) : SplitSource.split(bytes, path: path)
    let (source, problems) = MarkdownSource.checked(bytes, bodyStart: split.bodyStart, path: path)
    guard let source, !splitProblems.containsErrors else {
      report(splitProblems + problems, bytes)
      throw ExitCode(1)
    }
    let (document, found): (Document, [Diagnostic])
    if commonmark {
      let parsed = CommonMarkParser.parse(source, isSmart: false)
      var map = SourceMap(source, of: parsed.document)
      (document, found) = (parsed.document, parsed.diagnostics + RawHTML.problems(in: parsed.document, &map))
    } else {
      let article = Article.read(source, ReadingContext())
      (document, found) = (article.document, article.problems)
    }
    report(splitProblems + problems + found, bytes)
    if dump {
      Console.output(.lines(DocumentDump.text(of: document)))
    } else {
      var html: [UInt8] = []
      HTMLRenderer.render(document, into: &html)
      Console.output(.html(String(decoding: html, as: UTF8.self)))
    }
    if document.nodes.count == 1, found.containsErrors { throw ExitCode(1) }
  }

  private func report(_ diagnostics: [Diagnostic], _ bytes: [UInt8]) {
    let text = TextReport(isColored: color.isColored, showsAll: color.all) { _ in bytes }
    Console.error(text.report(diagnostics.sortedAndUnique()))
  }
}

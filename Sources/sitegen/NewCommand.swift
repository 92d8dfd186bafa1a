public import ArgumentParser
import Diagnostics
import Foundation
public import Site
import Starter
import World

/// `sitegen new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins an article, a section, a person or an entry of the glossary.",
    discussion: """
      Example: sitegen new article microneedling/aftercare --type aftercare

      Prints the path of the new file. Notes for you, <!-- guide: … -->, never reach a page.
      """,
    subcommands: [Article.self, Section.self, PersonFile.self, Term.self])

  /// `sitegen new article`.
  struct Article: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "article", abstract: "Begins an article with the sections that its type needs.",
      discussion: "Example: sitegen new article microneedling/aftercare --type aftercare")

    @OptionGroup var new: NewFileOptions
    @Argument(help: ArgumentHelp("Where it will be in Content/, such as microneedling/aftercare.", valueName: "path"))
    var path: String
    @Option(help: ArgumentHelp("article, treatment, condition, aftercare or page.", valueName: "type"))
    var type: FrontMatter.PageType = .article
    @Option(help: ArgumentHelp("Its title (default: made from the path).", valueName: "title"))
    var title: String?
    @Option(help: ArgumentHelp("The id of its author (default: the only person in people/).", valueName: "id"))
    var author: String?

    func run() throws {
      let folder = try new.location.folder()
      let file = try NewFileOptions.checked { () throws(NewFile.Problem) in
        try NewFile.article(path, type: type, title: title, author: author ?? onlyPerson(in: folder))
      }
      try new.write(file, in: folder)
      Console.error(
        .line("It is a draft, which sitegen serve --drafts shows. To publish it, delete the line 'draft: true'."))
    }

    /// The person who writes everything, if there is only one.
    private func onlyPerson(in folder: String) -> String? {
      let names = ((try? FileSystem.names(in: folder + "/Content/people")) ?? []).filter { $0.hasSuffix(".yaml") }
      return names.count == 1 ? String(names[0].dropLast(".yaml".count)) : nil
    }
  }

  /// `sitegen new section`.
  struct Section: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "section", abstract: "Makes a folder with a page that lists its articles.",
      discussion: "Example: sitegen new section peels --title \"Chemical peels\"")

    @OptionGroup var new: NewFileOptions
    @Argument(help: ArgumentHelp("The folder's path in Content/.", valueName: "path"))
    var path: String
    @Option(help: ArgumentHelp("Its title (default: made from the path).", valueName: "title"))
    var title: String?

    func run() throws {
      let folder = try new.location.folder()
      let file = try NewFileOptions.checked { () throws(NewFile.Problem) in try NewFile.section(path, title: title) }
      try new.write(file, in: folder)
      Console.error(
        .line("To have it in the menu, add this line below 'navigation:' in Content/site.yaml, with its two spaces:"))
      Console.error(.line("  - { title: \(file.title), page: \(file.path.dropFirst("Content/".count)) }"))
    }
  }

  /// `sitegen new person`.
  struct PersonFile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "person", abstract: "Adds a person who writes or reviews.",
      discussion: "Example: sitegen new person \"Jo Lee\"")

    @OptionGroup var new: NewFileOptions
    @Argument(help: ArgumentHelp("The person's name.", valueName: "name"))
    var name: String

    func run() throws {
      let folder = try new.location.folder()
      try new.write(
        try NewFileOptions.checked { () throws(NewFile.Problem) in try NewFile.person(name) }, in: folder)
    }
  }

  /// `sitegen new term`.
  struct Term: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "term", abstract: "Adds a medical word to the glossary.",
      discussion: """
        Example: sitegen new term collagen --plain "a protein that keeps skin firm"

        Without --plain the entry is a comment until you have written the meaning.
        """)

    @OptionGroup var new: NewFileOptions
    @Argument(help: ArgumentHelp("The word.", valueName: "word"))
    var word: String
    @Option(help: ArgumentHelp("What it means, so that it reads well in the middle of a sentence.", valueName: "words"))
    var plain: String?

    func run() throws {
      let folder = try new.location.folder()
      let file = folder + "/" + GlossaryFile.path
      let old = try FileSystem.exists(file) ? try FileSystem.read(file, followsLink: true).bytes : []
      let (bytes, problem) = NewTerm.added(word, plain: plain, to: old)
      if let problem { throw UsageError(problem) }
      try FileSystem.replace(file, bytes)
      try new.show(GlossaryFile.path, in: folder)
      if plain == nil {
        Console.error(
          .line("In the new line, write what '\(word)' means between the quotation marks, and delete the # before it."))
      }
    }
  }
}

extension FrontMatter.PageType: ExpressibleByArgument {}

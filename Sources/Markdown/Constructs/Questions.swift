internal import Diagnostics
internal import Values

extension Construct {
  /// The headings of level 3 below a heading `## Questions` are questions, and what follows each is its answer.
  static let questions = Construct { document, map, context in
    let source = map.source
    var problems: [Diagnostic] = []
    var isOpen = false
    var hasQuestions = false
    var list: NodeID?
    var question: NodeID?
    for id in document.children(of: .root) {
      let heading = document[id].kind.heading
      if let heading, heading.level <= 2 {
        (list, question) = (nil, nil)
        isOpen = heading.level == 2 && isName(document.plainText(of: id), context)
        continue
      }
      // The notes aren't part of the last answer.
      if case .notes = document[id].kind { isOpen = false }
      guard isOpen else { continue }
      if heading?.level == 3 {
        question = nil
        guard document.plainText(of: id).endsAsQuestion else {
          list = nil
          problems.append(notAQuestion(document[id].span, source))
          continue
        }
        let made = document.make(.question, span: document[id].span)
        if let list {
          document.move(made, into: list)
        } else {
          let started = document.make(.questions)
          document.move(started, before: id)
          document.move(made, into: started)
          list = started
        }
        document.move(id, into: made)
        question = made
        hasQuestions = true
      } else if let question {
        document.move(id, into: question)
      }
    }
    // Nearly all texts have none.
    guard hasQuestions else { return problems }
    for question in document.questionNodes {
      if let problem = unanswered(question, in: document, source) { problems.append(problem) }
      problems += foldedCards(in: question, document, &map)
    }
    return problems
  }

  /// Whether a heading introduces questions, in whatever case.
  private static func isName(_ title: String, _ context: ReadingContext) -> Bool {
    [context.questions, ReadingContext.englishQuestions].contains { name in
      // Of ASCII letters, the case changes no length.
      title.utf8.count == name.utf8.count || title.utf8.contains { $0 >= 0x80 }
        ? title.lowercased() == name.lowercased() : false
    }
  }

  private static func notAQuestion(_ span: SourceSpan, _ source: MarkdownSource) -> Diagnostic {
    .warning(
      .question, source.location(span),
      "this isn't a question, so it isn't listed with the others",
      hint: "end it with a question mark, or move it to another section")
  }

  /// Answers are folded, and nobody must unfold what to do in danger.
  private static func foldedCards(in question: NodeID, _ document: Document, _ map: inout SourceMap) -> [Diagnostic] {
    document.descendants(of: question).compactMap { id in
      guard let card = document[id].kind.callout, card.isCareCard else { return nil }
      return .error(
        .question, map.location(of: id, in: document, first: 2),
        "a care card can't be inside an answer, because answers are folded until somebody opens them",
        hint: "move the card above the questions, below a heading of its own")
    }
  }

  private static func unanswered(_ id: NodeID, in document: Document, _ source: MarkdownSource) -> Diagnostic? {
    guard document[id].firstChild == document[id].lastChild else { return nil }
    let span = document[id].span
    return .error(
      .question, source.location(span),
      "this question has no answer", hint: "write it below the question")
  }
}

/// A question and its answer, in words.
public struct AnsweredQuestion: Sendable, Equatable {
  /// The question.
  public var question: String
  /// The answer without markup, blocks joined by a space.
  public var answer: String

  /// Makes one.
  public init(question: String, answer: String) { (self.question, self.answer) = (question, answer) }
}

extension Document {
  fileprivate var questionNodes: [NodeID] {
    children(of: .root).filter { self[$0].kind == .questions }.flatMap(children)
  }

  /// The text of a block, with a space between those that it holds.
  private func blockText(of top: NodeID) -> String {
    let texts = textBlocks(in: top)
    return texts.isEmpty ? plainText(of: top) : texts.map(plainText).joined(separator: " ")
  }

  /// The questions with their answers in reading order.
  public var answeredQuestions: [AnsweredQuestion] {
    questionNodes.map { id in
      let blocks = children(of: id)
      return AnsweredQuestion(
        question: blocks.first.map(plainText) ?? "",
        answer: blocks.dropFirst().map(blockText).filter { !$0.utf8.isEmpty }.joined(separator: " "))
    }
  }
}

extension HTMLRenderer {
  mutating func renderQuestions(_ step: WalkStep, _ node: Node) {
    switch (node.kind, step.isEntering) {
    case (.questions, true):
      startLine()
      write("<ul class=\"questions\">\n")
    case (.questions, false): write("</ul>\n")
    case (_, true): write(isOnPaper ? "<li>\n<details open>\n<summary>" : "<li>\n<details>\n<summary>")
    case (_, false):
      startLine()
      write("</details>\n</li>\n")
    }
  }
}

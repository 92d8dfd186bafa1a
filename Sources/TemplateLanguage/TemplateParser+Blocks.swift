extension TemplateParser {
  /// A block whose `end` has not come yet.
  struct Block {
    enum Kind {
      case file
      case conditional([TemplateFile.Branch], current: [TemplateFile.Condition]?)
      case loop(TemplateFile.Loop, isInElse: Bool)
      case fill(String)
      case unreadable
    }
    var kind: Kind
    var range: Range<Int>
    var items: [TemplateFile.Item] = []
  }

  private static let mostBranches = 256

  /// Opens a block even if its first line can't be read, so that its `end` closes it. Then its items are left out, for
  /// they may use names that the first line should have declared.
  mutating func openBlock(
    _ range: Range<Int>, _ kind: () throws(SyntaxProblem) -> Block.Kind
  ) throws(SyntaxProblem) {
    do {
      try open(try kind(), range)
    } catch {
      blocks.append(Block(kind: .unreadable, range: range))
      throw error
    }
  }

  mutating func open(_ kind: Block.Kind, _ range: Range<Int>) throws(SyntaxProblem) {
    if blocks.count > Self.maximumDepth { throw SyntaxProblem(range, "blocks are nested too deeply") }
    blocks.append(Block(kind: kind, range: range))
  }

  mutating func otherwise(_ parser: inout ExpressionParser, range: Range<Int>) throws(SyntaxProblem) {
    let isElseIf = parser.takeName("if")
    let last = blocks.count - 1
    switch blocks[last].kind {
    case .conditional(var branches, let current?):
      if branches.count == Self.mostBranches { throw SyntaxProblem(range, "this 'if' has too many branches") }
      branches.append(TemplateFile.Branch(conditions: current, items: blocks[last].items))
      blocks[last].items = []
      blocks[last].kind = .conditional(branches, current: isElseIf ? try Self.conditions(&parser) : nil)
    case .loop(var loop, isInElse: false) where !isElseIf:
      loop.items = blocks[last].items
      blocks[last].items = []
      blocks[last].kind = .loop(loop, isInElse: true)
    case .unreadable: break
    default: throw SyntaxProblem(range, "this 'else' doesn't belong to an 'if' or 'for'")
    }
  }

  mutating func end(_ range: Range<Int>) throws(SyntaxProblem) {
    guard blocks.count > 1, let block = blocks.popLast() else {
      throw SyntaxProblem(range, "this 'end' has no block to close")
    }
    switch block.kind {
    case .conditional(var branches, let current):
      if let current {
        branches.append(TemplateFile.Branch(conditions: current, items: block.items))
      }
      add(.conditional(branches, otherwise: current == nil ? block.items : nil, range: block.range))
    case .loop(var loop, let isInElse):
      if isInElse { loop.otherwise = block.items } else { loop.items = block.items }
      add(.loop(loop))
    case .fill(let name):
      if blocks.count > 1 {
        throw SyntaxProblem(block.range, "'fill' can't be used inside another block")
      }
      add(.fill(name, block.items, block.range))
    case .file, .unreadable: break
    }
  }
}

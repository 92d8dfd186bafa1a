internal import Values
public import Diagnostics

/// A page's template, checked, with its layout and includes in it: a flat list of steps over literal text.
public struct Template: Sendable {
  /// The file's name inside the theme.
  public let name: String
  /// The file's path as people see it.
  let path: String
  let format: TemplateFormat
  var steps: [Step] = []
  /// All literal text.
  var text: [UInt8] = []
  /// The places of the prints in their files, by their index.
  var locations: [SourceLocation] = []
  /// How many values a frame holds; the scope's names come first, in their order.
  var slotCount = 0

  init(name: String, path: String, format: TemplateFormat) {
    (self.name, self.path, self.format) = (name, path, format)
  }

  /// One operation.
  enum Step: Sendable {
    case text(Range<Int>)
    /// Prints a value in a context; the number is its index in `locations`.
    case print(Operation, OutputContext, Int)
    case set(Int, Operation)
    case jump(Int)
    case jumpUnless(Operation, Int)
    case jumpIfMissing(Int, Int)
    /// Begins a loop over a list; jumps where it is empty.
    case loop(Operation, element: Int, index: Int?, ifEmpty: Int)
    /// Goes on with the next element at a step, or falls through after the last.
    case next(Int)
  }
}

extension Template {
  /// Renders a page.
  ///
  /// - Parameters:
  ///   - values: The values of the scope's names, in the order of the scope.
  ///   - context: How links and days are written.
  ///   - output: What the bytes are added to.
  /// - Returns: Values that could not be printed safely, such as a link that would run code. Loops that would run for hours
  ///   or fill the memory are stopped.
  public func render(_ values: [Value], _ context: RenderContext, into output: inout [UInt8]) -> [Diagnostic] {
    if context.budget?.isSpent == true { return [Self.tooManyPasses] }
    var frame = Frame(slots: values, context: context)
    frame.slots.append(contentsOf: repeatElement(.none, count: max(0, slotCount - values.count)))
    let printer = Printer(context: context)
    var loops: [Iteration] = []
    var problems: [Diagnostic] = []
    var position = 0
    var passes = 0
    let start = output.count
    text.withUnsafeBufferPointer { text in
      while position < steps.count {
        switch steps[position] {
        case .text(let range): output.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
        case .print(let operation, let outputContext, let index):
          if let problem = printer.print(operation.evaluate(frame), in: outputContext, to: &output) {
            problems.append(problem.diagnostic(at: locations[index], page: context.links.page))
          }
        case .set(let slot, let operation): frame.slots[slot] = operation.evaluate(frame)
        case .jump(let target): position = target - 1
        case .jumpUnless(let condition, let target):
          if !condition.evaluate(frame).isTrue { position = target - 1 }
        case .jumpIfMissing(let slot, let target):
          if case .none = frame.slots[slot] { position = target - 1 }
        case .loop(let sequence, let element, let index, let ifEmpty):
          let values = sequence.evaluate(frame).asArray
          if values.isEmpty {
            position = ifEmpty - 1
          } else {
            let iteration = Iteration(values: values, position: 0, element: element, index: index)
            iteration.bind(&frame.slots)
            loops.append(iteration)
          }
        case .next(let first):
          passes += 1
          if passes > Self.mostPasses || output.count - start > Self.mostBytes {
            problems.append(tooLarge)
            return
          }
          if passes % Self.passesAtOnce == 0, context.budget?.spend(Self.passesAtOnce) == false {
            problems.append(Self.tooManyPasses)
            return
          }
          if loops[loops.count - 1].advance(&frame.slots) {
            position = first - 1
          } else {
            loops.removeLast()
          }
        }
        position += 1
      }
      if context.budget?.spend(passes % Self.passesAtOnce) == false { problems.append(Self.tooManyPasses) }
    }
    return problems
  }

  /// What is reported where rendering was stopped.
  private var tooLarge: Diagnostic {
    .error(
      .templateSize, SourceLocation(path: path), "the loops of this template produce more than a page can hold",
      hint: "a 'for' inside another multiplies the passes; the limit is 5,000,000 passes and 100 MB")
  }

  /// Far more than any page needs; with more, a build would seem to hang.
  private static let mostPasses = 5_000_000, mostBytes = 100_000_000

  /// How many passes are taken from the budget of all pages at once.
  private static let passesAtOnce = 10_000

  /// What is reported where the loops of all pages together take too long. Which page is the last depends on threads.
  private static let tooManyPasses = Diagnostic.error(
    .templateSize, SourceLocation(path: "Templates"), "the loops of all pages together take too long",
    hint: "a list of all pages on each page grows as a square: write it on one page, or take a part, as in .prefix(20)")

  private struct Iteration {
    let values: [Value]
    var position: Int
    let element: Int
    let index: Int?

    func bind(_ slots: inout [Value]) {
      slots[element] = values[position]
      if let index { slots[index] = .int(position) }
    }

    mutating func advance(_ slots: inout [Value]) -> Bool {
      position += 1
      guard position < values.count else { return false }
      bind(&slots)
      return true
    }
  }
}

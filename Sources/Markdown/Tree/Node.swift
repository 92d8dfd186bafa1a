internal import Values
/// One element of a document.
public struct Node: Sendable, Equatable {
  /// What it is.
  public var kind: Kind
  /// Where it is in the file.
  public var span = SourceSpan()
  // Indices with -1 for nil take half the room of optionals, and a tree is mostly these.
  private var links: (parent: Int32, firstChild: Int32, lastChild: Int32, next: Int32, previous: Int32) = (
    -1, -1, -1, -1, -1
  )

  init(kind: Kind) { self.kind = kind }

  /// What holds it; nil for the document and for a node out of the tree.
  public internal(set) var parent: NodeID? {
    get { NodeID(link: links.parent) }
    set { links.parent = newValue?.index ?? -1 }
  }
  /// The first of the nodes that it holds.
  public internal(set) var firstChild: NodeID? {
    get { NodeID(link: links.firstChild) }
    set { links.firstChild = newValue?.index ?? -1 }
  }
  /// The last of the nodes that it holds.
  public internal(set) var lastChild: NodeID? {
    get { NodeID(link: links.lastChild) }
    set { links.lastChild = newValue?.index ?? -1 }
  }
  /// What comes after it in its parent.
  public internal(set) var next: NodeID? {
    get { NodeID(link: links.next) }
    set { links.next = newValue?.index ?? -1 }
  }
  /// What comes before it in its parent.
  public internal(set) var previous: NodeID? {
    get { NodeID(link: links.previous) }
    set { links.previous = newValue?.index ?? -1 }
  }

  /// Compares what nodes say and how they hang together.
  public static func == (a: Node, b: Node) -> Bool { a.kind == b.kind && a.span == b.span && a.links == b.links }

  /// The kinds of CommonMark 0.30, then ours.
  public enum Kind: Sendable, Equatable {
    case document, blockQuote, item, paragraph, thematicBreak, softBreak, lineBreak, emphasis, strong
    case list(List)
    case heading(Heading)
    /// A code block with its info string (such as `swift`).
    case codeBlock(TextRange, info: TextRange)
    case htmlBlock(TextRange)
    case htmlInline(TextRange)
    case text(TextRange)
    case code(TextRange)
    case link(Link)
    case image(Image)
    /// A picture with its caption, made from a paragraph that holds one image; its child is the image.
    case figure
    /// Words that no longer hold.
    case strikethrough
    /// Words below or above the line.
    case script(Script)
    /// A line of a checklist.
    case taskItem(isDone: Bool)
    /// A table; its children are its caption, if it has one, and its rows.
    case table(Table)
    case tableCaption, tableRow
    case tableCell(Cell)
    /// A box, made from a quote that begins with `[!NOTE]` and the like.
    case callout(Callout)
    /// Questions with their answers, and one of them: its heading, then the answer.
    case questions, question
    /// A number in the text that leads to a note.
    case noteReference(NoteReference)
    /// The notes and sources at the end of a page, and one of them.
    case notes(hasSources: Bool)
    case note(Note)
    /// The first use of a medical word, with what it means in plain words.
    case definition(meaning: TextRange)
  }

  /// A list's marks.
  public struct List: Sendable, Equatable {
    /// Whether it is numbered.
    public var isOrdered: Bool
    /// The first number, from 0.
    public var start: Int32
    /// Whether paragraphs in its items print no `<p>`.
    public var isTight: Bool
  }

  /// A heading's level and name.
  public struct Heading: Sendable, Equatable {
    /// 1 to 6.
    public var level: UInt8
    /// What links point to; empty where none was given.
    public var id: TextRange = .empty
  }

  /// Words below or above the line, as in H₂O and 10⁶.
  public struct Script: Sendable, Equatable {
    /// Whether they are above the line.
    public var isRaised: Bool
    /// The words.
    public var words: TextRange
    /// The same in characters of their own where there are such, for places without markup: titles, the search.
    public var plain: TextRange
  }

  /// A table's shape.
  public struct Table: Sendable, Equatable {
    /// How many columns it has.
    public var columns: UInt32
    /// Whether the first cell of each row is a heading: the table's first cell is empty.
    public var hasRowHeadings: Bool
  }

  /// A cell of a table.
  public struct Cell: Sendable, Equatable {
    /// On which side text is.
    public enum Alignment: UInt8, Sendable { case none, left, center, right }
    /// On which side its text is.
    public var alignment: Alignment
    /// Whether it names its column, its row, or nothing.
    public var scope: Scope = .none
    /// What a heading is a heading of.
    public enum Scope: UInt8, Sendable { case none, column, row }
  }

  /// A number that leads to a note.
  public struct NoteReference: Sendable, Equatable {
    /// The note's number, from 1.
    public var number: UInt32
    /// Which use of that note it is, from 1.
    public var use: UInt32
  }

  /// A note or source.
  public struct Note: Sendable, Equatable {
    /// Its number, from 1: notes are numbered in the order of their first use.
    public var number: UInt32
    /// How often the text uses it; a source may be listed without being cited.
    public var uses: UInt32
  }

  /// A link's target.
  public struct Link: Sendable, Equatable {
    /// The URL, decoded, not yet escaped.
    public var destination: TextRange
    /// The title attribute.
    public var title: TextRange
    /// Whether it leads to another site.
    public var isExternal = false
  }

  /// An image's source.
  public struct Image: Sendable, Equatable {
    /// The URL, decoded, not yet escaped.
    public var destination: TextRange
    /// The title; in a figure, the caption.
    public var title: TextRange
    /// Width in CSS pixels; 0 when not known.
    public var width: UInt32 = 0
    /// Height in CSS pixels; 0 when not known.
    public var height: UInt32 = 0
    /// Whether the browser may load it later.
    public var isLazy = false
    /// Whether it carries no information: its text alternative is empty.
    public var isDecorative = false
  }
}

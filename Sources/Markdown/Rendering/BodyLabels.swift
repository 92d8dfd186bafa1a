public import Values

/// The theme's words that a body needs; in English where nothing else is said.
public struct BodyLabels: Sendable, Equatable {
  /// What a table without a caption is called; its number follows.
  public var table = "Table"
  /// The hint above a table that may be wider than the screen; `{n}` is the number of its columns.
  public var scrollSideways = Plural(
    one: "Scroll sideways to see the whole column", other: "Scroll sideways to see all {n} columns")
  /// The titles of boxes.
  public var note = "Note", tip = "Tip", warning = "Warning", caution = "Caution"
  /// The titles of care cards; a telephone number follows the last.
  public var selfCare = "What you can do yourself", call = "Call the clinic the same day", emergency = "Emergency: call"
  /// What people who cannot see the page hear before the titles of the cards that tell them to call somebody.
  public var urgent = "Urgent:", immediate = "Immediate action required:"
  /// The word before a number on a button that calls it.
  public var callNumber = "Call"
  /// The headings of the list at the end: with sources, or with notes alone.
  public var sources = "Sources", notes = "Notes"
  /// What people who cannot see the page hear for a note's number, and for the way back; a number follows.
  public var noteNumber = "Note", backToText = "Back to the text of note"
  /// What they hear before a line of a checklist.
  public var done = "Done:", toDo = "To do:"

  /// The English words.
  public init() {}
}

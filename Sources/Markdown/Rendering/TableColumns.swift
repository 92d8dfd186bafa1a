/// What the cells of a table need to know of its columns while it is printed.
struct TableColumns {
  /// The words of each column's heading, where cells repeat them.
  var headings: [NodeID] = []
  /// The column of the next cell, from 0.
  var next = 0
  /// Whether rows become blocks on narrow screens, with the column's heading before each value.
  var areStacked = false
}

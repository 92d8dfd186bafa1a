import Diagnostics
import Foundation

/// Rows of texts under named columns.
struct SiteTable {
  /// The ways in which a table can be printed.
  enum Format: String, CaseIterable { case table, csv, json }

  /// The columns' names.
  let columns: [String]
  /// A text for each column, for each row.
  private(set) var rows: [[String]] = []

  init(_ columns: String..., rows: [[String]] = []) { (self.columns, self.rows) = (columns, rows) }

  /// The table as text, with a line feed after each row.
  func text(_ format: Format) throws -> PrintedText {
    switch format {
    case .table: .lines(aligned)
    case .csv: .csv([columns] + rows)
    case .json: .json(try json)
    }
  }

  private var aligned: String {
    if rows.isEmpty { return "" }
    let lines = [columns.map(Self.heading)] + rows.map { $0.map { PrintedText.cleaned($0, keepsLines: false) } }
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      let cells = zip(line, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      let text = cells.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  /// `publishOn` as `PUBLISH ON`.
  private static func heading(_ column: String) -> String {
    column.map { $0.isUppercase ? " \($0)" : $0.uppercased() }.joined()
  }

  private var json: String {
    get throws {
      let objects = rows.map { row in Dictionary(uniqueKeysWithValues: zip(columns, row)) }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(objects), as: UTF8.self) + "\n"
    }
  }
}

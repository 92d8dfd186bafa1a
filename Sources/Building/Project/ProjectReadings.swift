import Pages
import Values

/// What was read of a project, file by file, so that the next time only what has changed is read.
struct ProjectReadings: Sendable {
  /// A file of `Content/` and what was read of it. A class, because a large site has tens of thousands, which are handed from
  /// one state of the project to the next.
  final class Item: Sendable {
    let file: ProjectFile
    let reading: ContentReading

    init(_ file: ProjectFile, _ reading: ContentReading) { (self.file, self.reading) = (file, reading) }
  }

  /// The files of `Content/`, sorted by path.
  private(set) var items: [Item]
  /// The files of the theme.
  let theme: [ThemeFile]
  /// What was refused, or can't be looked at.
  let finder: FileFinder

  init(_ items: [Item], theme: [ThemeFile], _ finder: FileFinder) {
    (self.items, self.theme, self.finder) = (items, theme, finder)
  }

  /// The place of a file; nil for one that wasn't there.
  ///
  /// - Parameter path: The path inside `Content/`.
  func place(of path: String) -> Int? {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].file.path.precedesByBytes(path) { low = middle + 1 } else { high = middle }
    }
    // As strings, two Unicode forms of one name would be equal.
    return low < items.count && items[low].file.path.utf8.elementsEqual(path.utf8) ? low : nil
  }

  /// Replaces what was read of a file.
  mutating func replace(at place: Int, with item: Item) { items[place] = item }

  /// The project of all that was read.
  var project: LoadedProject { LoadedProject(self) }
}

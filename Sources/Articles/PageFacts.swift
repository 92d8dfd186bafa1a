internal import Values
internal import Diagnostics
internal import Site

/// What the rest of the site needs to know about a page's body: its headings, the headings and files that it links to.
public struct PageFacts: Sendable, Equatable {
  /// The page's index in the site.
  let page: Int
  /// The headings' ids in one buffer, which takes little memory, with a line feed after each.
  private let headings: [UInt8]
  /// Its links to headings.
  let fragments: [FragmentLink]
  /// The files that it links to or shows, as indices in the site's files.
  public let files: [Int]

  init(page: Int, headings: [String], fragments: [FragmentLink], files: [Int] = []) {
    (self.page, self.files) = (page, files)
    self.headings = headings.flatMap { Array($0.utf8) + [0x0A] }
    self.fragments = fragments
  }

  /// The same of a page whose own links don't count.
  public var withoutLinks: PageFacts { PageFacts(page: page, headings: headingNames, fragments: []) }

  /// The headings' ids in reading order.
  var headingNames: [String] { headings.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) } }

}

extension PageFacts {
  /// Appends the facts as words with a space before each, to be kept until the next build of the same pages.
  public func appendWords(to bytes: inout [UInt8]) {
    var start = 0
    while let end = headings[start...].firstIndex(of: 0x0A) {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: "#"))
      PercentEncoding.append(headings[start..<end], keeping: .unreserved, to: &bytes)
      start = end + 1
    }
    for link in fragments {
      bytes.append(contentsOf: " \(link.page)#".utf8)
      PercentEncoding.append(link.fragment.utf8, keeping: .unreserved, to: &bytes)
    }
    for file in files { bytes.append(contentsOf: " @\(file)".utf8) }
  }

  /// Reads the words of a page's facts; nil for other words.
  ///
  /// - Parameter page: The page's index in the site.
  public init?(words: some Sequence<ArraySlice<UInt8>>, page: Int) {
    func decoded(_ name: ArraySlice<UInt8>) -> String {
      String(decoding: ContentPath.percentDecoded(name), as: UTF8.self)
    }
    func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
    var headings: [String] = []
    var fragments: [FragmentLink] = []
    var files: [Int] = []
    for word in words {
      if word.first == UInt8(ascii: "#") {
        headings.append(decoded(word.dropFirst()))
        continue
      }
      if word.first == UInt8(ascii: "@") {
        guard let file = number(word.dropFirst()) else { return nil }
        files.append(file)
        continue
      }
      let parts = word.split(separator: UInt8(ascii: "#"))
      guard parts.count == 2, let target = number(parts[0]) else { return nil }
      fragments.append(FragmentLink(page: target, fragment: decoded(parts[1])))
    }
    self.init(page: page, headings: headings, fragments: fragments, files: files)
  }
}

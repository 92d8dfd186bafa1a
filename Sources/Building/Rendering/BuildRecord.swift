import Articles
import World
import Values
import Pages
import Search
import Site

/// What a build made of which bytes, kept beside the output so that the next build renders only what may have changed.
///
/// A page is reused when everything but the bodies is the same as then (`ProjectFingerprint`), its own file has the
/// same bytes, and the published file still has the bytes that were made of them. File times are not trusted. Where the
/// record is missing, old or damaged, more is rendered, but the site is the same.
struct BuildRecord: Sendable {
  /// A page that was rendered without a problem.
  struct Page: Sendable {
    /// The hash of its Markdown file, and of the published one.
    var source: ContentHash, output: ContentHash
    /// The hash of what the search shows of it; nil where it is not searched.
    var fragment: ContentHash?
    /// What other pages need to know about it.
    var facts: PageFacts
  }

  /// Everything that all pages depend on.
  let fingerprint: ContentHash
  /// Pages by their path in the output.
  var pages: [String: Page] = [:]
  /// The hashes of other files by their path in the output: what they are made of is in the fingerprint, or in the
  /// bodies of all articles.
  var others: [String: ContentHash] = [:]
  /// The hash of the words that the search has counted.
  var searchWords: ContentHash?
  /// The path of those words.
  private var searchPath = ""

  /// The words that the search has counted; nil where they are not those of this record.
  var counted: SearchPart? {
    guard let searchWords, let bytes = try? FileSystem.read(searchPath).bytes, ContentHash(of: bytes) == searchWords
    else { return nil }
    return SearchPart(bytes: bytes)
  }

  init(fingerprint: ContentHash) { self.fingerprint = fingerprint }
}

extension BuildRecord {
  private static let firstLine = "sitegen record 6"

  /// The record of the last build of the same project by the same program; an empty one where there is none.
  static func read(in target: OutputFolder, fingerprint: ContentHash, site: Site) -> BuildRecord {
    var record = BuildRecord(fingerprint: fingerprint)
    record.searchPath = target.searchPath
    guard let bytes = try? FileSystem.read(target.recordPath).bytes else { return record }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count >= 4, lines[lines.count - 1].isEmpty, case let end = lines[lines.count - 2],
      ContentHash(of: bytes[..<end.startIndex]).hexadecimal.utf8.elementsEqual(end),
      lines[0].elementsEqual(firstLine.utf8), lines[1].elementsEqual(fingerprint.hexadecimal.utf8)
    else { return record }
    record.pages.reserveCapacity(lines.count)
    let ids = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.sitePath + "index.html", $0.id) })
    for line in lines[2..<(lines.count - 2)] {
      let words = line.split(separator: 0x20)
      func hash(_ index: Int) -> ContentHash? {
        ContentHash(hexadecimal: String(decoding: words[index], as: UTF8.self))
      }
      if words.count == 3, words[0].elementsEqual("other".utf8), let output = hash(1) {
        record.others[String(decoding: words[2], as: UTF8.self)] = output
        continue
      }
      if words.count == 2, words[0].elementsEqual("search".utf8) {
        record.searchWords = hash(1)
        continue
      }
      guard words.count >= 4, let source = hash(0), let output = hash(1) else { continue }
      let path = String(decoding: words[3], as: UTF8.self)
      guard let id = ids[path],
        let facts = PageFacts(words: words.dropFirst(4), page: id)
      else { continue }
      record.pages[path] = Page(source: source, output: output, fragment: hash(2), facts: facts)
    }
    return record
  }

  /// Writes the record, and before it the words that the search has counted, where they are new. Where they can't be
  /// written, the build goes on, and the next one renders everything.
  ///
  /// - Returns: Whether they were written.
  func write(to target: OutputFolder, searchWords words: SearchPart?) -> Bool {
    var searchWords = searchWords
    if let bytes = words?.bytes() {
      if (try? FileSystem.replace(target.searchPath, bytes)) == nil { return false }
      searchWords = ContentHash(of: bytes)
    }
    var bytes = Array("\(Self.firstLine)\n\(fingerprint.hexadecimal)\n".utf8)
    bytes.reserveCapacity(200 * pages.count)
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for hash in [page.source, page.output, page.fragment] {
        if let hash { hash.appendHexadecimal(to: &bytes) } else { bytes.append(UInt8(ascii: "-")) }
        bytes.append(UInt8(ascii: " "))
      }
      bytes.append(contentsOf: path.utf8)
      page.facts.appendWords(to: &bytes)
      bytes.append(0x0A)
    }
    for (path, output) in others.sorted(by: { $0.key < $1.key }) {
      bytes.append(contentsOf: "other \(output.hexadecimal) \(path)\n".utf8)
    }
    if let searchWords { bytes.append(contentsOf: "search \(searchWords.hexadecimal)\n".utf8) }
    bytes.append(contentsOf: (ContentHash(of: bytes).hexadecimal + "\n").utf8)
    return (try? FileSystem.replace(target.recordPath, bytes)) != nil
  }
}

internal import Foundation

/// Common English words as the search page needs them: a Bloom filter in several files, of which a word needs one.
public enum EnglishWords {
  /// The files, each a JSON string of six bits a character.
  static let parts: [[UInt8]] = EnglishWordFilter.parts.map { Array("\"\($0)\"".utf8) }

  /// The name of a file, relative to the index's folder.
  static func name(ofPart number: Int) -> String { "words-\(number).json" }

  /// The notice of the licence of the lists that the words come from; nil where none was installed with them.
  public static let notice: String? = {
    let text = Data(base64Encoded: EnglishWordFilter.notice).map { String(decoding: $0, as: UTF8.self) }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }()
}

/// Draws SVG documents, in this process or in another one.
public protocol DocumentDrawer: Sendable {
  /// Draws a document.
  func image(of document: DrawnDocument) throws(Undrawable) -> PixelImage
}

/// A document to draw.
public struct DrawnDocument: Sendable, Equatable {
  /// SVG.
  public var svg: [UInt8]
  /// Pixels.
  public var width: Int, height: Int
  /// Contains the pictures that the document names, also in folders below.
  public var folder: String
  /// What its texts are set in.
  public var fonts: Drawing.Fonts

  /// Makes a document.
  public init(svg: [UInt8], width: Int, height: Int, folder: String, fonts: Drawing.Fonts) {
    (self.svg, self.width, self.height, self.folder, self.fonts) = (svg, width, height, folder, fonts)
  }
}

extension DrawnDocument {
  /// The document as a message to another process: a line of numbers, the folder and the SVG, each ended by a NUL.
  public var message: [UInt8] {
    Array("\(width) \(height) \(fonts == .all ? 1 : 0)\0\(folder)\0".utf8) + svg
  }

  /// Reads a message; nil where it is none.
  public init?(message: [UInt8]) {
    let parts = message.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let numbers = parts[0].split(separator: UInt8(ascii: " ")).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, let width = numbers[0], let height = numbers[1], (1...4096).contains(width),
      (1...4096).contains(height)
    else { return nil }
    self.init(
      svg: Array(parts[2]), width: width, height: height, folder: String(decoding: parts[1], as: UTF8.self),
      fonts: numbers[2] == 1 ? .all : .builtIn)
  }
}

extension PixelImage {
  /// The pixels as a message to another process.
  public var message: [UInt8] { pixels.withUnsafeBytes(Array.init) }

  /// Reads a message; nil where it has another number of pixels.
  public init?(message: [UInt8], width: Int, height: Int) {
    guard message.count == width * height * 4 else { return nil }
    self.init(width: width, height: height)
    pixels.withUnsafeMutableBytes { $0.copyBytes(from: message) }
  }
}

extension Drawing: DocumentDrawer {
  /// Draws a document in this process, without a limit.
  public func image(of document: DrawnDocument) throws(Undrawable) -> PixelImage {
    try image(
      of: document.svg, width: document.width, height: document.height, folder: document.folder, document.fonts)
  }
}

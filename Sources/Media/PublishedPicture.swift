/// Pictures as they are published: as they look, and without anything else that they tell.
public enum PublishedPicture {
  /// Whether nothing is missing at the end of a file.
  public static func isWhole(_ bytes: [UInt8]) -> Bool { (try? cleaned(bytes)) != nil }

  /// The bytes to publish of a picture's file. Nothing is decoded, so nothing of the picture is lost.
  ///
  /// - Throws: Where the file isn't a whole picture that browsers show, or a drawing that isn't safe.
  public static func cleaned(_ bytes: [UInt8]) throws(MediaProblem) -> [UInt8] {
    switch ImageInfo.format(of: bytes) {
    case .png: try PNGFormat.cleaned(bytes)
    case .jpeg: try JPEGFormat.cleaned(bytes)
    case .gif: try GIFFormat.cleaned(bytes)
    case .webp: try WebPFormat.cleaned(bytes)
    case .avif: try AVIFFormat.cleaned(bytes)
    case .svg: try SVGFormat.cleaned(bytes)
    case .bmp: try BMPFormat.cleaned(bytes)
    case .ico: try ICOFormat.cleaned(bytes)
    case nil: throw MediaProblem("isn't one that browsers can show", hint: "save it as PNG, JPEG, WebP, AVIF or SVG")
    }
  }
}

public import Diagnostics
public import Media
internal import Values

/// Judges a file by its bytes, whatever it is called.
public enum FileJudgement {
  /// How many bytes of a file it needs: pictures and documents tell about themselves anywhere. Of a picture that is too large,
  /// nothing else counts.
  ///
  /// - Parameter size: The file's, in bytes.
  public static func neededBytes(of path: String, size: Int) -> Int {
    let ending = ContentFile.ending(of: path)
    // Fonts tell nothing that isn't meant for everyone.
    let isPlain = MediaKind.named(ending)?.name == "font"
    return isPlain || isPicture(path) && size > largestPicture ? MediaKind.headSize : largestPicture
  }

  /// Whether a file's name is one of a picture.
  public static func isPicture(_ path: String) -> Bool {
    MediaKind.named(ContentFile.ending(of: path))?.isPicture ?? false
  }

  /// Whether a file of a kind that is only published on purpose is a picture all the same, whose metadata must go, too.
  public static func isUnnamedPicture(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard MediaKind.named(ContentFile.ending(of: path)) == nil, let format = ImageInfo.read(bytes)?.format else {
      return false
    }
    let cleanable: [ImageInfo.Format] = [.png, .jpeg, .gif, .webp, .avif]
    return cleanable.contains(format)
  }

  /// In bytes.
  private static let largestPicture = 64_000_000
  /// The largest picture that pages show as it is, in bytes: on slow mobile networks it takes two seconds.
  private static let largestWithoutCopies = 400_000

  /// What is wrong with a file of a kind that is published.
  ///
  /// - Parameters:
  ///   - path: The path inside `Content/`.
  ///   - bytes: As many as `neededBytes` says, from the start.
  ///   - size: The length of the whole file in bytes.
  public static func problems(of path: String, _ bytes: [UInt8], size: Int, image: ImageInfo?) -> [Diagnostic] {
    let place = SourceLocation(path: PageSource.folder + path)
    let ending = ContentFile.ending(of: path)
    if bytes.isEmpty {
      return [.error(.file, place, "this file is empty", hint: "copy it again from where it came from, or delete it")]
    }
    if let kind = MediaKind.named(ending) {
      if kind.isPicture {
        if size > largestPicture {
          return [
            .error(
              .imageFile, place, "this picture is larger than \(largestPicture / 1_000_000) MB",
              hint: "make a smaller copy: 2000 pixels wide are enough for any screen")
          ]
        }
        guard let image else { return [.error(.imageFile, place, notAPicture(bytes), hint: pictureHint)] }
        if size > largestWithoutCopies, !image.isScalable {
          return [
            .warning(
              .imageFile, place,
              "this picture has \(size / 1000) kB, and no smaller copies can be made of it, so it is slow on a phone",
              hint: image.format == .gif
                ? "save a photograph as JPEG; of a moving picture make a film, and show it with 'video'"
                : image.format == .svg
                  ? "simplify the drawing, or save it as PNG"
                  : "save it as JPEG, or as PNG, in the colours of screens (RGB)")
          ]
        }
      } else if !kind.isBeginning(bytes) {
        return [
          .error(
            .file, place, "this file isn't a \(kind.name), although its name ends in '.\(ending)'",
            hint: "export it again, and don't change the ending of its name by hand")
        ]
      }
    }
    if ending == "vtt", let problem = CaptionsFile.problem(in: bytes) {
      return [
        .error(.film, SourceLocation(path: place.path, problem.range), problem.message, hint: problem.hint)
      ]
    }
    // Pictures lose what they tell.
    if image != nil { return [] }
    return FileTraits(of: bytes).disclosures.map { disclosure in
      let (message, hint) = words(for: disclosure)
      return .warning(.publishedFile, place, message, hint: hint)
    }
  }

  /// What a file that is no picture may do besides being read, such as "may run scripts in a browser"; nil if it does nothing.
  ///
  /// - Parameters:
  ///   - path: The path inside `Content/`.
  ///   - bytes: As many as `neededBytes` says, from the start.
  public static func activity(of path: String, _ bytes: [UInt8]) -> String? {
    FileTraits(of: bytes).activity
      ?? (active.contains(ContentFile.ending(of: path)) ? "may run scripts or programs" : nil)
  }

  private static func words(for disclosure: Disclosure) -> (message: String, hint: String) {
    let hint = "remove it in the program that made it (File, Properties), or publish a PDF made with “Print to PDF”"
    switch disclosure {
    case .author(let name): return ("this file names its author to everyone who opens it: '\(name)'", hint)
    case .someAuthor: return ("this file probably names its author to everyone who opens it", hint)
    case .comments:
      return ("this file contains comments of those who worked on it", "delete them in the program that made it")
    case .changes:
      return (
        "this file contains changes that aren't accepted, with what it said before",
        "accept or reject all of them in the program that made it"
      )
    case .attachments:
      return (
        "this file contains other files, which everyone can take out", "save it again without them, with “Print to PDF”"
      )
    case .locked:
      return (
        "this file is protected, so nothing can tell whether it names its author or contains more than it shows",
        "save it again without a password, with “Print to PDF”"
      )
    case .place:
      return (
        "this file tells everyone where it, or a picture in it, was made",
        "save it again without the place: on a telephone, turn off Location in the options before you share it"
      )
    }
  }

  private static func notAPicture(_ bytes: [UInt8]) -> String {
    if bytes.dropFirst(4).prefix(8).elementsEqual("ftypheic".utf8)
      || bytes.dropFirst(4).prefix(8).elementsEqual("ftypmif1".utf8)
    {
      return "this photo is in Apple's format HEIC, which browsers can't show"
    }
    return "this file isn't a picture that browsers can show, although its name ends like one"
  }

  /// What to do about a picture that can't be shown.
  public static let pictureHint = "save the picture as PNG, JPEG, GIF, WebP, AVIF or SVG"

  /// What to say of a file that is no picture where one is named.
  public static func problem(ofPicture name: String) -> String {
    isPicture(name)
      ? "'\(name)' doesn't contain a picture that browsers can show, although its name ends like one"
      : "'\(name)' isn't a picture that browsers can show"
  }

  private static let active: Set<String> = [
    "html", "htm", "xhtml", "xht", "xml", "xsl", "xslt", "svgz", "js", "mjs", "cjs", "wasm", "swf", "hta", "php",
    "phtml",
    "phar", "php3", "php4", "php5", "php7", "asp", "aspx", "ashx", "asmx", "cer", "jsp", "jspx", "cgi", "pl", "py",
    "rb",
    "sh", "shtml", "shtm", "stm", "cfm", "exe", "com", "scr", "bat", "cmd", "msi", "ps1", "vbs", "jar", "apk", "dmg",
    "app", "htaccess",
  ]
}

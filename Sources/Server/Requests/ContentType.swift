/// What browsers are told of a file, by the ending of its name.
///
/// Source: IANA, Media Types; WHATWG, MIME Sniffing, for those that browsers insist on.
enum ContentType {
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return fallback }
    return types[name[name.index(after: dot)...].lowercased()] ?? fallback
  }

  private static let fallback = "application/octet-stream"

  private static let types: [String: String] = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "xml": "application/xml", "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json", "csv": "text/csv; charset=utf-8", "md": "text/plain; charset=utf-8",
    "png": "image/png", "apng": "image/apng", "jpg": "image/jpeg", "jpeg": "image/jpeg", "jfif": "image/jpeg",
    "pjpeg": "image/jpeg", "pjp": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
    "svg": "image/svg+xml", "bmp": "image/bmp", "ico": "image/x-icon",
    "pdf": "application/pdf", "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
    "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg", "m4a": "audio/mp4",
    "mp3": "audio/mpeg", "aac": "audio/aac", "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav", "flac": "audio/flac", "vtt": "text/vtt; charset=utf-8", "srt": "text/plain; charset=utf-8",
  ]
}

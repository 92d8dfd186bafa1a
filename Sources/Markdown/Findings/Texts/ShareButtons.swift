internal import Diagnostics
internal import Values

extension TextFinding {
  /// The labels of share buttons that were copied along with an article.
  static let shareButtons = TextFinding(in: .paragraphs) { text, _ in
    if text.bytes.count > 400 { return [] }
    return text.lines.compactMap { line -> Found? in
      guard line.count <= 160, beginsWithLabel(text.bytes[line]) else { return nil }
      let words = text.bytes[line].split { !$0.isASCIIAlphanumeric && $0 < 0x80 }.map {
        String(decoding: $0, as: UTF8.self).lowercased()
      }
      .filter { word in word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      }
      let networks = words.count { Self.networks.contains($0) }
      let verbs = words.count { Self.verbs.contains($0) }
      // The clinic's own profiles are links that somebody wrote.
      let isProfile =
        words.filter(Self.verbs.contains) == ["follow"] && text.links.contains { line.contains($0.lowerBound) }
      let isOnlyLabels = words.allSatisfy {
        Self.networks.contains($0) || Self.verbs.contains($0) || fillers.contains($0) || isNumber($0)
      }
      guard isOnlyLabels, !isProfile, (networks >= 1 && verbs >= 1) || networks >= 3 || (verbs >= 2 && words.count <= 8)
      else {
        return nil
      }
      return Found(
        range: line, message: "this looks like the labels of share buttons that were copied along",
        hint: "delete the line: the page has its own share links")
    }
  }

  private static func beginsWithLabel(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.drop { !$0.isASCIILetter }.prefix(while: \.isASCIILetter)
    guard (1...12).contains(word.count) else { return false }
    let first = String(decoding: word.map(\.asciiLowercased), as: UTF8.self)
    return networks.contains(first) || verbs.contains(first) || starters.contains(first)
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy(\.isASCIIDigit) }

  private static let networks: Set<String> = [
    "facebook", "twitter", "linkedin", "pinterest", "whatsapp", "instagram", "reddit", "telegram", "tumblr", "xing",
    "messenger", "mastodon", "bluesky", "threads", "snapchat", "tiktok", "youtube", "vk", "line", "wechat", "weibo",
    "x",
  ]
  private static let verbs: Set<String> = [
    "share", "shares", "tweet", "tweets", "pin", "like", "likes", "follow", "post", "teilen", "teile", "twittern",
    "compartir",
    "comparte", "partager", "partagez", "condividi", "compartilhar", "delen", "udostępnij", "dela", "del",
  ]
  private static let starters: Set<String> = ["email", "e", "print", "copy", "save", "sms"]
  private static let fillers: Set<String> = [
    "on", "via", "to", "this", "the", "page", "article", "story", "post", "it", "us", "email", "e", "mail", "print",
    "copy",
    "link", "save", "sms", "with", "friends", "by", "and", "or", "auf", "per", "en", "por", "sur", "par", "su", "op",
    "na", "drucken",
    "imprimir", "imprimer", "now", "button", "buttons", "more", "url", "clipboard", "opens", "in", "new", "window",
    "tab", "click", "here",
  ]
}

/// How links are written on the page that is being rendered.
public struct LinkBase: Sendable {
  /// The site's URL with its final `/`; nil where the settings have none.
  public var siteURL: String?
  /// The page's path from the site's root, such as `a/b/`.
  public var page: String
  /// For a page that hosts show at any address (404): the path that the site's pages start with, such as `/guide/`.
  public var root: String?

  /// Makes a base.
  public init(siteURL: String?, page: String, root: String? = nil) {
    (self.siteURL, self.page, self.root) = (siteURL, page, root)
  }

  /// The link's URL with scheme and host; nil for a page of a site without a URL.
  public func absolute(_ link: Link) -> String? {
    switch link {
    case .site(let path): siteURL.map { $0 + path }
    case .external(let url): url
    }
  }

  /// The link as a page contains it: relative for pages of this site.
  public func written(_ link: Link) -> String {
    switch link {
    case .external(let url): return url
    case .site(let path):
      if let root { return root + path }
      return relative(path)
    }
  }

  /// The shortest relative reference from the page's folder to a path of the site.
  private func relative(_ target: String) -> String {
    var (page, target) = (page, target)
    return page.withUTF8 { from in
      target.withUTF8 { to in
        let pathEnd = to.firstIndex(of: UInt8(ascii: "#")) ?? to.count
        if pathEnd < to.count, pathEnd == from.count, to[..<pathEnd].elementsEqual(from) {
          return String(decoding: to[pathEnd...], as: UTF8.self)
        }
        var common = 0
        var index = 0
        while index < from.count, index < pathEnd, from[index] == to[index] {
          index += 1
          if from[index - 1] == UInt8(ascii: "/") { common = index }
        }
        let rises = from[common...].count { $0 == UInt8(ascii: "/") }
        let rest = to[common...]
        // Without a folder in front, an empty reference or one with a colon would mean something else.
        let first = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") }
        let needsDot = rises == 0 && (first.isEmpty || first.contains(UInt8(ascii: ":")))
        return String(unsafeUninitializedCapacity: 3 * rises + rest.count + 2) { buffer in
          var count = 0
          func append(_ byte: UInt8) {
            buffer[count] = byte
            count += 1
          }
          let (dot, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
          if needsDot {
            append(dot)
            append(slash)
          }
          for _ in 0..<rises {
            append(dot)
            append(dot)
            append(slash)
          }
          _ = UnsafeMutableBufferPointer(rebasing: buffer[count...]).update(fromContentsOf: rest)
          count += rest.count
          return count
        }
      }
    }
  }
}

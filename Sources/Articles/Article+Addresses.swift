internal import Media
internal import Markdown
public import Site
public import Values

extension Article {
  /// Writes the addresses of links and pictures into the tree as they are on a page, and the sizes of pictures.
  public mutating func writeAddresses(in site: Site, as base: LinkBase) {
    for link in links {
      guard let resolved = link.resolved else { continue }
      switch document[link.node].kind {
      case .link(var written):
        written.destination = document.store(base.written(resolved.link).utf8)
        if case .elsewhere = resolved.target, case .external(let url) = resolved.link {
          written.isExternal = url.utf8.first == UInt8(ascii: "h")
        }
        document[link.node].kind = .link(written)
      case .image(var written):
        guard case .file(let file) = resolved.target, let image = site.files[file].image else { continue }
        written.destination = document.store(base.written(resolved.link).utf8)
        (written.width, written.height) = (UInt32(clamping: image.width), UInt32(clamping: image.height))
        if let copies = site.copies(of: file) {
          document.pictureCopies[link.node] = copies.widths.map { width in
            let copy = Link.site(PictureCopies.path(of: site.files[file].sitePath, width: width))
            return "\(base.written(copy)) \(width)w"
          }.joined(separator: ", ")
        }
        document[link.node].kind = .image(written)
      default: continue
      }
    }
  }
}

extension Tag {
  /// The topics of a page in its order, each once, as places in `Site.tags`.
  public static func places(of page: Page, in site: Site) -> [Int] { places(of: page, in: site.lists.tagPlaces) }
}

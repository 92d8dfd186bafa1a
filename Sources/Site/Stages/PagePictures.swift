/// The pictures of a page.
struct PagePictures {
  /// The lead image, an index in `Addresses.files`.
  var image: Int?
  /// The picture that is shared, and the tall one for Pinterest.
  var shared: SharePicture?, pin: SharePicture?
  /// Whether the page has no picture for a reason that is reported.
  var isMissingOne = false
}

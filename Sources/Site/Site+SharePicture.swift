extension Site {
  /// The path and the look of a page's share picture.
  public func resolved(_ picture: SharePicture, of page: Page) -> (sitePath: String, image: ImageInfo) {
    switch picture {
    case .file(let id):
      (files[id].sitePath, files[id].image ?? ImageInfo(format: .png, width: 0, height: 0))
    case .drawn(let shape):
      (page.sitePath + shape.fileName, ImageInfo(format: .png, width: shape.width, height: shape.height))
    }
  }
}

internal import Diagnostics

extension OutputKind {
  /// The theme's style sheets, scripts and fonts.
  static let asset = OutputKind(name: "asset") { edition in
    edition.theme.assets.enumerated().map { index, asset in
      Output(
        .asset, asset.sitePath, origin: asset.origin, place: SourceLocation(path: asset.origin), subject: index)
    }
  }
}

internal import Diagnostics
internal import Site

extension OutputKind {
  /// The files of `Content/` that are published as they are.
  static let copiedFile = OutputKind(name: "copy") { edition in
    edition.site.files.enumerated().map { index, file in
      let path = "Content/" + file.path
      return Output(
        .copy, Output.decoded(file.sitePath), origin: path, place: SourceLocation(path: path), subject: index)
    }
  }
}

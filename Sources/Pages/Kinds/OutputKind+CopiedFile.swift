internal import Diagnostics
internal import Media
internal import Site

extension OutputKind {
  /// The files of `Content/` that are published as they are, and the copies of photographs that take their places.
  static let copiedFile = OutputKind(name: "copy") { edition in
    edition.site.files.enumerated().map { index, file in
      let path = "Content/" + file.path
      return Output(
        edition.site.copies(of: index) == nil ? .copy : .photograph, Output.decoded(file.sitePath), origin: path,
        place: SourceLocation(path: path), subject: index, number: 0)
    }
  }

  /// The copies of photographs in WebP.
  static let photograph = OutputKind(name: "photograph") { edition in
    edition.site.files.enumerated().flatMap { index, file in
      (edition.site.copies(of: index)?.widths ?? []).map { width in
        let path = "Content/" + file.path
        return Output(
          .photograph, Output.decoded(PictureCopies.path(of: file.sitePath, width: width)),
          origin: "a copy of \(path)", place: SourceLocation(path: path), subject: index, number: width)
      }
    }
  }

  /// The parts of lead photographs that networks show.
  static let crop = OutputKind(name: "crop") { edition in
    edition.site.pages.flatMap { page in
      let shapes = [page.sharePicture, page.pinPicture].compactMap { picture -> SharePicture.Shape? in
        if case .cropped(_, let shape)? = picture { shape } else { nil }
      }
      return shapes.map { shape in
        Output(
          .crop, Output.decoded(page.sitePath + shape.cropName), origin: "the share picture of \(page.file)",
          place: SourceLocation(path: page.file), subject: page.id, number: shape == .wide ? 0 : 1, owner: page.id)
      }
    }
  }
}

import Diagnostics

/// Why a picture can't be published, instead of its bytes.
struct PictureProblem: Error {
  var diagnostic: Diagnostic
}

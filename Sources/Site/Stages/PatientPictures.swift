internal import Settings
internal import Values

/// The photographs of patients, and how long each may be shown.
public struct PatientPictures: Sendable, Equatable {
  /// What was agreed to about a photograph; of several consents, the one that ends last.
  struct Agreement: Sendable, Equatable {
    var ends: Day
    var allowsSharing: Bool
  }

  /// By the photographs' paths inside `Content/`.
  private var agreements: [String: Agreement] = [:]
  private let today: Day

  /// Finds the photographs that pages name.
  ///
  /// - Parameter sources: All pages, also those that are left out: a photograph of a draft is one of a patient, too.
  init(of sources: [PageSource], today: Day) {
    self.today = today
    for source in sources {
      let folder = ContentPath.folder(of: source.path)
      for result in source.frontMatter.results {
        for file in result.files {
          guard let path = ContentPath.resolve(file.value.utf8, from: folder) else { continue }
          // Without a consent that can be read, nothing is shown.
          let ends = result.consent?.ends?.value ?? today
          if let known = agreements[path], ends < known.ends { continue }
          agreements[path] = Agreement(
            ends: ends, allowsSharing: result.consent?.scope.contains(.sharing) == true)
        }
      }
    }
  }

  /// Whether a file is the photograph of a patient.
  ///
  /// - Parameter path: Inside `Content/`.
  public func contains(_ path: String) -> Bool { agreements[path] != nil }

  /// Whether the consent to show a photograph has ended.
  func hasEnded(_ path: String) -> Bool { agreements[path].map { $0.ends <= today } ?? false }

  /// Whether networks may show a photograph.
  func allowsSharing(_ path: String) -> Bool { agreements[path]?.allowsSharing ?? true }

  /// What to say where a photograph is used in another way than the patient agreed to.
  ///
  /// - Parameter name: As it is written there.
  public static func misuse(_ name: String) -> (message: String, hint: String) {
    (
      "'\(name)' shows a patient, who agreed to be shown under 'results' and nowhere else",
      "name another picture here; the photograph stays in 'results', with its consent"
    )
  }
}

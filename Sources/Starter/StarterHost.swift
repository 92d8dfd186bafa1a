import Foundation

/// A host of repositories that can build a site.
public enum StarterHost: String, Sendable, CaseIterable {
  case github, gitlab, none

  /// Finds the host of a repository from its settings; none where it isn't one of ours.
  ///
  /// - Parameter configuration: The file `config` of the folder `.git`.
  public init(ofRepository configuration: String) {
    let addresses = configuration.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }
      .filter { $0.hasPrefix("url") }
    self =
      addresses.contains { $0.contains("github.com") }
      ? .github : addresses.contains { $0.contains("gitlab") } ? .gitlab : .none
  }

  /// The path of the file that tells the host what to do; nil where there is none.
  var path: String? {
    switch self {
    case .github: ".github/workflows/site.yml"
    case .gitlab: ".gitlab-ci.yml"
    case .none: nil
    }
  }
}

public import Diagnostics
internal import Pages
public import Site

/// A project as it was read from the disk.
public struct LoadedProject {
  /// The content.
  public var project: Project
  /// Who publishes it.
  var clinic: Clinic
  var theme: [ThemeFile]
  /// Each Markdown file as it was when its front matter was read, by the bytes of its path in `Content/`: as strings,
  /// the two Unicode forms of a name would be one key.
  var sources: [[UInt8]: SourceState]
  /// Everything that was read but the bodies.
  var fingerprint: ProjectFingerprint
  /// What is wrong with the files.
  public var diagnostics: [Diagnostic]
}

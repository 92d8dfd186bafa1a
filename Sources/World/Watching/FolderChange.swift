/// What has changed in watched folders since it was last asked.
public enum FolderChange: Sendable, Equatable {
  /// Files at these paths, relative to the root, were written, moved there or removed; no folder was.
  case files(Set<String>)
  /// Anything may have changed.
  case anything
}

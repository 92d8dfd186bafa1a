/// A page that a build leaves out, and why.
public struct LeftOutPage: Sendable, Equatable {
  /// Why a page is left out.
  public enum Reason: String, Sendable, CaseIterable { case draft, scheduled, expired, overdue }
  /// The path inside `Content/`.
  public let source: String
  /// Why.
  public let reason: Reason

  /// Makes a page that is left out.
  public init(source: String, reason: Reason) { (self.source, self.reason) = (source, reason) }
}

internal import Values

/// The members of the built-in types, for documentation.
public enum MemberReference {
  /// A line for each member.
  public static var text: String {
    let types: [TemplateType] = [.string, .int, .day, .url, .html, .drawnText, .array(.unknown)]
    return types.map { type in
      let name = if case .array = type { "[Element]" } else { type.description }
      let lines = Member.all(of: type).map {
        "  " + $0.signature(of: type).replacingBytes("[_]", with: "[Element]") + "\n"
      }
      return "\(name)\n" + lines.joined()
    }.joined(separator: "\n")
  }
}

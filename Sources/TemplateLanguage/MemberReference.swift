internal import Values

/// The members of the built-in types, for documentation.
public enum MemberReference {
  /// The types and the signatures of their members, in an order that makes sense to read.
  public static var types: [(name: String, members: [String])] {
    let types: [TemplateType] = [.string, .int, .day, .url, .html, .drawnText, .array(.unknown)]
    return types.map { type in
      let name = if case .array = type { "[Element]" } else { type.description }
      let members = Member.all(of: type).map { $0.signature(of: type).replacingBytes("[_]", with: "[Element]") }
      return (name, members)
    }
  }

  /// A line for each member.
  public static var text: String {
    types.map { name, members in "\(name)\n" + members.map { "  \($0)\n" }.joined() }.joined(separator: "\n")
  }
}

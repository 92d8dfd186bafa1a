internal import Values
internal import Diagnostics

/// Prints values, escaped for their context in the output.
struct Printer {
  let context: RenderContext

  /// Why a value was not printed as it is.
  enum Problem {
    case unsafeURL(String)
    case forbiddenCharacters

    func diagnostic(at location: SourceLocation, page: String) -> Diagnostic {
      switch self {
      case .unsafeURL(let url):
        .error(
          .unsafeURL, location, "'\(url)' can't be the address of a link on /\(page)",
          hint: "use a path of this site, or an https, mailto, tel or sms address")
      case .forbiddenCharacters:
        .warning(
          .xmlCharacters, location, "characters that XML does not allow were left out on /\(page)",
          hint: "remove control characters from the text")
      }
    }
  }

  /// Appends a value.
  func print(_ value: Value, in outputContext: OutputContext, to output: inout [UInt8]) -> Problem? {
    switch value {
    case .string(let text): return print(text, in: outputContext, to: &output)
    case .html(let markup): output.append(contentsOf: markup.bytes)
    case .int(let number): output.append(contentsOf: String(number).utf8)
    case .color(let color): return print(color.hexadecimal, in: outputContext, isSafe: true, to: &output)
    case .keyword(let word): return print(word, in: outputContext, isSafe: true, to: &output)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .day(let day): return print(day.iso, in: outputContext, to: &output)
    case .url(let link):
      // What is loaded with a page must come from this site; a link that a writer typed can lead elsewhere.
      if case .url(_, _, let use) = outputContext, use != .link, case .external(let url) = link {
        return .unsafeURL(url)
      }
      if case .styleSheet = outputContext {
        // The encoding keeps nothing that could end a string, a bracket or the rule.
        PercentEncoding.append(context.links.written(link).utf8, keeping: .styleSheetURL, to: &output)
        return nil
      }
      if case .url = outputContext { return print(context.links.written(link), in: outputContext, to: &output) }
      return print(context.links.absolute(link) ?? context.links.written(link), in: outputContext, to: &output)
    case .copies(let copies):
      for (index, copy) in copies.enumerated() {
        if index > 0 { output.append(contentsOf: ", ".utf8) }
        if let problem = print(.url(copy.link), in: outputContext, to: &output) { return problem }
        output.append(contentsOf: " \(copy.width)w".utf8)
      }
    case .none, .plural, .drawnText, .dictionary, .record, .array: break
    }
    return nil
  }

  private func print(
    _ text: String, in outputContext: OutputContext, isSafe: Bool = false, to output: inout [UInt8]
  ) -> Problem? {
    switch outputContext {
    case .text, .plainElementText, .attribute: Escaping.appendHTML(text, to: &output)
    case .json:
      output.append(UInt8(ascii: "\""))
      Escaping.appendJSON(text, to: &output)
      output.append(UInt8(ascii: "\""))
    case .jsonString: Escaping.appendJSON(text, to: &output)
    case .xmlText, .xmlAttribute, .xmlURL: return Escaping.appendXML(text, to: &output) ? .forbiddenCharacters : nil
    case .plain: Escaping.appendPlain(text, to: &output)
    case .css, .styleSheet: if isSafe { output.append(contentsOf: text.utf8) }
    case .url(let part, let isList, _): return printURL(text, part, isList: isList, to: &output)
    case .forbidden: break
    }
    return nil
  }

  private func printURL(_ url: String, _ part: URLPart, isList: Bool, to output: inout [UInt8]) -> Problem? {
    let keeping: PercentEncoding.Keeping
    switch part {
    case .start:
      if !URLPolicy.isAllowed(url.utf8) { return .unsafeURL(url) }
      keeping = isList ? .listedURL : .url
    case .root:
      // `//host` and `/\host` would lead to another site; a dot separates this slash from a next one.
      let slashes = url.utf8.prefix { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      PercentEncoding.append(slashes, keeping: .unreserved, to: &output)
      let rest = slashes.isEmpty && url.utf8.isEmpty ? "." : String(Substring(url.utf8[slashes.endIndex...]))
      return printURL(rest, .path, isList: isList, to: &output)
    case .scheme, .path: keeping = .path
    case .component, .unknown, .name, .address: keeping = .unreserved
    case .descriptor, .forbidden, .authority, .host: return nil
    }
    let start = output.count
    PercentEncoding.append(url.utf8, keeping: keeping, escaping: (UInt8(ascii: "&"), "&amp;"), to: &output)
    // In a list, a comma would end the address.
    if isList, output[start...].contains(UInt8(ascii: ",")) {
      output.replaceSubrange(
        start..., with: output[start...].flatMap { $0 == UInt8(ascii: ",") ? Array("%2C".utf8) : [$0] })
    }
    return nil
  }
}

internal import Site
internal import Values

/// The strictest policy under which the pages work: what a browser may load and run, whatever an attacker wrote into a page.
///
/// Source: W3C, Content Security Policy Level 3.
public enum ContentSecurityPolicy {
  /// The value of the header `Content-Security-Policy` for a site.
  ///
  /// - Parameter framing: More sources of frames.
  public static func value(of edition: Edition, framing: [String] = []) -> String {
    let allowed = edition.site.project.settings.allow.compactMap(\.host)
    var hosts: [String] = []
    for host in allowed where host != "inline" && !hosts.contains("https://" + host) { hosts.append("https://" + host) }
    let own = ["'self'"] + hosts
    let isInlineAllowed = allowed.contains("inline")
    let code = own + (isInlineAllowed ? ["'unsafe-inline'"] : [])
    // Beside a hash, browsers ignore 'unsafe-inline'.
    let styles = isInlineAllowed ? code : own + edition.theme.inlineStyles.map { "'sha256-\($0)'" }
    let directives: [(String, [String])] = [
      ("default-src", ["'none'"]), ("script-src", code),
      ("style-src", styles), ("img-src", own), ("font-src", own), ("media-src", own), ("connect-src", own),
      ("frame-src", framing + hosts), ("base-uri", ["'none'"]),
      ("form-action", ["'self'"]), ("frame-ancestors", ["'self'"]),
    ]
    return directives.filter { !$0.1.isEmpty }.map { ([$0.0] + $0.1).joined(separator: " ") }.joined(separator: "; ")
  }
}

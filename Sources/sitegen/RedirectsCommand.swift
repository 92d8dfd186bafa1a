internal import ArgumentParser
import Building
import Diagnostics
import Pages
import Values

/// `sitegen redirects`.
struct RedirectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redirects", abstract: "Prints the old addresses of pages as lines for a web server.",
    discussion: """
      Example: sitegen redirects nginx > redirects.conf

      Every old address ('aliases' in front matter) is also a page that leads to the new one, on any host. A server's own
      redirects are faster, and search engines prefer them.

      Hosts that read a file _redirects (Netlify, Cloudflare Pages and others) find it among the published files.
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: ArgumentHelp("nginx, apache, or hosts: the lines of a file _redirects.", valueName: "server"))
  var server: Server

  /// What the lines are for.
  enum Server: String, ExpressibleByArgument, CaseIterable {
    case nginx, apache, hosts
  }

  func run() throws {
    let edition = try options.openWithoutErrors().edition
    for address in OldAddress.all(in: edition) { Console.output(.line(line(for: address))) }
  }

  private func line(for address: OldAddress) -> String {
    // Servers compare decoded paths.
    let path = String(decoding: ContentPath.percentDecoded(address.path.utf8), as: UTF8.self)
    switch server {
    case .hosts: return "\(address.path) \(address.target) 301"
    case .nginx: return "location = \"\(escaped(path, "\\\""))\" { return 301 \"\(address.target)\"; }"
    case .apache:
      return "RedirectMatch 301 \"^\(escaped(path, "\\\".+*?()[]{}^$|"))$\" \"\(address.target)\""
    }
  }

  private func escaped(_ path: String, _ special: String) -> String {
    String(path.flatMap { special.contains($0) ? ["\\", $0] : [$0] })
  }
}

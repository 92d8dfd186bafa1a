internal import ArgumentParser
import Building
import Diagnostics
import Pages

/// `sitegen csp`.
struct CSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csp", abstract: "Prints the strict content security policy that the pages satisfy.",
    discussion: """
      Example: sitegen csp

      Hosts that read a file _headers (Netlify, Cloudflare Pages and others) find it there. On other hosts, send it with each
      page as the header Content-Security-Policy.

      Hosts that 'allow' of site.yaml excuses are part of it.
      """)

  @OptionGroup var options: ProjectOptions

  func run() throws {
    Console.output(.line(ContentSecurityPolicy.value(of: try options.openWithoutErrors().edition)))
  }
}

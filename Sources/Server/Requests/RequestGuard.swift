/// Refuses requests that no page of the preview makes.
///
/// A page of another site can't read the preview, but it can ask for it: with a name of its own that leads to this computer
/// (DNS rebinding), the browser would even let it read the answer. So the name that was asked for counts, not only the
/// address.
struct RequestGuard: Sendable {
  /// The names under which the preview may be asked for, in lower case, without a port.
  let names: Set<String>
  /// Whether any address in numbers will do, because the preview listens on all of a computer's.
  let allowsNumbers: Bool
  /// The port that it listens on.
  let port: Int

  /// A preview that listens on an address.
  ///
  /// - Parameters:
  ///   - host: The address or name that it was told to listen on.
  ///   - computer: The computer's own name.
  init(host: String, port: Int, computer: String) {
    let isLocal = ListeningAddress.isLoopback(host)
    var names: Set = ["localhost", "127.0.0.1", "[::1]"]
    if !isLocal {
      let own = computer.lowercased()
      names.formUnion([host.lowercased(), own, own + ".local"])
    }
    (self.names, self.port, allowsNumbers) = (names, port, !isLocal)
  }

  /// Why a request is refused; nil where it isn't.
  ///
  /// - Parameter isInternal: Whether it asks for what only the preview's own pages may see.
  func problem(_ request: Request, isInternal: Bool) -> Response? {
    guard request.method == "GET" || request.method == "HEAD" else {
      var response = Response.text(405, "The preview only shows pages.")
      response.fields.append(("Allow", "GET, HEAD"))
      return response
    }
    guard let host = request["host"], isKnown(host) else {
      return .text(
        403,
        "The preview doesn't answer to this name. Open http://127.0.0.1:\(port)/; for another name, start it with --host."
      )
    }
    if request.has("origin"), request["origin"] != "http://" + host {
      return .text(403, "The preview doesn't answer to pages of other sites.")
    }
    let askingSite = request.has("sec-fetch-site") ? request["sec-fetch-site"] ?? "" : "none"
    if isInternal, askingSite != "same-origin", askingSite != "none" {
      return .text(403, "The preview doesn't answer to pages of other sites.")
    }
    return nil
  }

  /// Whether a value of `Host` names this preview.
  private func isKnown(_ host: String) -> Bool {
    let name: Substring
    if host.hasSuffix(":\(port)") {
      name = host.dropLast(":\(port)".count)
    } else {
      guard port == 80 else { return false }
      name = host[...]
    }
    return names.contains(name.lowercased()) || (allowsNumbers && ListeningAddress.isNumeric(String(name)))
  }
}

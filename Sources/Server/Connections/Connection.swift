import NIOCore
import NIOHTTP1
import NIOPosix
import World

/// What goes in and out of a connection.
typealias HTTPChannel = NIOAsyncChannel<HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>>

/// Reads the requests of one connection, and writes the answers.
struct Connection: Sendable {
  let site: PreviewSite
  let events: EventHub
  /// Pages are made there, because they take longer than other connections should wait.
  let threads: NIOThreadPool

  /// Bodies of requests have no meaning here; a longer one is answered at once.
  private static let longestBody = 1 << 16
  /// So much of a body that is too long is read and forgotten, so that its sender hears the answer.
  private static let mostForgotten = 1 << 26
  /// How much of a file is in memory at a time.
  private static let piece = 1 << 16

  /// Answers until the connection ends. What goes wrong with it concerns nobody else.
  ///
  /// - Parameter heard: Called whenever a request has come in.
  func run(_ connection: HTTPChannel, heard: @Sendable () -> Void) async {
    let channel = connection.channel
    do {
      try await connection.executeThenClose { requests, _ in
        var head: HTTPRequestHead?
        var bodySize = 0
        for try await part in requests {
          switch part {
          case .head(let read):
            (head, bodySize) = (read, 0)
            heard()
          case .body(let bytes):
            let isLonger = bodySize > Self.longestBody
            bodySize += bytes.readableBytes
            if bodySize > Self.mostForgotten { return }
            if bodySize > Self.longestBody, !isLonger, let asked = head {
              try await refuse(asked, channel)
              head = nil
            }
          case .end:
            guard let asked = head, try await answer(asked, channel), asked.isKeepAlive else { return }
          }
        }
      }
    } catch {
      // The browser has gone away, or has sent what isn't HTTP: the library has answered that.
    }
  }

  /// - Returns: Whether the connection can go on.
  private func answer(_ head: HTTPRequestHead, _ channel: any Channel) async throws -> Bool {
    let request = Request(
      method: head.method.rawValue, target: head.uri, fields: head.headers.map { ($0.name, $0.value) })
    let site = site
    let response = try await threads.runIfActive { site.response(to: request) }
    var fields = HTTPHeaders(response.fields)
    let isAsked = head.method != .HEAD
    switch response.body {
    case .bytes(let bytes):
      fields.add(name: "Content-Length", value: String(bytes.count))
      try await write(response.status, fields, head, channel)
      if isAsked { try await write(.body(ByteBuffer(bytes: bytes)), channel) }
    case .file(let file, let range):
      fields.add(name: "Content-Length", value: String(range.count))
      try await write(response.status, fields, head, channel)
      guard isAsked else { break }
      for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.piece) {
        let piece = start..<min(range.upperBound, start + Self.piece)
        let bytes = try await threads.runIfActive { try file.bytes(piece) }
        try await write(.body(ByteBuffer(bytes: bytes)), channel)
        // The length was promised: a file that has become shorter ends the connection.
        if bytes.count < piece.count { return false }
      }
    case .events:
      // Begun before the head is sent: what happens from then on is heard.
      let news = events.listen()
      try await write(response.status, fields, head, channel)
      guard isAsked else { break }
      try await write(.body(ByteBuffer(string: PreviewEvent.stillHere.text)), channel)
      for await event in news { try await write(.body(ByteBuffer(string: event.text)), channel) }
      return false
    }
    try await write(.end(nil), channel)
    return true
  }

  /// Says that a body is too long.
  private func refuse(_ head: HTTPRequestHead, _ channel: any Channel) async throws {
    let response = Response.text(413, "The preview takes no data.")
    guard case .bytes(let bytes) = response.body else { return }
    var fields = HTTPHeaders(response.fields)
    fields.add(name: "Content-Length", value: String(bytes.count))
    fields.add(name: "Connection", value: "close")
    try await write(response.status, fields, head, channel)
    try await write(.body(ByteBuffer(bytes: bytes)), channel)
    try await write(.end(nil), channel)
  }

  /// Waits until the system has taken a part: whoever doesn't read costs one part, and the last one isn't lost when the
  /// connection is closed.
  private func write(_ part: HTTPPart<HTTPResponseHead, ByteBuffer>, _ channel: any Channel) async throws {
    try await channel.writeAndFlush(part).get()
  }

  private func write(
    _ status: Int, _ fields: HTTPHeaders, _ head: HTTPRequestHead, _ channel: any Channel
  ) async throws {
    let response = HTTPResponseHead(
      version: head.version, status: HTTPResponseStatus(statusCode: status), headers: fields)
    try await write(.head(response), channel)
  }
}

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

  private typealias Writer = NIOAsyncChannelOutboundWriter<HTTPPart<HTTPResponseHead, ByteBuffer>>

  /// Bodies of requests have no meaning here; a longer one ends the connection.
  private static let longestBody = 1 << 16
  /// How much of a file is in memory at a time.
  private static let piece = 1 << 18

  /// Answers until the connection ends. What goes wrong with it concerns nobody else.
  func run(_ channel: HTTPChannel) async {
    do {
      try await channel.executeThenClose { requests, writer in
        var head: HTTPRequestHead?
        var bodySize = 0
        for try await part in requests {
          switch part {
          case .head(let read): (head, bodySize) = (read, 0)
          case .body(let bytes):
            bodySize += bytes.readableBytes
            if bodySize > Self.longestBody { return }
          case .end:
            guard let asked = head, try await answer(asked, writer), asked.isKeepAlive else { return }
          }
        }
      }
    } catch {
      // The browser has gone away, or has sent what isn't HTTP: the library has answered that.
    }
  }

  /// - Returns: Whether the connection can go on.
  private func answer(_ head: HTTPRequestHead, _ writer: Writer) async throws -> Bool {
    let request = Request(
      method: head.method.rawValue, target: head.uri, fields: head.headers.map { ($0.name, $0.value) })
    let site = site
    let response = try await threads.runIfActive { site.response(to: request) }
    var fields = HTTPHeaders(response.fields)
    let isAsked = head.method != .HEAD
    switch response.body {
    case .bytes(let bytes):
      fields.add(name: "Content-Length", value: String(bytes.count))
      try await write(response.status, fields, head, writer)
      if isAsked { try await writer.write(.body(ByteBuffer(bytes: bytes))) }
    case .file(let file, let range):
      fields.add(name: "Content-Length", value: String(range.count))
      try await write(response.status, fields, head, writer)
      guard isAsked else { break }
      for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.piece) {
        let piece = start..<min(range.upperBound, start + Self.piece)
        let bytes = try await threads.runIfActive { try file.bytes(piece) }
        try await writer.write(.body(ByteBuffer(bytes: bytes)))
        // The length was promised: a file that has become shorter ends the connection.
        if bytes.count < piece.count { return false }
      }
    case .events:
      // Begun before the head is sent: what happens from then on is heard.
      let news = events.listen()
      try await write(response.status, fields, head, writer)
      guard isAsked else { break }
      try await writer.write(.body(ByteBuffer(string: PreviewEvent.stillHere.text)))
      for await event in news { try await writer.write(.body(ByteBuffer(string: event.text))) }
      return false
    }
    try await writer.write(.end(nil))
    return true
  }

  private func write(
    _ status: Int, _ fields: HTTPHeaders, _ head: HTTPRequestHead, _ writer: Writer
  ) async throws {
    let response = HTTPResponseHead(
      version: head.version, status: HTTPResponseStatus(statusCode: status), headers: fields)
    try await writer.write(.head(response))
  }
}

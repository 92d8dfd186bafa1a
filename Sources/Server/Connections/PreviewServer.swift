public import Building
public import Diagnostics
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import World

/// Shows a preview to browsers, and tells them when it changes.
public struct PreviewServer: Sendable {
  /// Where to listen.
  public struct Address: Sendable {
    /// An address or the name of one.
    public var host: String
    /// A port, from 1.
    public var port: Int
    /// Whether another free port will do.
    public var isPortFree: Bool

    /// Makes an address.
    public init(host: String, port: Int, isPortFree: Bool) {
      (self.host, self.port, self.isPortFree) = (host, port, isPortFree)
    }
  }

  private let preview: Preview
  private let report: TextReport
  private let editor: EditorAddress?
  private let jobs: Int
  private let events = EventHub()

  /// Prepares a server.
  ///
  /// - Parameters:
  ///   - report: Shows problems with their source lines.
  ///   - editor: Opens files where they are edited; nil where that isn't known.
  ///   - jobs: How many threads read the whole site.
  public init(_ preview: Preview, report: TextReport, editor: EditorAddress?, jobs: Int) {
    (self.preview, self.report, self.editor, self.jobs) = (preview, report, editor, jobs)
  }

  /// How many connections there are at most at a time: browsers open six for each page.
  private static let mostConnections = 512
  /// How many ports are tried, where any free one will do.
  private static let triedPorts = 20
  private static let heartbeat = Duration.seconds(10)

  /// Tells the pages that are shown that something has changed.
  public func tell(_ change: PreviewChange) {
    if change != .nothing { events.tell(.change(change, version: preview.version, sitePath: preview.sitePath)) }
  }

  /// Listens and answers, for ever.
  ///
  /// - Parameters:
  ///   - computer: The computer's own name.
  ///   - ready: Called with the port, once browsers are answered.
  /// - Throws: `WorldError` where nothing can listen at the address.
  public func run(_ address: Address, computer: String, ready: @Sendable (Int) -> Void) async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let threads = NIOThreadPool(numberOfThreads: 2)
    threads.start()
    let (channel, port) = try await listen(address, group)
    let connection = Connection(
      site: PreviewSite(
        preview: preview, requestGuard: RequestGuard(host: address.host, port: port, computer: computer),
        report: report, editor: editor, jobs: jobs),
      events: events, threads: threads)
    let events = events
    ready(port)
    try await withThrowingDiscardingTaskGroup { tasks in
      tasks.addTask {
        while true {
          try await Task.sleep(for: Self.heartbeat)
          events.tell(.stillHere)
        }
      }
      let open = OpenConnections(most: Self.mostConnections)
      try await channel.executeThenClose { connections in
        for try await opened in connections {
          let channel = opened.channel
          let number = open.open { channel.close(promise: nil) }
          tasks.addTask {
            await connection.run(opened) { open.hear(number) }
            open.close(number)
          }
        }
      }
    }
  }

  private typealias ListeningChannel = NIOAsyncChannel<HTTPChannel, Never>

  private func listen(
    _ address: Address, _ group: MultiThreadedEventLoopGroup
  ) async throws -> (ListeningChannel, port: Int) {
    let host = address.host.hasPrefix("[") ? String(address.host.dropFirst().dropLast()) : address.host
    let last = address.isPortFree ? min(65535, address.port + Self.triedPorts - 1) : address.port
    for port in address.port...last {
      do {
        let channel = try await ServerBootstrap(group: group).serverChannelOption(.backlog, value: 256)
          .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
          .bind(host: host, port: port) { channel in
            channel.eventLoop.makeCompletedFuture { try Self.prepare(channel) }
          }
        return (channel, port)
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        continue
      } catch let error as IOError where error.errnoCode == EACCES {
        throw WorldError("port \(port) is reserved for the system; choose one above 1023, such as --port 8080")
      } catch let error as IOError where error.errnoCode == EADDRNOTAVAIL {
        throw WorldError("\(address.host) isn't an address of this computer; leave --host out to use 127.0.0.1")
      } catch  where error is SocketAddressError || error is SocketAddressError.UnknownHost {
        throw WorldError(
          "\(address.host) isn't the name or the address of a computer; leave --host out to use 127.0.0.1")
      }
    }
    if address.isPortFree {
      throw WorldError("the ports \(address.port) to \(last) are all taken; name a free one with --port")
    }
    throw WorldError(
      "port \(address.port) is taken by another program, perhaps by another preview; leave --port out, and a free one is "
        + "found")
  }

  private static func prepare(_ channel: any Channel) throws -> HTTPChannel {
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(IdleStateHandler(allTimeout: IdleConnectionHandler.patience))
    try pipeline.addHandler(IdleConnectionHandler())
    try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: true, withErrorHandling: true)
    try pipeline.addHandler(ResponsePartHandler())
    return try HTTPChannel(wrappingChannelSynchronously: channel)
  }
}

/// Hands bytes to the part of the pipeline that knows HTTP.
private final class ResponsePartHandler: ChannelOutboundHandler {
  typealias OutboundIn = HTTPPart<HTTPResponseHead, ByteBuffer>
  typealias OutboundOut = HTTPServerResponsePart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part: HTTPServerResponsePart =
      switch unwrapOutboundIn(data) {
      case .head(let head): .head(head)
      case .body(let bytes): .body(.byteBuffer(bytes))
      case .end(let trailers): .end(trailers)
      }
    context.write(wrapOutboundOut(part), promise: promise)
  }
}

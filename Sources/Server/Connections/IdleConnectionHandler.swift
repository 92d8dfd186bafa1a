import NIOCore

/// Closes a connection on which nothing has happened for a while. News are sent often enough.
final class IdleConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = NIOAny

  /// How long a connection may be silent. Twice as long as between two signs of life of the preview.
  static let patience = TimeAmount.seconds(20)

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.fireChannelRead(data) }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }
}

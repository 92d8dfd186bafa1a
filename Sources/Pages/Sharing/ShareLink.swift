internal import Site

/// A link that shares a page on a network.
struct ShareLink: Sendable {
  let network: ShareNetwork
  let url: String
}

extension Rule {
  /// Broken by share pictures that networks don't show, or that can't be drawn.
  public static let shareImage = Rule(
    "share-image", .share,
    title: "A shared page has a picture that networks can show.",
    reason: "Fewer people notice a post that has no picture, or an empty frame in its place.",
    bad: "share: { image: images/logo.svg }",
    good: "share: { image: images/share.png }")

  /// Broken by networks that don't exist or that exist twice.
  public static let shareNetwork = Rule(
    "share-network", .share,
    title: "Every network in the settings is a known one, or a new one with an id of its own.",
    reason: "There is no share button for an unknown network, so readers can't pass the page on.",
    bad: "share: { networks: [facebok] }",
    good: "share: { networks: [facebook] }")
}

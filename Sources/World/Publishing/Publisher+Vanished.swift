extension Publisher {
  /// The files of the last publication that aren't among the given ones, sorted.
  public func vanished(without paths: some Sequence<String>) -> [String] {
    guard let previous else { return [] }
    let kept = Set(paths.map { Array($0.utf8) })
    return previous.paths.subtracting(kept).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }
}

internal import Settings
internal import Values

/// What a writer says of the drawing that a page without a picture gets.
public struct CoverChoice: Sendable, Equatable {
  /// What a drawing shows.
  public enum Motif: String, Sendable, CaseIterable {
    /// A sun over waving layers, for skin.
    case strata
    /// Rings and rays around a pupil, for eyes.
    case iris
    /// An arch of teeth.
    case arch
    /// A ball in its socket, for joints.
    case joint
    /// Bands along one curve.
    case flow
    /// Quarter circles in a grid.
    case tiles
    /// Petals around a middle.
    case petals
    /// Half a sun over hills, for recovery.
    case horizon
  }

  /// What the clinic treats: the site's `specialty`.
  public enum Specialty: String, Sendable, CaseIterable { case skin, eyes, teeth, joints, general }

  /// The motif; nil where it is chosen by the page.
  public var motif: Motif?
  /// What the drawing is made from instead of the title, so that it stays when the title changes.
  public var seed: Int?
  /// Whether the page has a drawing at all.
  public var isWanted = true

  /// A choice that says nothing.
  public init() {}

  /// The motif that fits, and where the drawing begins.
  ///
  /// - Parameter title: The page's title as it is shared, in the form NFC.
  public static func drawing(
    for choice: CoverChoice?, title: String, isAftercare: Bool, specialty: Specialty?
  ) -> (motif: Motif, seed: UInt64) {
    let text = choice?.seed.map(String.init) ?? title
    let seed = ContentHash(of: Array(text.utf8)).value
    if let motif = choice?.motif { return (motif, seed) }
    if isAftercare { return (.horizon, seed) }
    let motifs = motifs(of: specialty)
    return (motifs[Int(truncatingIfNeeded: (seed >> 33) % UInt64(motifs.count))], seed)
  }

  /// The motifs that pages of a clinic get; one that is named twice is twice as frequent.
  private static func motifs(of specialty: Specialty?) -> [Motif] {
    let others: [Motif] = [.flow, .tiles, .petals]
    switch specialty {
    case .skin: return [.strata, .strata] + others
    case .eyes: return [.iris, .iris] + others
    case .teeth: return [.arch, .arch] + others
    case .joints: return [.joint, .joint] + others
    case .general: return others
    case nil: return others + [.strata]
    }
  }
}

extension CoverChoice {
  static let keys: [SettingsKey<CoverChoice>] = [
    SettingsKey("motif") { $0.motif = $2.choice($1, "motif") }, .integer("seed", \.seed),
  ]

  /// Reads `cover`: `false`, or a map.
  static func read(_ node: SettingsNode, _ reader: inout SettingsReader) -> CoverChoice {
    var choice = CoverChoice()
    switch node.content {
    case .scalar("false", isQuoted: false): choice.isWanted = false
    case .map: reader.fill(&choice, from: node, keys: keys, name: "cover")
    default:
      reader.report(
        node.range, "'cover' must be a map, or false for no drawing",
        hint: "write cover: { motif: flow }; known motifs: " + Motif.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return choice
  }
}

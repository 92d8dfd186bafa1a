/// Of what, of whom and of when a sentence speaks: two sentences that speak of different things can't contradict each other.
///
/// Two scopes differ where both name something of a class, and nothing of it is the same: "after foam" and "after stripping".
struct Scope: Sendable {
  /// What scopes are compared by.
  enum Class: Int, CaseIterable, Sendable {
    /// A method, a drug, a device.
    case method
    /// How big or how strong it is.
    case size
    /// Who: adults, children, smokers.
    case people
    /// A part of the body.
    case part
    /// A day or a visit.
    case visit
    /// Before, during or after.
    case phase
  }

  private(set) var names: [Class: Set<String>] = [:]

  /// A name, and the words that say it.
  struct Mention: Sendable {
    var kind: Class, name: String, words: Range<Int>
  }

  mutating func add(_ name: String, _ kind: Class) { names[kind, default: []].insert(name) }

  /// Takes what a heading says of a class that the sentence says nothing of.
  func below(_ heading: Scope) -> Scope {
    Scope(names: names.merging(heading.names) { own, _ in own })
  }

  init(names: [Class: Set<String>] = [:]) { self.names = names }

  /// Whether both speak of different things.
  func differs(from other: Scope, by classes: [Class]) -> Bool {
    for kind in classes {
      guard let mine = names[kind], let theirs = other.names[kind] else { continue }
      if mine.isDisjoint(with: theirs) { return true }
    }
    return false
  }

  /// The same without a class.
  func without(_ kind: Class) -> Scope { Scope(names: names.filter { $0.key != kind }) }

  /// Whether it is about the time before a treatment.
  var isBefore: Bool { names[.phase]?.contains { $0.hasPrefix("before") } ?? false }

  /// Whether it is about what comes later: "after that you come once a week" isn't about what was before.
  var isLater: Bool { names[.visit]?.contains("later") ?? false }

  /// Whether it is about the time after a treatment.
  var isAfterwards: Bool { names[.phase]?.contains { $0.hasPrefix("afterwards") } ?? false }

  /// How strong or big something is: a hard sport isn't a gentle one, and neither is any.
  var size: Set<String> { names[.size] ?? [] }

  /// The words of each class; those of one string mean the same. A semicolon is between phrases.
  static let words: [(kind: Class, groups: [String])] = [
    (
      .method,
      [
        "foam", "laser|lasers|laser's", "stripping", "radiofrequency|rf", "electrolysis", "peel|peels",
        "filler|fillers|hyaluronic-acid", "botulinum|botox|toxin|wrinkle-injections", "microneedling|needling",
        "tablet|tablets|pill|pills|capsules", "cream|creams|ointment", "led|led-light", "sclerotherapy",
        "implant|implants",
        "bridge|bridges", "crowns|gold-crown", "veneer|veneers", "white-filling|filling|fillings",
        "aligner|aligners", "braces|brace", "bleaching|whitening", "prp|platelets|platelet-rich-plasma",
        "cortisone|steroid|steroids",
        "ivf", "icsi", "insemination|iui", "freezing", "collection|retrieval|collecting",
        "transfer|transferring|goes-back", "lasik", "lasek|prk",
        "smile-procedure|smile-laser",
        "drops|eye-drops", "lens|lenses", "bypass", "sleeve", "band|gastric-band", "balloon", "tirzepatide",
        "semaglutide",
        "minoxidil", "finasteride", "fue", "fut|strip-method", "ketamine|esketamine", "cataract",
        "tms|magnetic-stimulation",
        "talking-therapy|psychotherapy",
        "infusion|infusions|drip|drips", "physiotherapy|exercises", "shock-wave|shockwave|shock-waves",
        "retinoid|retinoids",
        "isotretinoin", "azelaic-acid", "tretinoin", "benzoyl-peroxide", "antibiotic|antibiotics", "liposuction",
        "facelift|face-lift",
        "facial|facials", "ipl|pulsed-light", "cryotherapy|freezing-therapy", "glue", "stockings|compression",
        "eye-test", "caesarean",
      ]
    ),
    (
      .size,
      [
        "mini|small|smaller|minor", "large|larger|extended|full-tummy|full-face|full-lift|full-set|full-mouth",
        "light|gentle|superficial|easy|mild",
        "deep|deeper|strong|heavy|hard|strenuous|vigorous|intense|contact", "medium",
      ]
    ),
    (
      .people,
      [
        "adult|adults|grown-ups", "child|children|young-people|teenagers|teenager|boys|girls", "smoker|smokers",
        "women|woman|female", "men|man|male", "older-people|pensioners",
      ]
    ),
    (
      .part,
      [
        "lip|lips", "cheek|cheeks", "forehead", "leg|legs|shins", "face", "shoulders", "chest", "bikini",
        "underarm|underarms|armpits",
        "hand|hands", "neck", "scalp", "belly|tummy|abdomen", "nose", "upper-jaw", "lower-jaw", "front-teeth",
        "molars|back-teeth",
        "knee|knees", "hip|hips", "right-eye|first-eye", "left-eye|second-eye",
      ]
    ),
    (
      .visit,
      [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "evening-before|night-before|day-before",
        "after-that|from-then-on|later-on|thereafter|afterwards-you|once-a-year|following-years|maintenance|taper; from month|week # on|onwards; from month #",
        "visit-1|visit-one", "visit-2|visit-two", "phase-1|first-phase|phase-one", "phase-2|second-phase|phase-two",
      ]
    ),
    (
      .phase,
      [
        "during-the-treatment|during-the-operation|during-treatment|while-we-work|during-the-procedure|during-your-visit|while-we; during the|your|this treatment|operation|procedure|peel|session|laser|visit|appointment|injection|scan",
        "beforehand|before-you-come|before-the-treatment|before-the-operation|before-surgery|before-the-procedure|before-treatment|before-your-appointment|before-your-visit|preparing|preparation|prepare",
        "afterwards|aftercare|days-after|after-the-treatment|after-surgery|after-the-operation|at-home|healing|wears-off|worn-off|that-night|next-day|next-few-days|following-days|first-night|first-week|the-week-that-follows|recovery",
      ]
    ),
  ]

  /// What a group of words is called.
  static func name(of group: String, _ kind: Class) -> String {
    kind == .visit && group.hasPrefix("after-that") ? "later" : group
  }
}

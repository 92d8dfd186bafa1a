/// Words that single rules look for, found with all others in one pass.
enum Wording: Int, CaseIterable, Sendable {
  /// A clearance of the FDA, and the uses that it may be named with.
  case clearance, clearedUse
  /// Needling with radio waves, what sets it apart, and what the FDA warns of.
  case radioFrequency, otherTreatment, radioFrequencyWarning
  /// Needling at home, and words that warn of it.
  case homeDevice, caution
  /// A mark that has ended.
  case healthOnTheNet
  /// Names for skin that say little; redness; names of skin colours.
  case vagueSkin, redness, skinColor
  /// Readers spoken of, not to.
  case readersAsOthers
  /// Latin abbreviations.
  case forExample, thatIs, andSoOn
  /// A form of "be".
  case formOfBe
  /// Words of times: where neither they nor a number are, there is no amount.
  case time

  /// In the language of phrases.
  var phrases: [String] {
    switch self {
    case .clearance: ["fda cleared|clearance|authorized|authorised|cleared-device", "cleared|authorized by the fda"]
    case .clearedUse:
      [
        "scar|scars|wrinkle|wrinkles|not|only|which|uses|use", "to treat|improve|reduce",
        "for|in the|use|people|adults", "used|cleared for",
      ]
    case .radioFrequency:
      ["rf|radiofrequency|radio-frequency microneedling|needling", "morpheus8|morpheus-8|potenza|vivace|sylfirm"]
    case .otherTreatment: ["not the same", "different|another|other"]
    case .radioFrequencyWarning: ["fda", "burns", "nerve damage", "fat loss"]
    case .homeDevice:
      ["dermaroller|derma-roller|dermarollers", "at-home|home needling|microneedling|roller|device|kit", "diy"]
    case .caution: ["not|never|avoid|risk|risks|careful|caution|germs|don't|warn|warns|dangerous"]
    case .healthOnTheNet: ["honcode|hon-code|healthonnet"]
    case .vagueSkin:
      [
        "dark|darker|fair|fairer|normal|ethnic|coloured|colored|exotic|light|lighter|deeper [white|pale] skin|skinned|complexion|complexions|tones",
        "skin of colour|color", "coloured|colored clients|people|patients|women|men|customers",
        "exotic|ethnic …2 skin|types|looks|hair",
      ]
    case .redness:
      [
        "redness",
        "be|look|looks|turn|turns|is|are|stays|stay|gets|get [a|bit|little|quite|very] red|pink|rosy|flushed|crimson|scarlet",
        "pink|rosy|bright|sunburnt|sunburned look|pink|skin|glow", "as pink|red as",
      ]
    case .skinColor: ["brown|black skin|or|and", "skin tone|tones|colour|color|colours|colors", "olive skin"]
    case .readersAsOthers:
      ["the patient", "patients|clients|client|patient should|must|may|will|can|need|have-to", "one should|must"]
    case .forExample: ["e.g|eg"]
    case .thatIs: ["i.e|ie"]
    case .andSoOn: ["etc"]
    case .time:
      [
        "minute|minutes|hour|hours|day|days|night|nights|week|weeks|fortnight|month|months|year|years|morning|evening|afternoon",
        "tomorrow|today|tonight|weekend|immediately|instantly|straightaway|away|afterwards|birthday|session|sessions|visit|visits|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
      ]
    case .formOfBe: ["is|are|was|were|be|been|being"]
    }
  }
}

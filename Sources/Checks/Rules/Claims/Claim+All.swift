extension Claim {
  /// All claims that are looked for, in the order in which they are explained.
  public static let all: [Claim] = [
    .noRisk,
    .painless,
    .guarantee,
    .safeAbsolute,
    .permanent,
    .cure,
    .superlative,
    .noDowntime,
    .instant,
    .pigmentSafe,
    .officialApproval,
    .absorption,
    .provenUncited,
    .statUncited,
    .compareUncited,
    .natural,
    .bodyShame,
    .urgency,
    .testimonial,
    .celebrity,
    .likeSurgery,
    .offLabel,
  ]
}

extension SiteSettings.Publisher {
  /// A link that calls the clinic; nil where it has no telephone number.
  public var phoneLink: String? { phone.flatMap(TelephoneNumber.init)?.link }
}

public import Settings
internal import Values

extension Clinic {
  /// The clinic's name and contact.
  public struct Publisher: Sendable {
    /// Name and contact.
    public var name: String?, url: String?, phone: String?, booking: String?, logo: Located<String>?
    /// The logo for dark backgrounds.
    public var darkLogo: Located<String>?
    /// The number that patients call in an emergency, where it isn't that of the country.
    public var emergency: String?
    /// Where it is.
    public var address: Address?

    /// A publisher that states nothing.
    public init() {}

    /// A link that calls the clinic; nil where it has no telephone number.
    public var phoneLink: String? { phone.flatMap(TelephoneNumber.init)?.link }
  }

  /// A postal address.
  public struct Address: Sendable {
    /// Its lines.
    public var street: String?, city: String?, region: String?, postalCode: String?, country: String?

    /// An address that states nothing.
    public init() {}
  }
}

extension Clinic.Publisher {
  static let keys: [SettingsKey<Self>] = [
    .text("name", \.name), .url("url", \.url), .telephone("phone", \.phone), .telephone("emergency", \.emergency),
    .url("booking", \.booking),
    SettingsKey("logo") { publisher, node, reader in
      guard case .map = node.content else {
        publisher.logo = reader.string(node, "logo").map { Located(value: $0, range: node.range) }
        return
      }
      var logos = Logos()
      if reader.fillsWhole(&logos, from: node, keys: Logos.keys, name: "logo"), logos.light == nil {
        reader.report(
          node.range, "'logo' names no file for light backgrounds",
          hint: "write logo: { light: logo.svg, dark: logo-dark.svg }")
      }
      (publisher.logo, publisher.darkLogo) = (logos.light, logos.dark)
    },
    .map("address", \.address, Clinic.Address.init, Clinic.Address.keys),
  ]
}

/// The two forms of a logo.
private struct Logos: Sendable {
  var light: Located<String>?, dark: Located<String>?
  static let keys: [SettingsKey<Logos>] = [.located("light", \.light), .located("dark", \.dark)]
}

extension Clinic.Address {
  static let keys: [SettingsKey<Self>] = [
    .text("street", \.street), .text("city", \.city), .text("region", \.region),
    .string("postalCode", \.postalCode), SettingsKey("country") { $0.country = CountryCode.read($1, &$2) },
  ]
}

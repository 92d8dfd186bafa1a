/// The numbers that people call in a medical emergency.
public enum EmergencyNumber {
  /// The number of a country.
  ///
  /// - Parameter country: Its code of two letters (ISO 3166-1). The member states of the European Union have 112
  ///   (Directive (EU) 2018/1972, article 109); the others are the national numbers for an ambulance.
  /// - Returns: nil for a country that is not in the list; a site then names its number itself.
  public static func of(country: String) -> String? { numbers[country.uppercased()] }

  private static let numbers: [String: String] = {
    let groups: [(String, String)] = [
      ("911", "US CA MX PR PH"), ("999", "GB HK MY"), ("000", "AU"), ("111", "NZ"),
      ("112", "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI TR IN ZA"),
      ("113", "NO"), ("144", "CH"), ("119", "JP KR TW"), ("120", "CN"), ("995", "SG"), ("192", "BR"), ("101", "IL"),
      ("998", "AE"), ("997", "SA"),
    ]
    var numbers: [String: String] = [:]
    for (number, countries) in groups {
      for country in countries.utf8.split(separator: UInt8(ascii: " ")) { numbers[String(Substring(country))] = number }
    }
    return numbers
  }()
}

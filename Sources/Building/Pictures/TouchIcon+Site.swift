import Pictures
import Site
import Values
import World

extension TouchIcon {
  /// The icon of a site, in its colours.
  static func png(for site: Site) throws(WorldError) -> [UInt8] {
    let colors = site.clinic.colors.light
    do throws(Undrawable) {
      return try png(ground: number(colors.accent), lines: number(colors.paper))
    } catch {
      throw WorldError("there isn't enough memory to draw the icon")
    }
  }

  private static func number(_ color: Color) -> UInt32 {
    UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
  }
}

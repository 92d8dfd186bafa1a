/// Ids of the theme that several rooms refer to. They contain an underscore, which headings' ids never do.
public enum ThemeID {
  /// The first card of a page that tells patients to call somebody.
  public static let signs = "site_signs"
}

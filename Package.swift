// swift-tools-version: 6.1
import PackageDescription

/// One set of compiler settings for every target, so that no room is laxer than another.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-warnings-as-errors"]),
]

/// Bounds checks stay on; only the overhead of calls between our own rooms goes away.
let hot: [SwiftSetting] = strict + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0")
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "CArena"),
    .target(name: "CPlatform"),
    .target(name: "CDrawing"),
    .target(name: "Diagnostics", swiftSettings: hot),
    .target(name: "Markdown", dependencies: ["CArena", "CCMark", "Diagnostics"], swiftSettings: hot),
    .target(name: "TemplateLanguage", dependencies: ["Diagnostics"], swiftSettings: hot),
    .target(
      name: "Site", dependencies: ["CLibYAML", "Diagnostics", "Markdown", "TemplateLanguage"],
      swiftSettings: hot),
    .target(name: "Search", dependencies: ["Markdown"], swiftSettings: hot),
    .target(
      name: "Pages", dependencies: ["Diagnostics", "Markdown", "TemplateLanguage", "Site", "Search"],
      swiftSettings: hot),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "CDrawing", "CPlatform", "Diagnostics", "Markdown", "TemplateLanguage", "Site", "Search", "Pages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: hot, plugins: ["EmbedTheme"]),
    .executableTarget(name: "embed-theme", path: "Plugins/EmbedThemeTool", swiftSettings: strict),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "MarkdownTests", dependencies: ["CCMark", "Diagnostics", "Markdown"], swiftSettings: strict),
    .testTarget(
      name: "TemplateLanguageTests", dependencies: ["Diagnostics", "TemplateLanguage"],
      exclude: ["parse_markup.py"], swiftSettings: strict),
    .testTarget(
      name: "SiteTests", dependencies: ["Diagnostics", "Markdown", "Site", "TemplateLanguage"],
      exclude: ["share-links.json"], swiftSettings: strict),
    .testTarget(name: "SearchTests", dependencies: ["Search"], swiftSettings: strict),
    .testTarget(
      name: "PagesTests", dependencies: ["Diagnostics", "Markdown", "Pages", "Search", "Site", "TemplateLanguage"],
      swiftSettings: strict),
    .testTarget(name: "sitegenTests", dependencies: ["sitegen"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

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
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg",
      providers: [.apt(["libturbojpeg0-dev"]), .brew(["jpeg-turbo"])]),
    .systemLibrary(
      name: "CWebP", pkgConfig: "libwebp",
      providers: [.apt(["libwebp-dev"]), .brew(["webp"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng",
      providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .target(name: "CArena"),
    .target(name: "CPlatform"),
    .target(name: "CDrawing"),
    .target(name: "Diagnostics", swiftSettings: hot),
    .target(name: "Values", swiftSettings: hot),
    .target(name: "World", dependencies: ["CPlatform", "Values"], swiftSettings: hot),
    .target(
      name: "Pictures", dependencies: ["CDeflate", "CDrawing"], swiftSettings: hot, plugins: ["EmbedFonts"]),
    .target(
      name: "Photographs", dependencies: ["CPNG", "CTurboJPEG", "CWebP", "Media"], swiftSettings: hot),
    .target(name: "Media", dependencies: ["CDeflate", "CExpat", "Values"], swiftSettings: hot),
    .target(name: "Settings", dependencies: ["CLibYAML", "Diagnostics", "Values"], swiftSettings: hot),
    .target(name: "Markdown", dependencies: ["CArena", "CCMark", "Diagnostics", "Values"], swiftSettings: hot),
    .target(name: "TemplateLanguage", dependencies: ["Diagnostics", "Values"], swiftSettings: hot),
    .target(name: "Search", dependencies: ["Values"], swiftSettings: hot, plugins: ["EmbedWords"]),
    .target(name: "Site", dependencies: ["Diagnostics", "Media", "Settings", "Values"], swiftSettings: hot),
    .target(
      name: "Articles", dependencies: ["Diagnostics", "Markdown", "Media", "Settings", "Site", "Values"],
      swiftSettings: hot),
    .target(
      name: "Pages",
      dependencies: [
        "Articles", "Diagnostics", "Markdown", "Media", "Search", "Settings", "Site", "TemplateLanguage", "Values",
      ],
      swiftSettings: hot),
    .target(
      name: "Checks",
      dependencies: [
        "Articles", "CGumbo", "Diagnostics", "Markdown", "Settings", "Site", "TemplateLanguage", "Values",
      ],
      exclude: ["ReportFiles", "Words"], swiftSettings: hot, plugins: ["EmbedFolders"]),
    .target(
      name: "Building",
      dependencies: [
        "Checks",
        "Articles", "Diagnostics", "Media", "Pages", "Photographs", "Pictures", "Search", "Settings", "Site", "Values",
        "World",
      ],
      swiftSettings: hot, plugins: ["EmbedFolders"]),
    .target(
      name: "Server",
      dependencies: [
        "Building", "Diagnostics", "Values", "World", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ],
      exclude: ["Desk"], swiftSettings: hot, plugins: ["EmbedFolders"]),
    .target(
      name: "Starter", dependencies: ["Diagnostics", "Site", "Values"], exclude: ["Files", "Forms", "Hosts"],
      swiftSettings: hot, plugins: ["EmbedFolders"]),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Articles", "Building", "Checks", "Diagnostics", "Markdown", "Media", "Pages", "Pictures", "Search", "Server",
        "Settings",
        "Site", "Starter", "TemplateLanguage", "Values", "World",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: hot),
    .executableTarget(name: "embed-files", path: "Plugins/EmbedFilesTool", swiftSettings: strict),
    .executableTarget(name: "embed-words", path: "Plugins/EmbedWordsTool", swiftSettings: strict),
    .plugin(name: "EmbedWords", capability: .buildTool(), dependencies: ["embed-words"]),
    .plugin(name: "EmbedFolders", capability: .buildTool(), dependencies: ["embed-files"]),
    .plugin(name: "EmbedFonts", capability: .buildTool(), dependencies: ["embed-files"]),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ChecksTests", dependencies: ["Articles", "Checks", "Diagnostics", "Markdown", "Site", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "ValuesTests", dependencies: ["Values"], swiftSettings: strict),
    .testTarget(name: "MediaTests", dependencies: ["Media"], swiftSettings: strict),
    .testTarget(name: "PhotographsTests", dependencies: ["Media", "Photographs"], swiftSettings: strict),
    .testTarget(name: "PicturesTests", dependencies: ["CDeflate", "Pictures"], swiftSettings: strict),
    .testTarget(name: "SettingsTests", dependencies: ["Diagnostics", "Settings", "Site"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["CCMark", "Diagnostics", "Markdown", "TestSupport", "Values"],
      swiftSettings: strict),
    .testTarget(
      name: "TemplateLanguageTests", dependencies: ["Diagnostics", "TemplateLanguage", "TestSupport", "Values"],
      exclude: ["parse_markup.py"], swiftSettings: strict),
    .testTarget(
      name: "SiteTests", dependencies: ["Diagnostics", "Media", "Settings", "Site", "TestSupport", "Values"],
      exclude: ["share-links.json"], swiftSettings: strict),
    .testTarget(name: "SearchTests", dependencies: ["Search"], swiftSettings: strict),
    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles", "Diagnostics", "Markdown", "Media", "Site", "Values"],
      swiftSettings: strict),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Articles", "Diagnostics", "Media", "Pages", "Search", "Site", "TemplateLanguage", "Values",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BuildingTests", dependencies: ["Building", "Diagnostics", "Pages", "Site", "Values", "World"],
      swiftSettings: strict),
    .testTarget(name: "ServerTests", dependencies: ["Diagnostics", "Server"], swiftSettings: strict),
    .testTarget(name: "sitegenTests", dependencies: ["sitegen"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

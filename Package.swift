// swift-tools-version: 6.2
//
// How this manifest is kept: products first, then one block a target in the order of ARCHITECTURE.md
// (system libraries, boundary, leaves, product, programs, tests), dependencies sorted. No unsafe flags:
// anyone can depend on this package. `swift build --product cutline` needs libxapian-dev and
// libisal-dev; only `cutline-readers` links the format libraries.

import PackageDescription

let package = Package(
  name: "cutline",
  products: [
    .executable(name: "cutline", targets: ["cutline"]),
    .executable(name: "cutline-readers", targets: ["cutline-readers"]),
    .library(name: "Archive", targets: ["Archive"]),
    .library(name: "Credits", targets: ["Credits"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries: the name of each and the Debian package that has it.
    .systemLibrary(
      name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(
      name: "CXapian", pkgConfig: "xapian-core", providers: [.apt(["libxapian-dev"])]),
    .systemLibrary(name: "CExiv2", pkgConfig: "exiv2", providers: [.apt(["libexiv2-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(
      name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // The boundary: C++ ends in CXapianShim, the shim ends in Xapian.
    .target(name: "CXapianShim", dependencies: ["CXapian"], path: "CXapianShim"),
    .target(name: "Xapian", dependencies: ["CXapianShim"]),

    // What libxapian writes, written faster.
    .target(name: "Glass", dependencies: ["CISAL", "Threads"], exclude: ["FORMAT.md"]),

    // What defines an index: prefixes, slots, fields and the tables it is built from.
    .target(name: "IndexSchema", path: "index", exclude: ["SCHEMA.md"]),

    // Leaves: text in, values out.
    .target(name: "Analysis", dependencies: ["IndexSchema"]),
    .target(name: "Credits", dependencies: ["Analysis", "IndexSchema"]),
    .target(name: "JSON"),
    .target(name: "LineProtocol", dependencies: ["JSON"]),
    .target(name: "News"),
    .target(name: "QueryLanguage"),
    .target(name: "Readers", dependencies: ["JSON", "News"]),

    // What blocks runs on: pthreads and a lock to wait on.
    .target(name: "Threads"),

    // The product: an archive's index, written and searched.
    .target(
      name: "Archive",
      dependencies: [
        "Analysis", "Credits", "Glass", "IndexSchema", "JSON", "News", "QueryLanguage", "Readers",
        "Threads", "Xapian",
      ]),
    .target(
      name: "Server",
      dependencies: [
        "Archive", "IndexSchema", "JSON", "LineProtocol", "QueryLanguage", "Threads", "Xapian",
      ]),

    // Programs.
    .executableTarget(
      name: "cutline",
      dependencies: [
        "Archive", "Credits", "IndexSchema", "JSON", "LineProtocol", "News", "QueryLanguage",
        "Readers", "Server",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "CCLD2Shim", linkerSettings: [.linkedLibrary("cld2_full"), .linkedLibrary("cld2")]),
    .target(name: "CExiv2Shim", dependencies: ["CExiv2"]),
    .target(name: "CMailShim", dependencies: ["CGMime"]),
    .target(name: "CPopplerShim", dependencies: ["CPoppler"]),
    .target(
      name: "ForeignReaders",
      dependencies: [
        "CCLD2Shim", "CExiv2Shim", "CGLib", "CLibArchive", "CLibXML2", "CMailShim", "CPopplerShim",
        "CUchardet", "CZlib", "JSON", "News", "Readers",
      ]),
    .executableTarget(name: "cutline-readers", dependencies: ["ForeignReaders"]),

    // Benchmarks that need the modules themselves; the others ask programs. No product has them.
    .executableTarget(
      name: "analysis-speed", dependencies: ["Analysis", "Archive", "IndexSchema"],
      path: "Benchmarks/analysis-speed"),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(
      name: "PlainScan",
      dependencies: [
        "Analysis", "Archive", "Credits", "IndexSchema", "News", "QueryLanguage", "Xapian",
      ],
      path: "Tests/PlainScan"),
    .target(
      name: "FuzzTargets", dependencies: ["Credits", "ForeignReaders", "JSON", "News", "Readers"],
      path: "Tests/FuzzTargets"),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Analysis", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Analysis", "Archive", "Credits", "IndexSchema", "JSON", "News", "PlainScan",
        "QueryLanguage", "Readers", "TestSupport", "Xapian", "cutline",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "CommandTests", dependencies: ["JSON", "TestSupport", "cutline", "cutline-readers"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "CreditsTests", dependencies: ["Credits", "IndexSchema", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ForeignReadersTests",
      dependencies: [
        "CLibArchive", "ForeignReaders", "JSON", "News", "Readers", "TestSupport",
        "cutline-readers",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], exclude: ["Corpus"]),
    .testTarget(
      name: "GlassTests", dependencies: ["CZlib", "Glass", "TestSupport", "Xapian"],
      exclude: ["Fixtures"]),
    .testTarget(name: "IndexSchemaTests", dependencies: ["IndexSchema", "TestSupport"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "LineProtocolTests", dependencies: ["JSON", "LineProtocol", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(name: "NewsTests", dependencies: ["News", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "QueryLanguageTests", dependencies: ["QueryLanguage", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ReadersTests", dependencies: ["JSON", "News", "Readers", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ServerTests",
      dependencies: ["Archive", "JSON", "LineProtocol", "Server", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(name: "ThreadsTests", dependencies: ["Threads"]),
    .testTarget(
      name: "XapianTests", dependencies: ["TestSupport", "Xapian"], exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system {
  var settings = target.swiftSettings ?? []
  settings += [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  target.swiftSettings = settings
  if target.name == "CXapianShim" {
    target.cxxSettings = [.treatAllWarnings(as: .error)]
  }
}

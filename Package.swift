// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library target of `Sources`; what it may import is exactly what stands here, and a test checks it.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A test target, which may also use the shared test support.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies + ["Support"],
    swiftSettings: settings
  )
}

let package = Package(
  name: "assay",
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CEpoll"),
    .target(name: "CTextScore", dependencies: ["CSQLite"]),

    library("AssayVocabulary"),
    library("AssayDomain", ["AssayVocabulary"]),
    library("AssaySearch", ["AssayVocabulary", "AssayDomain", "Threading", "CStemmer"]),
    library("AssayDesk", ["AssayVocabulary", "AssayDomain"]),
    library("JSON"),
    library("AssayAPI", ["AssayVocabulary", "JSON"]),
    library("JSONRPC", ["JSON"]),
    library("Compression", ["CZlib"]),
    library("Posix", ["CEpoll"]),
    library("Threading", ["Posix", "CEpoll"]),
    library("SQLite", ["CSQLite", "CTextScore", "Posix", "Threading"]),
    library(
      "AssayEncoding",
      [
        "AssayVocabulary", "AssayDomain", "AssayDesk", "JSON", "Compression", "Threading", "SQLite",
        "CSodium",
      ]
    ),
    library(
      "AssayStore",
      [
        "AssayVocabulary", "AssayDomain", "AssaySearch", "AssayDesk", "AssayEncoding", "JSON",
        "Posix", "Threading", "SQLite", "CSodium",
      ]
    ),
    library(
      "AssayServer",
      [
        "AssayVocabulary", "AssayDomain", "AssaySearch", "AssayDesk", "AssayAPI", "JSON", "JSONRPC",
        "Compression", "Posix", "Threading", "AssayEncoding", "AssayStore",
      ]
    ),
    .executableTarget(
      name: "assayd",
      dependencies: [
        "AssayServer", "AssayStore", "AssayEncoding", "AssayDesk", "AssayVocabulary",
        "AssayDomain", "AssayAPI", "Posix",
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "AssayVocabulary", "AssayDomain", "AssayDesk", "AssayStore", "SQLite", "Posix",
        "Threading", "JSON", "JSONRPC", "CBenchmarks",
      ],
      path: "Tests/Benchmarks",
      exclude: ["baseline.json", "peers"],
      swiftSettings: settings
    ),
    .systemLibrary(name: "CBenchmarks", path: "Tests/CBenchmarks"),
    .executableTarget(name: "printline", path: "Tests/PrintLine"),

    library(
      "AssayClient",
      ["AssayVocabulary", "AssayAPI", "JSON", "JSONRPC", "Compression", "Posix"]
    ),
    .executableTarget(
      name: "assay",
      dependencies: ["AssayClient", "AssayAPI", "AssayVocabulary"],
      path: "Clients/assay",
      swiftSettings: settings
    ),

    .target(
      name: "Support",
      dependencies: ["JSON", "CEpoll"],
      path: "Tests/Support",
      swiftSettings: settings
    ),
    .target(
      name: "DeskSupport",
      dependencies: ["AssayDesk", "AssayDomain", "AssayVocabulary"],
      path: "Tests/DeskSupport",
      swiftSettings: settings
    ),
    tests("AssayDeskTests", ["AssayDesk", "AssayDomain", "AssayVocabulary", "DeskSupport"]),
    .testTarget(
      name: "AssayDomainTests",
      dependencies: ["AssayVocabulary", "AssayDomain", "JSON", "Support"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings
    ),
    tests("AssayVocabularyTests", ["AssayVocabulary", "AssayDomain"]),
    tests("AssaySearchTests", ["AssaySearch", "AssayVocabulary", "AssayDomain"]),
    tests("AssayAPITests", ["AssayVocabulary", "AssayAPI", "JSON"]),
    tests("TidyTests", []),
    tests(
      "AssayServerTests",
      [
        "assayd", "AssayServer", "AssayStore", "AssayEncoding", "AssayDesk", "AssayVocabulary",
        "AssayDomain", "AssayAPI", "JSON",
        "JSONRPC",
        "Posix",
        "Threading",
        "SQLite",
      ]
    ),
    tests("JSONTests", ["JSON"]),
    tests("JSONRPCTests", ["JSONRPC", "JSON"]),
    tests("CompressionTests", ["Compression"]),
    tests("PosixTests", ["Posix", "Threading"]),
    tests("ThreadingTests", ["Threading", "Posix"]),
    tests("SQLiteTests", ["SQLite"]),
    tests("ReadmeTests", ["assay", "assayd"]),
    tests("BenchmarkTests", ["benchmarks", "assayd", "assay", "printline"]),
    tests(
      "AssayClientTests",
      [
        "assayd", "AssayClient", "AssayVocabulary", "AssayAPI", "JSON", "JSONRPC", "Compression",
        "Posix", "Threading",
      ]
    ),
    tests("CLITests", ["assay", "assayd", "AssayClient", "AssayVocabulary", "AssayAPI", "JSON"]),
    tests(
      "AssayStoreTests",
      [
        "AssayStore", "AssayEncoding", "AssayDesk", "AssaySearch", "AssayVocabulary", "AssayDomain",
        "DeskSupport",
        "SQLite",
        "CSQLite", "JSON",
        "Posix", "Threading",
      ]
    ),
    .testTarget(
      name: "ConformanceTests",
      dependencies: [
        "assayd", "JSON", "JSONRPC", "AssayVocabulary", "AssayAPI", "Compression", "Posix",
        "Threading", "Support",
      ],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)

/// What neither reads nor writes anything; `make check` builds this alone, with its tests, those of the layout, and what
/// these depend on.
let pure = [
  "AssayVocabulary", "AssayDomain", "AssaySearch", "AssayDesk", "AssayAPI", "JSON", "JSONRPC",
  "Compression", "Tidy",
]

if Context.environment["ASSAY_PURE"] != nil {
  var needed = Set(pure.map { $0 + "Tests" })
  var unexplored = Array(needed)
  while let name = unexplored.popLast() {
    for case .byNameItem(let dependency, _) in package.targets.first(where: { $0.name == name })?
      .dependencies ?? [] where needed.insert(dependency).inserted
    {
      unexplored.append(dependency)
    }
  }
  package.targets.removeAll { !needed.contains($0.name) }
}

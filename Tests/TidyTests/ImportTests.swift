import Support
import Testing

@Suite("What targets import")
struct ImportTests {
  /// The imports that the layout allows, by the directory of the target.
  static let allowed: [String: Set<String>] = [
    "Sources/AssayVocabulary": [],
    "Sources/AssayDomain": ["AssayVocabulary"],
    "Sources/AssaySearch": ["AssayVocabulary", "AssayDomain", "Threading", "CStemmer"],
    "Sources/JSON": [],
    "Sources/AssayAPI": ["AssayVocabulary", "JSON"],
    "Sources/JSONRPC": ["JSON"],
    "Sources/Compression": ["CZlib"],
    "Sources/Posix": ["Glibc", "CEpoll"],
    "Sources/Threading": ["Glibc", "CEpoll", "Posix", "Synchronization"],
    "Sources/SQLite": ["CSQLite", "CTextScore", "Glibc", "Posix", "Threading"],
    "Sources/AssayDesk": ["AssayVocabulary", "AssayDomain"],
    "Sources/AssayEncoding": [
      "AssayVocabulary", "AssayDomain", "AssayDesk", "JSON", "Compression", "Threading", "SQLite",
      "CSodium",
    ],
    "Sources/AssayStore": [
      "AssayVocabulary", "AssayDomain", "AssaySearch", "AssayDesk", "AssayEncoding", "JSON",
      "Posix", "Threading", "SQLite", "CSodium",
    ],
    "Sources/AssayServer": [
      "AssayVocabulary", "AssayDomain", "AssaySearch", "AssayDesk", "AssayAPI", "JSON", "JSONRPC",
      "Compression", "Posix", "Threading", "AssayEncoding", "AssayStore", "Synchronization",
    ],
    "Sources/AssayClient": [
      "AssayVocabulary", "AssayAPI", "JSON", "JSONRPC", "Compression", "Posix", "Glibc",
    ],
    "Sources/assayd": [
      "AssayServer", "AssayAPI", "AssayVocabulary", "AssayDomain", "AssayDesk", "AssayEncoding",
      "AssayStore", "Posix",
    ],
    "Clients/assay": ["AssayClient", "AssayAPI", "AssayVocabulary", "Glibc"],
  ]

  /// What single files import beside that: Unicode normalisation, time zones, logarithms, `memchr` and
  /// `dup2`.
  static let exceptions: [String: Set<String>] = [
    "Sources/JSONRPC/InputBuffer.swift": ["Glibc"],
    "Sources/AssayServer/RotatedFile.swift": ["Glibc"],
    "Sources/AssaySearch/Ranking/TermWeights.swift": ["Glibc"],
    "Sources/AssaySearch/Words/ScalarFolding.swift": ["Foundation"],
    "Sources/AssayDesk/Records/SourceName.swift": ["Foundation"],
    "Sources/AssayDesk/Caches/TimeZones.swift": ["Foundation"],
    "Sources/AssayDesk/Reading/ZoneName.swift": ["Foundation"],
  ]

  /// The toolchain's and the system's own, which no manifest names.
  static let ofTheSystem: Set<String> = ["Glibc", "Foundation", "Synchronization"]

  @Test("a target imports only what lies below it", arguments: allowed.keys.sorted())
  func imports(_ directory: String) throws {
    let files = try swiftFiles(below: [directory])
    #expect(!files.isEmpty)
    for file in files {
      let allowed = Self.allowed[directory, default: []]
        .union(Self.exceptions[file.path, default: []])
      let more = file.imports.subtracting(allowed)
      #expect(more.isEmpty, "\(file.path) imports \(more.sorted())")
    }
  }

  @Test("every directory of sources is a target whose imports are known")
  func directories() throws {
    let files = try swiftFiles(below: ["Sources", "Clients"])
    let found = Set(files.map { $0.path.split(separator: "/").prefix(2).joined(separator: "/") })
    #expect(found == Set(Self.allowed.keys))
  }

  @Test("the manifest gives a target no more than it may import", arguments: allowed.keys.sorted())
  func manifest(_ directory: String) throws {
    let target = String(directory.split(separator: "/")[1])
    let dependencies = try #require(try Manifest().dependencies[target])
    let allowed = Self.allowed[directory, default: []].subtracting(Self.ofTheSystem)
    #expect(dependencies.subtracting(allowed) == [])
  }

  @Test("the manifest gives a target what it imports", arguments: allowed.keys.sorted())
  func manifestIsComplete(_ directory: String) throws {
    let target = String(directory.split(separator: "/")[1])
    let dependencies = try #require(try Manifest().dependencies[target])
    let imported = try swiftFiles(below: [directory]).reduce(into: Set<String>()) {
      $0.formUnion($1.imports)
    }
    #expect(imported.subtracting(Self.ofTheSystem).subtracting(dependencies) == [])
  }

  @Test("the exceptions are still needed", arguments: exceptions.keys.sorted())
  func exceptionsAreNeeded(_ path: String) throws {
    let text = try readText(ProjectFiles.root + "/" + path)
    let imports = SourceFile(path: path, text: text).imports
    #expect(Self.exceptions[path, default: []].subtracting(imports) == [])
  }

  @Test(
    "imports are found however they are written",
    arguments: [
      ("import JSON", "JSON"), ("package import JSON", "JSON"),
      ("@testable import AssayServer", "AssayServer"), ("import struct Foundation.Data", "struct"),
      ("internal import Glibc", "Glibc"), ("@preconcurrency package import Posix", "Posix"),
    ]
  )
  func finds(_ line: String, _ module: String) {
    #expect(SourceFile(path: "", text: "// import X\n\(line)\n").imports == [module])
  }
}

/// The dependencies of the targets, as `Package.swift` says them.
private struct Manifest {
  private(set) var dependencies: [String: Set<String>] = [:]

  init() throws {
    let text = try readText(ProjectFiles.root + "/Package.swift")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for match in text.matches(of: #/library\( ?"(\w+)"(?:, \[([^\]]*)\])? ?\)/#) {
      dependencies[String(match.1)] = Self.names(in: match.2 ?? "")
    }
    for match in text.matches(of: #/name: "(\w+)", dependencies: \[([^\]]*)\]/#) {
      dependencies[String(match.1)] = Self.names(in: match.2)
    }
  }

  private static func names(in list: Substring) -> Set<String> {
    Set(list.matches(of: #/"(\w+)"/#).map { String($0.1) })
  }
}

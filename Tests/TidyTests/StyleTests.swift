import Support
import Testing

@Suite("How the code reads")
struct StyleTests {
  static let everywhere = ["Sources", "Clients", "Tests"]
  static let maximumLineCount = 500

  @Test("no file is longer than 500 lines")
  func fileLengths() throws {
    let long = try swiftFiles(below: Self.everywhere).filter { file in
      file.lines.count - 1 > Self.maximumLineCount
    }
    #expect(long.map(\.path) == [])
  }

  @Test(
    "only the system's own boundary vouches for what the compiler cannot check",
    arguments: ["@unchecked" + " Sendable", "nonisolated" + "(unsafe)"]
  )
  func unchecked(_ words: String) throws {
    let boundary = ["Posix", "Threading", "SQLite"].flatMap { target in
      ["Sources/\(target)/", "Tests/\(target)Tests/"]
    }
    let found = try swiftFiles(below: Self.everywhere).filter { file in
      file.text.contains(words) && !boundary.contains { file.path.hasPrefix($0) }
    }
    #expect(found.map(\.path) == [])
  }

  @Test(
    "no error is sworn away, nothing is left to do, no test is switched off",
    arguments: ["try" + "!", "as" + "! ", "TO" + "DO", "FIX" + "ME", ".dis" + "abled("]
  )
  func shunned(_ words: String) throws {
    let found = try swiftFiles(below: Self.everywhere).filter { $0.text.contains(words) }
    #expect(found.map(\.path) == [])
  }

  @Test("every file of tests expects something")
  func expectations() throws {
    let silent = try swiftFiles(below: ["Tests"]).filter { file in
      file.text.contains("@" + "Test(") || file.text.contains("@" + "Test func")
    }
    .filter { file in
      !["#expect", "#require", "Issue.record", ".expectRefusal("].contains {
        file.text.contains($0)
      }
    }
    #expect(silent.map(\.path) == [])
  }

  @Test("no Swift file is empty")
  func emptyFiles() throws {
    let empty = try swiftFiles(below: Self.everywhere).filter { $0.text.count < 2 }
    #expect(empty.map(\.path) == [])
  }
}

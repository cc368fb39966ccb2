import FoundationEssentials
import Support
import Testing

@Suite("The client's sources")
struct OneWayOutTests {
  @Test("write to a descriptor in only one place")
  func onePlace() throws {
    for (path, text) in try sources() where !path.hasSuffix("Session/StandardStream.swift") {
      for word in [
        "print(", "fputs(", "puts(", "fwrite(", "Glibc.write(", "STDOUT_FILENO", "stdout",
      ] {
        let uses = text.split(separator: "\n").filter { line in
          line.contains(word) && !line.contains("///")
        }
        #expect(uses.isEmpty, "\(path): \(uses)")
      }
    }
  }

  @Test("pass only pages to that place, and JSON that is filtered there")
  func onlyGated() throws {
    let path = "Session/StandardStream.swift"
    let place = try #require(try sources().first { $0.path.hasSuffix(path) }).text
    #expect(place.contains("private func write(_ bytes: [UInt8])"))
    for line in place.split(separator: "\n") where line.contains("try write(") {
      let isGated =
        line.contains("JSONSanitizer.visible(") || line.contains("(page)")
        || line.contains("(json:")
        || line.contains(".rendered(") || line.contains("\\(line)") || line.contains("text.utf8")
      #expect(isGated, "\(line)")
    }
  }

  @Test("decide in one place whether JSON or a page is printed")
  func oneForm() throws {
    let deciding = try sources().filter { path, text in
      text.contains("isJSON") || text.contains("form == ") || text.contains("case .json")
    }
    #expect(
      Set(deciding.map(\.path)) == [
        "Model/SharedArguments.swift", "Output/OutputForm.swift", "Session/Session+Asking.swift",
        "Session/StandardStream.swift",
      ]
    )
  }

  private func sources() throws -> [(path: String, text: String)] {
    let root = ProjectFiles.root + "/Clients/assay"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".swift") }
    #expect(paths.count > 40)
    return try paths.map { ($0, try readText(root + "/" + $0)) }
  }
}

import FoundationEssentials
import Support
import Testing

@Suite("The client's sources")
struct OneWayOutTests {
  @Test("write to a descriptor in one place only")
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

  @Test("hand that place nothing but pages, and JSON that has passed its gate")
  func onlyGated() throws {
    let streams = ["output.write(", "errors.write(", "stream.write("]
    for (path, text) in try sources() {
      for line in text.split(separator: "\n") where streams.contains(where: line.contains) {
        let isGated =
          line.contains("JSONGate.visible(") || line.contains("(page)")
          || line.contains("(Page(")
        #expect(isGated, "\(path): \(line)")
      }
    }
  }

  private func sources() throws -> [(path: String, text: String)] {
    let root = ProjectFiles.root + "/Clients/assay"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.hasSuffix(".swift") }
    #expect(paths.count > 40)
    return try paths.map { ($0, try readText(root + "/" + $0)) }
  }
}

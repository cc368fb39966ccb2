import Foundation
import Support
import Testing

@Suite("Pages for those who change Assay")
struct PageTests {
  @Test("every file that a page names is there", arguments: ["Architecture", "Contributing"])
  func paths(_ page: String) throws {
    let text = try readText(ProjectFiles.root + "/Documentation/\(page).md")
    let paths = text.matches(of: #/`((?:Sources|Clients|Tests|Protocol|Documentation)/[^`\s]+)`/#)
      .map { String($0.1) }
    #expect(paths.count > 5)
    let missing = paths.filter {
      !FileManager.default.fileExists(atPath: ProjectFiles.root + "/" + $0)
    }
    #expect(missing == [])
  }

  @Test("no text of the server's side names a command of the client")
  func commands() throws {
    let files = try swiftFiles(below: ["Sources"]).filter {
      !$0.path.hasPrefix("Sources/AssayClient/")
    }
    let found = files.flatMap { file in
      file.lines.filter { $0.contains(#/^(?! *\/\/).*["`(]assay [a-z]/#) }.map {
        "\(file.path): \($0)"
      }
    }
    #expect(found == [])
  }

  @Test("the storage refuses nothing by rules of its own")
  func refusals() throws {
    let found = try swiftFiles(below: ["Sources/AssayStore"]).filter {
      $0.text.contains(#/Refusal\(|throw \.(invalid|conflict|notFound|unchanged)\(/#)
    }
    #expect(found.map(\.path) == [])
  }
}

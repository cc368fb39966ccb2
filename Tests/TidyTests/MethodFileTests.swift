import Support
import Testing

@Suite("The files of a method")
struct MethodFileTests {
  @Test("every declared method is in the list of all methods, and no other")
  func listed() throws {
    let list = try readText(ProjectFiles.root + "/Sources/AssayAPI/Methods/AssayMethods.swift")
    let names = list.matches(of: #/(\w+)\.self/#).map { String($0.1) }
    #expect(Set(names) == (try declared()))
    #expect(Set(names).count == names.count)
  }

  @Test("no declared method lacks an answer, a vector, a command or an entry in the documentation")
  func nothingIsLacking() throws {
    let answers = try stems(in: "Sources/AssayServer/Answers")
    let vectors = try stems(in: "Protocol/vectors/methods", ending: ".json")
    let commands = try swiftFiles(below: ["Clients/assay/Commands"]).map(\.text).joined()
    let page = try readText(ProjectFiles.root + "/Documentation/Methods.md")
    let document = try readText(ProjectFiles.root + "/Protocol/openrpc.json")
    for stem in try declared() {
      let text = try readText(ProjectFiles.root + "/Sources/AssayAPI/Methods/\(stem).swift")
      let name = try #require(text.firstMatch(of: #/name: StaticString = "([\w.]+)"/#)).1
      #expect(answers.contains(stem), "\(name) lacks an answer")
      #expect(vectors.contains(stem), "\(name) lacks a vector")
      #expect(commands.contains("\(stem).self"), "\(name) lacks a command")
      #expect(page.contains("\n### \(name)\n"), "\(name) lacks an entry in the reference")
      #expect(document.contains("\"name\": \"\(name)\""), "\(name) lacks an entry in OpenRPC")
    }
  }

  @Test("a file declares the method whose name it bears")
  func declaresItsOwn() throws {
    for stem in try declared() {
      let path = "Sources/AssayAPI/Methods/\(stem).swift"
      let text = try readText(ProjectFiles.root + "/" + path)
      let name = try #require(text.firstMatch(of: #/name: StaticString = "(\w+)\.(\w+)"/#))
      #expect("\(name.1)\(name.2)".lowercased() == stem.lowercased())
      #expect(text.contains("package enum \(stem): "), "\(path)")
    }
  }

  @Test("every method has its answer, and every answer its method")
  func answered() throws {
    #expect(try stems(in: "Sources/AssayServer/Answers") == declared())
  }

  @Test("every method has its tests, and every file of them its method")
  func tested() throws {
    let tests = Set(try declared().map { $0 + "Tests" })
    #expect(try stems(in: "Tests/AssayServerTests/Methods") == tests)
  }

  @Test("every method has its vectors, and every file of them its method")
  func vectored() throws {
    #expect(try stems(in: "Protocol/vectors/methods", ending: ".json") == declared())
  }

  private func declared() throws -> Set<String> {
    try stems(in: "Sources/AssayAPI/Methods").subtracting(["AssayMethods"])
  }
}

import AssayAPI
import Support
import Testing

@testable import assay

@Suite("Every command", .temporaryDirectory)
struct CommandTests {
  @Test("has a name of its own of one word or two", arguments: commandNames)
  func names(name: String) {
    #expect(commandNames.count { $0 == name } == 1)
    #expect((1...2).contains(name.split(separator: " ").count))
    #expect(name == name.lowercased())
  }

  @Test(
    "is a type with its name, unless it is one of many values of a type",
    arguments: commandNames
  )
  func typeNames(name: String) throws {
    let type = "\(Swift.type(of: try find(name)))".lowercased()
    let many = ["callcommand<", "eachcommand<", "listcommand<", "supportcommand", "notecommand"]
    guard !many.contains(where: type.hasPrefix) else { return }
    for word in name.split(separator: " ") {
      #expect(type.contains(word.filter { $0 != "-" }), "\(type)")
    }
  }

  @Test("has a summary of one sentence", arguments: commandNames)
  func summaries(name: String) throws {
    let summary = try find(name).summary
    #expect(summary.hasSuffix(".") && summary.first?.isUppercase == true, "\(summary)")
    #expect(summary.count <= 120)
  }

  @Test("has examples that a shell and then the command accept", arguments: commandNames)
  func examples(name: String) throws {
    let found = try find(name)
    #expect(!found.examples.isEmpty)
    for example in found.examples {
      let words = try Shell.words(of: example, in: TemporaryDirectory.path)
      #expect(try commandName(words) == name)
      // A shell takes what follows a blank and a # for a comment.
      #expect(!words.isEmpty && words.count >= example.split(separator: " ").count / 4)
      for number in example.split(separator: " ") where number.contains("#") {
        let mark = number.filter { $0 != "'" && $0 != "\"" }
        #expect(words.contains(String(mark)), "\(mark) is lost in a shell")
      }
    }
  }

  @Test(
    "has a help page with its summary, its arguments, its options and its examples",
    arguments: commandNames
  )
  func helpPages(name: String) throws {
    let found = try find(name)
    let page = Page(try HelpTopic(name.split(separator: " ").map(String.init))).rendered(
      width: 10_000,
      isColored: false
    )
    #expect(page.hasPrefix("assay \(name)"))
    #expect(page.contains(found.summary))
    for example in found.examples { #expect(page.contains("assay \(example)")) }
    for option in ArgumentSpec(found).optionNames { #expect(page.contains(option)) }
    for option in found.spec.options { #expect(page.contains(option.names[0])) }
    for positional in found.spec.positionals { #expect(page.contains(positional.placeholder)) }
  }

  @Test("is listed in the overview, under the heading of its group", arguments: commandNames)
  func overview(name: String) throws {
    let page = Page(.overview).rendered(width: 10_000, isColored: false)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let group = try #require(commandGroups.first { $0.commands.contains { $0.name == name } }).title
    let start = try #require(lines.firstIndex { $0 == group })
    let section = lines[(start + 1)...].prefix { !$0.isEmpty }
    #expect(section.contains { $0.hasPrefix("  \(name) ") })
  }

  @Test("explains every argument and option in a sentence", arguments: commandNames)
  func docs(name: String) throws {
    let spec = try find(name).spec
    for doc in spec.positionals.map(\.doc.text) + spec.options.map(\.doc.text) {
      #expect(doc.hasSuffix(".") || doc.hasSuffix("…"), "\(doc)")
    }
  }

  @Test("declares no option twice", arguments: commandNames)
  func uniqueOptions(name: String) throws {
    let names = try find(name).spec.optionNames
    #expect(Set(names).count == names.count, "\(names)")
  }

  @Test("Every method of the protocol has a command")
  func everyMethod() {
    var called: Set<String> = []
    for command in allCommands {
      for method in command.command.calls { called.insert("\(method.name)") }
    }
    for method in assayMethods.descriptions.map(\.name) {
      #expect(called.contains(method), "\(method) lacks a command")
    }
  }

  @Test(
    "Every method has a help page with an example that assay call accepts",
    arguments: assayMethods.descriptions.map(\.name)
  )
  func methodPages(name: String) throws {
    let topic = try HelpTopic([name])
    let page = Page(topic).rendered(width: 10_000, isColored: false)
    #expect(page.hasPrefix("\(name)\n"))
    let example = try #require(page.split(separator: "\n").last { $0.contains("assay call ") })
    let line = example.drop { $0 == " " }.dropFirst("assay ".count)
    let words = try Shell.words(of: String(line), in: TemporaryDirectory.path)
    let call = try command(CallMethod.self, words[0], words[1], words[2])
    #expect(call.method == name)
    #expect(throws: Never.self) { _ = try JSONValue(parsing: call.parameters ?? "") }
  }
}

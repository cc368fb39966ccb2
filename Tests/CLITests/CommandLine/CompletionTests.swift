import Testing

@testable import assay

@Suite("Completion of a command line")
struct CompletionTests {
  private func texts(_ words: String...) -> [String] {
    Completion(words).candidates.map(\.text)
  }

  @Test("every command can be completed from its first letters, and so can its second word")
  func commands() {
    for command in allCommands {
      let words = command.words
      #expect(Completion([words[0]]).candidates.contains { $0.text == words[0] })
      guard words.count > 1 else { continue }
      #expect(Completion([words[0], ""]).candidates.contains { $0.text == words[1] })
    }
    #expect(texts("timel") == ["timeline"])
  }

  @Test("every option of every command can be completed")
  func options() {
    for command in allCommands {
      let found = Completion(command.words + ["--"]).candidates.map(\.text)
      for option in command.command.spec.options {
        for name in option.names where name.hasPrefix("--") {
          #expect(found.contains(name), "\(command.name) \(name)")
        }
      }
    }
  }

  @Test("a command that is also the first word of others can be completed in both ways")
  func families() {
    #expect(texts("policy", "") == ["set"])
    #expect(texts("policy", "--tr") == ["--transitions"])
    #expect(texts("policy", "set", "--four") == ["--four-eyes"])
    #expect(texts("help", "policy", "s") == ["set"])
  }

  @Test("words of fixed lists are completed after their option and at their position")
  func words() {
    #expect(texts("list", "--sort", "cr") == ["credibility"])
    #expect(texts("decide", "C2", "unv") == ["unverifiable"])
    #expect(texts("source", "add", "X", "--kind", "ag") == ["agency"])
    #expect(texts("completions", "") == ["bash", "zsh", "fish"])
    #expect(texts("grant", "mira", "ed") == ["editor"])
    #expect(texts("bulk", "re") == ["release", "reject", "reopen"])
  }

  @Test("sources and claims are looked up where a command takes them")
  func lookups() {
    #expect(Completion(["submit", "x", "--source", ""]).lookup == .sources)
    #expect(Completion(["source", "show", ""]).lookup == .sources)
    #expect(Completion(["show", "C1", ""]).lookup == .claims)
    #expect(Completion(["note", ""]).lookup == .claims)
    #expect(Completion(["list", ""]).lookup == nil)
  }

  @Test("help and call complete the methods of the protocol")
  func methods() {
    #expect(texts("help", "claim.ass") == ["claim.assess"])
    #expect(texts("call", "system.pi") == ["system.ping"])
    #expect(texts("help", "source", "li") == ["list"])
    #expect(texts("call", "claim.get", "").isEmpty)
  }

  @Test("an unknown command has no completions")
  func nothing() {
    #expect(texts("nonsense", "").isEmpty)
    #expect(texts("verify", "x").isEmpty)
  }
}

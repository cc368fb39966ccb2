import Support
import Testing

@Suite("Shells and man", .temporaryDirectory)
struct ShellTests {
  @Test("bash completes commands, options and names of sources")
  func bash() throws {
    let home = try Home()
    try home.done(["source", "add", "Naya Kashmir"])
    func completed(_ words: String) throws -> String {
      let ran = try home.shell(
        """
        eval "$(assay completions bash)"
        COMP_WORDS=(assay \(words)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _assay; printf '%s\\n' "${COMPREPLY[@]}"
        """
      )
      #expect(ran.code == 0 && ran.errors.isEmpty, "\(ran.errors)")
      return ran.output
    }
    #expect(try completed("timel") == "timeline\n")
    #expect(try completed("list --unv") == "--unverified\n")
    #expect(try completed("list --source Na") == "Naya\\ Kashmir\n")
  }

  @Test("zsh and fish can read their completion scripts", arguments: ["zsh", "fish"])
  func others(shell: String) throws {
    let home = try Home()
    let ran = try home.shell("assay completions \(shell) | \(shell) -n /dev/stdin")
    #expect(ran.code == 0 && ran.errors.isEmpty, "\(ran.errors)")
  }

  @Test("fish shows descriptions of words, separated by a tab")
  func fish() throws {
    let home = try Home()
    let file = home.directory + "/assay.fish"
    let ran = try home.shell(
      "assay completions fish > \(file); fish -c 'source \(file); complete -C \"assay timel\"'"
    )
    #expect(ran.output == "timeline\tShows who said what about claims in the best known order.\n")
  }

  @Test("completing starts no server, and works without one")
  func noServer() throws {
    let home = try Home()
    #expect(try home.done(["complete", "--no-start", "--", "show", "C"]).isEmpty)
    #expect(try home.assay("server status --no-start").code == 3)
  }

  @Test("the manual documents every command and option, without a warning of the formatter")
  func manual() throws {
    let home = try Home()
    let file = home.directory + "/assay.1"
    let ran = try home.shell("assay manual > \(file) && groff -man -Tutf8 -ww -z \(file)")
    #expect(ran.code == 0 && ran.errors.isEmpty, "\(ran.errors)")
    let text = try home.shell("groff -man -Tascii -P-cbou \(file)").output
    for words in ["assay source merge", "--dry-run", "EXIT STATUS", "ASSAY_SOCKET"] {
      #expect(text.contains(words), "\(words)")
    }
  }
}

import Testing

@testable import assay

@Suite("An invalid command line")
struct BadCommandLineTests {
  @Test(
    "suggests the command that was probably meant",
    arguments: [
      ("sumbit x", "submit"), ("lst", "list"), ("shwo C2", "show"),
      ("corroborates C2", "corroborate"),
      ("verfy", "verify"), ("sorce list", "source"), ("serve stop", "server"), ("halp", "help"),
    ]
  )
  func unknownCommand(line: String, meant: String) {
    let name = line.prefix { $0 != " " }
    #expect(problem(line)?.words == "there is no command \(name)")
    #expect(problem(line)?.hint == "did you mean \(meant)?")
  }

  @Test("points to the list of commands if no command is similar")
  func nothingNear() {
    #expect(problem("xyzzy")?.hint == "assay help lists the commands")
  }

  @Test(
    "lists the second words of a command that has two words",
    arguments: ["source", "source lst"]
  )
  func secondWord(line: String) {
    #expect(problem(line)?.words == "source takes a second word")
    #expect(
      problem(line)?.hint
        == "one of source add, source edit, source merge, source unmerge, source list, source show"
    )
  }

  @Test("includes one without a command", arguments: ["", "--json", "--socket /s"])
  func noCommand(line: String) {
    #expect(problem(line)?.words == "a command is missing")
  }

  @Test(
    "suggests the option that was probably meant",
    arguments: [
      ("list --unverfied", "--unverified"), ("submit x --sorce Axios", "--source"),
      ("confirm C2 --source X --becuase y", "--because"), ("list --jsno", "--json"),
      ("--jsn list", "--json"), ("show C2 --asof #3", "--as-of"),
    ]
  )
  func unknownOption(line: String, meant: String) {
    #expect(problem(line)?.words.hasPrefix("there is no option --") == true)
    #expect(problem(line)?.hint == "did you mean \(meant)?")
  }

  @Test(
    "says which commands an option is for",
    arguments: [
      (
        "list --dry-run",
        "list has no use for --dry-run: it is for a command which changes something"
      ),
      (
        "show C2 --because x",
        "show has no use for --because: it is for a command which changes something"
      ),
      (
        "show C2 --request-key=x",
        "show has no use for --request-key: it is for a command which changes something"
      ),
      (
        "confirm C2 --by C3 --as-of 2025",
        "confirm has no use for --as-of: it is for a command which looks at what is there"
      ),
      (
        "server stop --dry-run",
        "server stop has no use for --dry-run: it is for a command which changes something"
      ),
    ]
  )
  func wrongKind(line: String, words: String) { #expect(problem(line)?.words == words) }

  @Test(
    "names the argument that is missing",
    arguments: [
      ("submit", "TEXT"), ("show", "CLAIM"), ("explain --json", "CLAIM"), ("see", "ATTRIBUTION"),
      ("retract", "ATTRIBUTION|LINK|EVIDENCE"), ("source add", "NAME"), ("source show", "SOURCE"),
      ("decide C2", ProposeVerdict.verdictPlaceholder), ("call", "METHOD"), ("take", "CLAIM"),
    ]
  )
  func missingArgument(line: String, placeholder: String) {
    #expect(problem(line)?.words == "\(placeholder) is missing")
    #expect(problem(line)?.hint?.hasPrefix("\(placeholder): ") == true)
  }

  @Test(
    "names the argument that is too many",
    arguments: [("submit a b", "b"), ("list C2", "C2"), ("verify now", "now"), ("log 5", "5")]
  )
  func superfluousArgument(line: String, word: String) {
    #expect(problem(line)?.words == "\"\(word)\" is one argument too many")
  }

  @Test(
    "refuses an option given twice",
    arguments: [
      ("show C2 --as-of 2025 --as-of 2024", "--as-of is given twice"),
      ("list --json --json", "--json is given twice"),
      ("--json list --json", "--json is given twice"),
      ("confirm C2 --by C3 --by C4", "--by is given twice"),
      ("submit x --source A --seen --unseen", "--unseen contradicts --seen"),
      ("list --contradicted --uncontradicted", "--uncontradicted contradicts --contradicted"),
      ("list --all --limit 5", "--all contradicts --limit"),
    ]
  )
  func doubledOption(line: String, words: String) { #expect(problem(line)?.words == words) }

  @Test(
    "asks for the value of an option without one",
    arguments: [
      ("show C2 --as-of", "--as-of needs a value: --as-of WHEN"),
      ("submit x --tag --json", "--tag needs a value: --tag TAG"),
      ("list --limit", "--limit needs a value: --limit NUMBER"),
    ]
  )
  func missingValue(line: String, words: String) { #expect(problem(line)?.words == words) }

  @Test("says how to write a value that begins with two hyphens")
  func hyphenatedValue() {
    #expect(
      problem("submit x --tag --json")?.hint
        == "a value that begins with -- is written --tag=--json"
    )
  }

  @Test("says why the shell may have swallowed a value")
  func swallowedValue() {
    #expect(
      problem("show C2 --as-of")?.hint
        == "a value that begins with # stands in quotes, or the shell takes it for a comment"
    )
  }

  @Test("refuses a value for an option that takes none")
  func superfluousValue() {
    #expect(problem("list --unverified=yes")?.words == "--unverified takes no value")
  }

  @Test(
    "says what is wrong with a value, and names its option",
    arguments: [
      ("list --limit ten", "--limit: \"ten\" is not a whole number"),
      ("list --limit 0", "--limit is 1 or more"),
      (
        "list --limit 99999999999999999999",
        "--limit: \"99999999999999999999\" is not a whole number"
      ),
      ("list --color red", "--color: \"red\" is not one of auto, always, never"),
      ("show C2 --as-of #", "--as-of: \"#\" is not the number of an event, such as #2025"),
      ("show C2 --as-of #x", "--as-of: \"#x\" is not the number of an event, such as #2025"),
      ("show C2 --as-of #-1", "--as-of: \"#-1\" is not the number of an event, such as #2025"),
      ("show C2 --as-of #٣", "--as-of: \"#٣\" is not the number of an event, such as #2025"),
      ("confirm C2 --by A4", "--by: \"A4\" is not the id of a claim, such as C42"),
      ("show 42", "\"42\" is not the id of a claim, such as C42"),
      ("show C0", "\"C0\" is not the id of a claim, such as C42"),
      ("show C07", "\"C07\" is not the id of a claim, such as C42"),
      ("show C-1", "\"C-1\" is not the id of a claim, such as C42"),
      ("see C2", "\"C2\" is not the id of an attribution, such as A42"),
      ("note S1 x", "\"S1\" is not the id of a claim or attribution, such as C2 or A7"),
      ("evidence add x", "\"x\" is not the id of a claim or attribution, such as C2 or A7"),
      (
        "retract C2",
        "\"C2\" is not the id of an attribution, link or evidence, such as A7, L3 or E2"
      ),
    ]
  )
  func badValue(line: String, words: String) { #expect(problem(line)?.words == words) }

  @Test(
    "says which kind of id was given if it is the wrong kind",
    arguments: [
      ("show A4", "A4 is the id of an attribution"), ("see C2", "C2 is the id of a claim"),
      ("see l3", "l3 is the id of a link"), ("take S1", "S1 is the id of a source"),
    ]
  )
  func wrongKindOfID(line: String, hint: String) { #expect(problem(line)?.hint == hint) }

  @Test("does not accept an empty word as an id")
  func emptyID() {
    let words = "\"\" is not the id of a claim or attribution, such as C2 or A7"
    #expect(problem(["note", "", "x"])?.words == words)
  }

  @Test("lists the allowed words, and suggests the likely one")
  func wrongWord() {
    let error = problem("propose C2 confirmd")
    #expect(error?.words.hasPrefix("\"confirmd\" is not one of confirmed, ") == true)
    #expect(error?.hint == "did you mean confirmed?")
  }

  @Test(
    "refuses arguments that cannot be combined",
    arguments: [
      ("confirm C2", "who or what does so is missing"),
      (
        "confirm C2 --by C4 --source Axios",
        "--by stands alone: a claim has no source, date or basis of its own here"
      ),
      (
        "deny C2 --by C4 --at 2025",
        "--by stands alone: a claim has no source, date or basis of its own here"
      ),
      ("confirm C2 --source Axios --note x", "--note is for a link: it needs --by"),
      ("submit x --verb said", "who says so is missing"),
      ("submit x --stance denies", "--stance needs --source"),
      ("submit x --source Axios --via-at 2025", "--via-url and --via-at need --via"),
    ]
  )
  func incoherent(line: String, words: String) { #expect(problem(line)?.words == words) }

  @Test("records the intended command, so that its help can be offered")
  func remembersCommand() {
    #expect(problem("source add")?.command == "source add")
    #expect(problem("sumbit")?.command == nil)
  }

  @Test(
    "is a request for help on an unknown command",
    arguments: [
      (["claim.gte"], "there is no call claim.gte", "did you mean claim.get?"),
      (["sumbit"], "there is no command sumbit", "did you mean submit?"),
      (["submit", "now"], "submit takes no second word", nil),
      (
        ["source"], "source takes a second word",
        "one of source add, source edit, source merge, source unmerge, source list, source show"
      ),
    ]
  )
  func unknownTopic(words: [String], problem: String, hint: String?) {
    let error = #expect(throws: UsageError.self) { _ = try HelpTopic(words) }
    #expect(error?.words == problem)
    #expect(error?.hint == hint)
  }
}

extension ProposeVerdict {
  static var verdictPlaceholder: String {
    (try? find("decide"))?.spec.positionals[1].placeholder ?? ""
  }
}

import AssayAPI
import AssayVocabulary
import Support
import Testing

@testable import assay

@Suite("A command line")
struct GoodCommandLineTests {
  @Test("names ids in either case", arguments: ["C42", "c42"])
  func idsInEitherCase(id: String) throws {
    #expect(try command(Show.self, "show", id).targets == [ClaimID(rawValue: 42)])
  }

  @Test("retracts attributions and links side by side")
  func retractables() throws {
    let targets = try command(Retract.self, "retract", "a7", "L3").targets
    #expect(targets == [.attribution(AttributionID(rawValue: 7)), .link(LinkID(rawValue: 3))])
  }

  @Test(
    "takes an option's value after a blank or an equals sign, before or after the arguments",
    arguments: [
      ["confirm", "C2", "--by", "C4"],
      ["confirm", "C2", "--by=C4"],
      ["confirm", "--by", "C4", "C2"],
      ["confirm", "--by=c4", "c2"],
    ]
  )
  func valueForms(words: [String]) throws {
    let confirm = try command(SupportCommand.self, words)
    #expect(confirm.claims == [ClaimID(rawValue: 2)])
    #expect(confirm.by == ClaimID(rawValue: 4))
  }

  @Test("takes everything after the first equals sign as the value")
  func equalsInValue() throws {
    let see = try command(See.self, "see", "A2", "--url=https://example.org/?a=b=c")
    #expect(see.parameters.url == "https://example.org/?a=b=c")
  }

  @Test("takes all words after -- as arguments")
  func endOfOptions() throws {
    #expect(try command(Submit.self, "submit", "--", "--json").parameters.claim.text == "--json")
    let tagged = try command(Submit.self, "submit", "--tag", "x", "--", "-5 degrees")
    #expect(tagged.parameters.claim.text == "-5 degrees")
    #expect(tagged.parameters.claim.tags == ["x"])
  }

  @Test("takes a lone hyphen as an argument, and as a value")
  func hyphen() throws {
    #expect(try command(CallMethod.self, "call", "claim.get", "-").parameters == "-")
    #expect(try command(Submit.self, "submit", "-", "--tag", "-").parameters.claim.tags == ["-"])
  }

  @Test("takes a negative number and a value that begins with a hyphen")
  func negativeNumber() throws {
    let submit = try command(Submit.self, "submit", "x", "--priority", "-5", "--source", "-x-")
    #expect(submit.parameters.claim.priority == -5)
    #expect(submit.attribution.source == .name("-x-"))
  }

  @Test("takes an empty text as a text")
  func emptyText() throws {
    #expect(try command(Submit.self, "submit", "").parameters.claim.text.isEmpty)
  }

  @Test("collects the values of a repeatable option in order")
  func repeated() throws {
    let submit = try command(Submit.self, "submit", "x", "--tag", "b", "--tag=a", "--tag", "b")
    #expect(submit.parameters.claim.tags == ["b", "a", "b"])
    let list = try command(ListClaims.self, "list", "--status", "proposed", "--status", "in-review")
    #expect(list.parameters.conditions.status == [.proposed, .inReview])
  }

  @Test(
    "distinguishes an event's number from a date or an instant",
    arguments: [
      ("#12", Moment.seq(12)), ("#0", .seq(0)), ("2025", .instant("2025")),
      ("2025-11-07", .instant("2025-11-07")), ("2025-11-07T12:00Z", .instant("2025-11-07T12:00Z")),
      ("12", .instant("12")),
    ]
  )
  func moments(text: String, moment: Moment) throws {
    #expect(try Invocation(["show", "C2", "--as-of", text], input: noInput).reading.asOf == moment)
  }

  @Test(
    "takes words in capitals and with hyphens",
    arguments: ["in_review", "in-review", "IN-REVIEW", "In_Review"]
  )
  func words(word: String) throws {
    let list = try command(ListClaims.self, "list", "--status", word)
    #expect(list.parameters.conditions.status == [.inReview])
  }

  @Test("names a source by id, by name, and by a name that looks like an id")
  func sources() throws {
    let show = try command(ShowSource.self, "source", "show", "s7", "Axios", "name:S7", "S07")
    #expect(
      show.targets == [.id(SourceID(rawValue: 7)), .name("Axios"), .name("S7"), .name("S07")]
    )
  }

  @Test("names a cited report by attribution, source or name")
  func cited() throws {
    let words = ["submit", "x", "--source", "Reuters", "--cites", "a1", "--cites", "S4"]
    let submit = try command(Submit.self, words + ["--cites", "name:A1", "--cites", "AFP"])
    #expect(
      submit.attribution.details.cites == [
        .attribution(AttributionID(rawValue: 1)), .source(.id(SourceID(rawValue: 4))),
        .source(.name("A1")),
        .source(.name("AFP")),
      ]
    )
  }

  @Test(
    "takes the options of every command before or after its name",
    arguments: [
      ["--json", "--socket", "/s", "--color=never", "list"],
      ["list", "--json", "--socket", "/s", "--color", "never"],
      ["--json", "source", "list", "--socket=/s", "--color", "never"],
    ]
  )
  func generalOptions(words: [String]) throws {
    let general = try Invocation(words, input: noInput).general
    #expect(general.isJSON)
    #expect(general.socket == "/s")
    #expect(general.color == .never)
    #expect(!general.isNotStarting)
  }

  @Test("takes the options of a changing command")
  func writingOptions() throws {
    let words = ["retract", "A2", "--because", "why", "--dry-run", "--request-key", "k"]
    let writing = try Invocation(words + ["--if-version", "3"], input: noInput).writing
    #expect(writing.reason == "why")
    #expect(writing.dryRun)
    #expect(writing.requestKey == "k")
    #expect(writing.ifVersion == 3)
  }

  @Test("marks the original as seen, as unseen, or not at all")
  func seen() throws {
    let words = ["submit", "x", "--source", "Axios"]
    for (option, seen) in [(["--seen"], true), (["--unseen"], false), ([], nil)] {
      #expect(try command(Submit.self, words + option).attribution.details.isSeen == seen)
    }
  }

  @Test(
    "can ask for help in several ways",
    arguments: [["--help"], ["-h"], ["list", "-h"], ["--help", "list"], ["confirm", "--help"]]
  )
  func help(words: [String]) throws {
    let act = try Invocation(words, input: noInput).act
    guard case .help = act else {
      throw TestFailure("\(words) does not ask for help")
    }
  }

  @Test("can ask for the version")
  func version() throws {
    let act = try Invocation(["--version"], input: noInput).act
    guard case .version = act else {
      throw TestFailure("it does not ask for the version")
    }
  }
}

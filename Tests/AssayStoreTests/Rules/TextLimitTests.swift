import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Limits of texts", .temporaryDirectory)
struct TextLimitTests {
  /// A field, its maximum length, and a call that fills it.
  struct Field: Sendable, CustomTestStringConvertible {
    let name: String
    let limit: Int
    /// The required prefix of a text, such as a url's scheme.
    var beginning = ""
    let act: @Sendable (String) -> Act

    var testDescription: String { name }

    func text(length: Int) -> String {
      beginning + String(repeating: "é", count: length - beginning.unicodeScalars.count)
    }
  }

  static func claim(
    _ change: @escaping @Sendable (inout ClaimDraft, String) -> Void
  )
    -> @Sendable (String) -> Act
  {
    { text in .submit(ClaimDraft("one") { change(&$0, text) }, nil) }
  }

  static func source(
    _ change: @escaping @Sendable (inout SourceDraft, String) -> Void
  )
    -> @Sendable (String) -> Act
  {
    { text in .addSource(SourceDraft("new") { change(&$0, text) }) }
  }

  static func report(
    _ change: @escaping @Sendable (inout AttributionDraft, String) -> Void
  )
    -> @Sendable (String) -> Act
  {
    { text in .attribute(1, AttributionDraft(by: "Axios") { change(&$0, text) }) }
  }

  static let fields: [Field] = [
    Field(name: "text", limit: 4_000, act: claim { $0.text = $1 }),
    Field(name: "tags[1]", limit: 60, act: claim { $0.tags = ["a", $1] }),
    Field(name: "name", limit: 200, act: source { $0.name = $1 }),
    Field(name: "aliases[1]", limit: 200, act: source { $0.aliases = ["a", $1] }),
    Field(name: "notes", limit: 4_000, act: source { $0.notes = $1 }),
    Field(name: "url", limit: 2_000, beginning: "http:", act: source { $0.url = $1 }),
    Field(name: "source", limit: 200, act: report { $0.source = .name($1) }),
    Field(name: "cites[0]", limit: 200, act: report { $0.cites = [.source(.name($1))] }),
    Field(name: "via.source", limit: 200, act: report { $0.via = CarrierDraft($1) }),
    Field(name: "verb", limit: 100, act: report { $0.verb = $1 }),
    Field(name: "quote", limit: 4_000, act: report { $0.quote = $1 }),
    Field(name: "quoteTranslation", limit: 4_000, act: report { $0.quoteTranslation = $1 }),
    Field(name: "url", limit: 2_000, beginning: "http:", act: report { $0.url = $1 }),
    Field(
      name: "via.url",
      limit: 2_000,
      beginning: "http:",
      act: report {
        $0.via = CarrierDraft(source: .name("NK"), at: nil, url: $1, quote: nil)
      }
    ),
    Field(
      name: "via.quote",
      limit: 4_000,
      act: report {
        $0.via = CarrierDraft(source: .name("NK"), at: nil, url: nil, quote: $1)
      }
    ),
    Field(name: "url", limit: 2_000, beginning: "http:", act: { .see(1, url: $0, at: nil) }),
    Field(name: "note", limit: 4_000, act: { .link(1, 2, .confirms, note: $0) }),
    Field(
      name: "label",
      limit: 100,
      act: { .propose(1, .unverifiable, label: $0, overrides: false) }
    ),
  ]

  @Test("a text of the maximum length is accepted", arguments: fields)
  func greatest(field: Field) throws {
    let desk = try Self.desk()
    let act = field.act(field.text(length: field.limit))
    try desk.call(.because("x")) { (transaction) throws(DeskError) in try act.perform(transaction)
    }
  }

  @Test("a longer text is refused with its field", arguments: fields)
  func tooLong(field: Field) throws {
    let desk = try Self.desk()
    let act = field.act(field.text(length: field.limit + 1))
    try desk.expectRefusal(.invalid, field: field.name, saying: "\(field.limit)", .because("x")) {
      (transaction) throws(DeskError) in try act.perform(transaction)
    }
  }

  @Test("an empty text is refused with its field", arguments: fields)
  func empty(field: Field) throws {
    let desk = try Self.desk()
    for text in ["", " \n "] {
      let act = field.act(text)
      try desk.expectRefusal(.invalid, field: field.name, saying: "empty", .because("x")) {
        (transaction) throws(DeskError) in try act.perform(transaction)
      }
    }
  }

  @Test("a harmful character is refused with its field", arguments: fields)
  func harmful(field: Field) throws {
    let desk = try Self.desk()
    for character in ["\u{0}", "\u{1B}", "\u{202E}", "\u{2062}"] {
      let act = field.act(field.beginning + "a" + character + "b")
      try desk.expectRefusal(.invalid, field: field.name, saying: "U+", .because("x")) {
        (transaction) throws(DeskError) in try act.perform(transaction)
      }
    }
  }

  @Test("the reason of a call has a limit too")
  func reason() throws {
    let desk = try Self.desk()
    let longest = String(repeating: "é", count: 4_000)
    try desk.call(.because(longest)) { (transaction) throws(DeskError) in try transaction.take(1) }
    for reason in [longest + "é", "", "a\u{7}b"] {
      try desk.expectRefusal(.invalid, field: "reason", .because(reason)) {
        (transaction) throws(DeskError) in try transaction.take(2)
      }
    }
  }

  @Test(
    "a language must be a language tag",
    arguments: [
      "", "english!", "x", "en-", "ü", "abcdefghi", "en-" + String(repeating: "a", count: 40),
    ]
  )
  func languages(tag: String) throws {
    let desk = try Self.desk()
    let acts = [
      ("language", Self.claim { $0.language = $1 }(tag)),
      ("quoteLanguage", Self.report { $0.quoteLanguage = $1 }(tag)),
    ]
    for (field, act) in acts {
      try desk.expectRefusal(.invalid, field: field) { (transaction) throws(DeskError) in
        try act.perform(transaction)
      }
    }
  }

  @Test("a date must be a date", arguments: ["", "2025-13", "tomorrow", "2025-11-06T12:30", "25"])
  func dates(text: String) throws {
    let desk = try Self.desk()
    let acts: [(String, Act)] = [
      ("happens", Self.claim { $0.happens = $1 }(text)),
      ("due", Self.claim { $0.due = $1 }(text)),
      ("checkAfter", Self.claim { $0.checkAfter = $1 }(text)),
      ("at", Self.report { $0.at = $1 }(text)),
      (
        "via.at",
        Self.report {
          $0.via = CarrierDraft(source: .name("NK"), at: $1, url: nil, quote: nil)
        }(text)
      ),
      ("at", .see(1, url: nil, at: text)),
    ]
    for (field, act) in acts {
      try desk.expectRefusal(.invalid, field: field) { (transaction) throws(DeskError) in
        try act.perform(transaction)
      }
    }
  }

  @Test("a claim has at most 20 tags, a source 50 aliases")
  func counts() throws {
    let desk = try Self.desk()
    func tags(_ count: Int) -> ClaimDraft {
      ClaimDraft("one") { $0.tags = (0..<count).map { "t\($0)" } }
    }
    func aliases(_ count: Int) -> SourceDraft {
      SourceDraft("new") { $0.aliases = (0..<count).map { "a\($0)" } }
    }
    let (many, tooMany) = (tags(20), tags(21))
    try desk.call { (transaction) throws(DeskError) in
      try transaction.submitClaim(many, attribution: nil)
    }
    try desk.expectRefusal(.invalid, field: "tags", saying: "20") {
      (transaction) throws(DeskError) in
      try transaction.submitClaim(tooMany, attribution: nil)
    }
    let (named, overnamed) = (aliases(50), aliases(51))
    try desk.addSource(named)
    try desk.expectRefusal(.invalid, field: "aliases", saying: "50") {
      (transaction) throws(DeskError) in try transaction.addSource(overnamed)
    }
  }

  @Test("a priority lies between -100 and 100")
  func priorities() throws {
    let desk = try Self.desk()
    for priority in [-100, 100] as [Int64] {
      try desk.call { (transaction) throws(DeskError) in
        try transaction.submitClaim(ClaimDraft("one") { $0.priority = priority }, attribution: nil)
      }
    }
    for priority in [-101, 101, .min, .max] as [Int64] {
      try desk.expectRefusal(.invalid, field: "priority") { (transaction) throws(DeskError) in
        try transaction.submitClaim(ClaimDraft("one") { $0.priority = priority }, attribution: nil)
      }
    }
  }

  @Test("tags are stored once, in normal form")
  func tags() throws {
    let desk = try Desk()
    try desk.call { (transaction) throws(DeskError) in
      try transaction.submitClaim(
        ClaimDraft("one") { $0.tags = ["cafe\u{301}", " gulf ", "caf\u{E9}", "gulf"] },
        attribution: nil
      )
    }
    let tags = try desk.claim(1).tags
    #expect(tags.map { Array($0.utf8) } == [Array("caf\u{E9}".utf8), Array("gulf".utf8)])
  }

  /// Two claims and an attribution.
  private static func desk() throws -> Desk {
    let desk = try Desk()
    try desk.submit("one", "two")
    try desk.attribute(by: "Somebody")
    return desk
  }
}

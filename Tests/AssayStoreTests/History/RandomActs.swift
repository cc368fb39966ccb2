import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import DeskSupport

@testable import AssayDesk
@testable import AssayStore

/// Makes random acts, most of them possible, on the ids that a history has given so far.
struct RandomActs {
  var random: SeededGenerator
  var sources: Int64 = 0
  var claims: Int64 = 0
  var attributions: Int64 = 0
  var links: Int64 = 0
  var evidence: Int64 = 0
  /// The latest attribution, which its source may supersede.
  var latest: Attribution?

  private let flavour: Flavour

  init(seed: UInt64, _ flavour: Flavour) {
    random = SeededGenerator(seed: seed)
    self.flavour = flavour
  }

  mutating func follow(_ images: [RecordImage]) {
    for image in images {
      switch image {
      case .source(let row): sources = max(sources, row.key)
      case .claim(let row): claims = max(claims, row.key)
      case .attribution(let row):
        attributions = max(attributions, row.key)
        latest = row
      case .link(let row): links = max(links, row.key)
      case .evidence(let row): evidence = max(evidence, row.key)
      case .note, .policy, .grant: break
      }
    }
  }

  /// The emphasis of a history.
  enum Flavour: Sendable {
    case everything
    /// Mostly acts of review.
    case review
    /// Acts of review, and many changes of the time zone.
    case days
  }

  mutating func act() -> Act {
    // Nothing else can be done before there is a claim.
    if claims == 0, random.percent(50) { return .submit(claim(), attribution()) }
    switch flavour {
    case .everything: return random.percent(25) ? correction() : record()
    case .days where claims > 0 && random.percent(8): return .setPolicy(timeZone())
    case .review, .days:
      if claims < 6, random.percent(60) { return .submit(claim(), attribution()) }
      return random.percent(60) ? review() : random.percent(25) ? correction() : record()
    }
  }

  private mutating func record() -> Act {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<8: .addSource(source())
    case 8..<18 where claims < 14: .submit(claim(), random.percent(70) ? attribution() : nil)
    case 8..<12: superseding()
    case 12..<44: .attribute(claimID(), attribution())
    case 44..<50: .see(attributionID(), url: optional(url()), at: optional(date()))
    case 50..<57: .withdraw(attributionID())
    case 57..<71:
      .link(claimID(), claimID(), random.pick(LinkKind.allCases), note: optional(text()))
    case 71..<77: .unlink(LinkID(rawValue: id(upTo: links)))
    case 77..<80: .take(claimID())
    case 80..<81: .takeNext(filter())
    case 81..<83: .release(claimID())
    case 83..<85: .assign(claimID(), to: random.pick(["ann", "bob", nil]))
    case 85..<87: .reopen(claimID())
    case 87..<88 where random.percent(40): .withdrawClaim(claimID())
    case 88..<90: .approve(claimID(), overrides: random.percent(30))
    case 90..<91: .reject(claimID())
    case 91..<93: random.percent(50) ? .setPolicy(policy()) : role()
    default:
      .propose(
        claimID(),
        random.pick(Verdict.allCases),
        label: optional("Mostly true"),
        overrides: random.percent(40)
      )
    }
  }

  private mutating func review() -> Act {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<4 where claims < 14: .submit(claim(), attribution())
    case 0..<14: .take(claimID())
    case 14..<24: .takeNext(filter())
    case 24..<32: .release(claimID())
    case 32..<40: .assign(claimID(), to: random.pick(["ann", "bob", "cleo", nil]))
    case 40..<48: .reopen(claimID())
    case 48..<50: .withdrawClaim(claimID())
    case 50..<66: .approve(claimID(), overrides: random.percent(30))
    case 66..<71: .reject(claimID())
    case 71..<75: .setPolicy(policy())
    default:
      .propose(
        claimID(),
        random.pick(Verdict.allCases),
        label: optional("Mostly true"),
        overrides: random.percent(40)
      )
    }
  }

  private mutating func role() -> Act {
    let subject: Grant.Subject =
      random.percent(50) ? .user(uid: random.pick([1, 2])) : .group(gid: random.pick([1, 2]))
    return random.percent(60)
      ? .grant(random.pick(Role.allCases), subject) : .revoke(subject)
  }

  private mutating func policy() -> PolicyCorrection {
    var edit = PolicyCorrection()
    edit.needsFourEyes = random.percent(70) ? random.percent(50) : nil
    edit.needsRationale = random.percent(30) ? random.percent(50) : nil
    edit.leaseMinutes = random.percent(30) ? random.pick([1, 30, 90, 0]) : nil
    edit.timeZone = random.percent(30) ? random.pick(["UTC", "Asia/Almaty", "Asia/Nowhere"]) : nil
    edit.needs =
      random.percent(30)
      ? [
        NeedsOfVerdict(
          random.pick(Verdict.allCases),
          anyOf: random.percent(50) ? [.rationale] : []
        )
      ] : []
    return edit
  }

  private mutating func timeZone() -> PolicyCorrection {
    var edit = PolicyCorrection()
    edit.timeZone = random.pick(["UTC", "Pacific/Kiritimati", "Asia/Almaty", "America/Los_Angeles"])
    return edit
  }

  /// Returns one of the ids given, rarely one that does not exist.
  mutating func id(upTo last: Int64) -> Int64 {
    last == 0 || random.percent(2) ? last + 1 : Int64.random(in: 1...last, using: &random)
  }

  private mutating func filter() -> [ClaimCondition] {
    var filter: [ClaimCondition] = random.percent(20) ? [.tag("gulf")] : []
    if random.percent(20) { filter.append(.sources([SourceID(rawValue: id(upTo: sources))])) }
    return filter
  }

  mutating func claimID() -> ClaimID { ClaimID(rawValue: id(upTo: claims)) }

  mutating func attributionID() -> AttributionID {
    AttributionID(rawValue: id(upTo: attributions))
  }

  mutating func optional<Value>(_ value: Value) -> Value? {
    random.percent(50) ? value : nil
  }

  private mutating func source() -> SourceDraft {
    var draft = SourceDraft(
      name: name(),
      kind: random.pick(SourceKind.allCases),
      reliability: random.pick(Reliability.allCases)
    )
    draft.isNamed = random.percent(85) ? nil : random.percent(50)
    draft.partOf = random.percent(25) ? selector() : nil
    draft.carrier = draft.kind == .unnamed && random.percent(70) ? selector() : nil
    draft.aliases = random.percent(30) ? [name(), name()] : []
    draft.url = optional(url())
    draft.notes = optional(text())
    return draft
  }

  /// A source says otherwise.
  private mutating func superseding() -> Act {
    guard let latest else { return .attribute(claimID(), attribution()) }
    var draft = attribution()
    draft.source = .id(latest.source)
    draft.supersedes = [latest.id]
    return .attribute(latest.claim, draft)
  }

  private mutating func claim() -> ClaimDraft {
    var draft = ClaimDraft(text: text(), kind: random.pick(ClaimKind.allCases))
    draft.tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      random.pick(["gulf", "elections", "café", "cafe\u{301}", "🛰", "a\u{301}b"])
    }
    draft.language = random.percent(95) ? optional("kk") : "not a language"
    draft.happens = optional(date())
    draft.due = optional(date())
    draft.checkAfter = optional(date())
    draft.priority = Int64.random(in: -101...101, using: &random)
    return draft
  }

  private mutating func attribution() -> AttributionDraft {
    var draft = AttributionDraft(
      source: selector(),
      stance: random.pick([.asserts, .asserts, .confirms, .denies])
    )
    draft.verb = optional("reported")
    draft.at = optional(date())
    draft.basis = random.pick([nil, nil, .firsthand, .unknown, .cites])
    if draft.basis == .cites ? random.percent(95) : random.percent(draft.basis == nil ? 60 : 5) {
      draft.cites = (0..<Int.random(in: 1...2, using: &random)).map { _ in
        random.percent(60) ? .attribution(attributionID()) : .source(selector())
      }
    }
    draft.precedes = random.percent(15) ? [attributionID()] : []
    if attributions > 0 {
      draft.supersedes = random.percent(2) ? [attributionID()] : []
      draft.jointWith = random.percent(12) ? [attributionID()] : []
      draft.separateFrom = random.percent(8) ? [attributionID()] : []
      draft.with = random.percent(8) ? [selector()] : []
    }
    draft.isSeen = random.percent(20) ? random.percent(20) : nil
    draft.isInterested = random.percent(15)
    if random.percent(25) {
      draft.via = CarrierDraft(
        source: selector(),
        at: optional(date()),
        url: optional(url()),
        quote: optional(text())
      )
    }
    draft.quote = optional(text())
    draft.quoteLanguage = optional("en")
    draft.quoteTranslation = optional(text())
    draft.url = optional(url())
    draft.createsSources = random.percent(90)
    return draft
  }

  mutating func selector() -> SourceReference {
    random.percent(60)
      ? .id(SourceID(rawValue: id(upTo: sources))) : .name(name())
  }

  mutating func name() -> String {
    mostly(
      [
        "Axios", "AXIOS", "Reuters", "Naya Kashmir", "officials", "Officials", "Astana Times",
        "Straße", "STRASSE", "Ὀδυσσεύς", "é", "e\u{301}", "\"quoted\\\"", " padded ", "Gov",
        "🇰🇿 ministry", "sources close to it",
      ],
      seldom: ["", "two\nlines"]
    )
  }

  mutating func text() -> String {
    mostly(
      [
        "Kazakhstan confirmed that talks reached their final phase", "\"Quoted\" and \\ back",
        "line\nbreak\tand tab", "émigré", "e\u{301}migre\u{301}", "𝄞 clef 🇰🇿", "</script>x",
        "  spaces around  ",
      ],
      seldom: ["bell\u{7}", "", "separated\u{2028}"]
    )
  }

  mutating func date() -> String {
    mostly(
      [
        "2025", "2025-11", "2025-11-06", "2025-11-05", "2025-11-06T12:30Z",
        "2025-11-06T12:30:05+05:00",
      ],
      seldom: ["2025-13"]
    )
  }

  mutating func url() -> String {
    mostly(["https://example.org/a", "https://example.org/ü", "http://x"], seldom: ["no url"])
  }

  private mutating func mostly(_ good: [String], seldom bad: [String]) -> String {
    random.pick(random.percent(1) ? bad : good)
  }
}

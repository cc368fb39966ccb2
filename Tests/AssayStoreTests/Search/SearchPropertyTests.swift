import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import DeskSupport
import Posix
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Searching random texts", .temporaryDirectory)
struct SearchPropertyTests {
  static let seeds = HistorySeeds.from(500, count: 3) + [UInt64.random(in: 1_000...9_999)]

  @Test("every word of a text finds its claim, now and in the past", arguments: seeds)
  func everyWord(seed: UInt64) throws {
    let desk = try Desk()
    var texts = RandomTexts(seed: seed)
    let all = (0..<Effort.steps(25, long: 200)).map { _ in texts.text() }
    for text in all { try desk.record(text) }
    for (index, text) in all.enumerated() {
      for piece in text.split(whereSeparator: \.isWhitespace) {
        let word = piece.filter { $0 != "\"" }
        guard !FoldedText(String(word)).words.isEmpty else { continue }
        let found = try desk.found("\"\(word)\"")
        #expect(found.contains(Int64(index + 1)), "seed \(seed): \(word) in \(text)")
        let segments = try desk.search("\"\(word)\"").hits.map(\.segments)
        #expect(segments.allSatisfy { $0.contains(where: \.isMatch) }, "seed \(seed): \(word)")
      }
    }
  }

  @Test("the index matches the texts after edits, refusals and dry runs", arguments: seeds)
  func indexOfHistory(seed: UInt64) throws {
    let desk = try Desk()
    try history(seed, desk)
    try desk.now { (snapshot) throws(DeskError) in
      let claims = try snapshot.allClaims().map { ($0.key, $0.text) }
      let attributions = try snapshot.store.attributions
        .page(.ascending, beyond: 0, count: .max, asOf: nil)
      let quotes = attributions.compactMap { row in row.quotedText.map { (row.key, $0) } }
      #expect(claims.count > 5 && quotes.count > 2, "seed \(seed)")
      #expect(expectedWords(claims) == indexWords("claim_words"), "seed \(seed)")
      #expect(expectedWords(quotes) == indexWords("quote_words"), "seed \(seed)")
    }
    #expect(!indexWords("claim_words_was").isEmpty, "seed \(seed)")
    for table in TableDump.indexed {
      try alter("INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
    }
  }

  @Test("an index rebuilt from the events is the same", arguments: seeds)
  func rebuilt(seed: UInt64) throws {
    let desk = try Desk()
    try history(seed, desk)
    let again = desk.directory + "/again"
    try Files.makeDirectory(again, mode: 0o700)
    _ = try Store.rebuild(from: databasePath, into: again, nowMs: 0, progress: { _, _ in })
    for table in TableDump.indexed {
      let words = try TableDump.words(of: table, in: again + "/assay.db")
      #expect(words == indexWords(table), "seed \(seed), \(table)")
    }
  }

  @Test("at every moment a search finds what scanning all texts finds", arguments: seeds)
  func bruteForce(seed: UInt64) throws {
    let desk = try Desk()
    try history(seed, desk)
    let queries = [
      "talks", "astana OR geneva", "\"final phase\"", "tal* -astana", "北京", "-talks kind:statement",
      "quote:phase", "talks quote:final", "астана",
    ]
    for text in queries {
      let query = try SearchQueryReader.read(text, days: .utc)
      let matcher = TextMatcher(query)
      for seq in [1, desk.writer.headSeq / 2, desk.writer.headSeq] {
        let expected = try desk.asOf(seq) { (snapshot) throws(DeskError) in
          var keys: [Int64] = []
          for claim in try snapshot.allClaims() where matcher.matches(claim.text) {
            let quotes = try snapshot.attributions(on: claim.id).filter(\.isLive)
              .compactMap(\.quotedText)
            let hasQuotes = query.filters.allSatisfy { filter in
              guard case .quote(let term) = filter.condition else { return true }
              return quotes.contains { FoldedTerm(term).matches(FoldedText($0)) }
            }
            if hasQuotes { keys.append(claim.key) }
          }
          return keys
        }
        #expect(
          try desk.found(text, asOf: seq).sorted() == expected,
          "seed \(seed), #\(seq), \(text)"
        )
        guard seq == desk.writer.headSeq else { continue }
        #expect(try desk.found(text).sorted() == expected, "seed \(seed), \(text)")
      }
    }
  }

  /// Submissions, edits of texts and quotes, refusals and dry runs, in groups.
  private func history(_ seed: UInt64, _ desk: Desk) throws {
    var texts = RandomTexts(seed: seed)
    var claims: Int64 = 0
    for _ in 1...Effort.steps(30, long: 150) {
      let jobs = (0..<Int.random(in: 1...5, using: &texts.random)).map { _ in
        let text = texts.text()
        let quote = texts.random.percent(50) ? texts.text() : nil
        let known = max(1, claims)
        let target = ClaimID(rawValue: Int64.random(in: 1...known, using: &texts.random))
        let kind = Int.random(in: 0..<10, using: &texts.random)
        let request: WriteRequest = texts.random.percent(10) ? .dryRun : .plain
        return desk.job(request) { (transaction) throws(DeskError) in
          switch kind {
          case 0..<5:
            let draft = AttributionDraft(by: "Axios") { $0.quote = quote }
            try transaction.submitClaim(ClaimDraft(text), attribution: draft)
          case 5..<7: try transaction.retext(target, to: text)
          case 7: try transaction.requote(AttributionID(rawValue: target.rawValue), to: quote)
          case 8:
            try transaction.retext(target, to: text + " again")
            try transaction.retext(target, to: text)
          default:
            try transaction.retext(target, to: text)
            throw .invalid("text", "not so")
          }
        }
      }
      for case .success(let recorded) in desk.commit(jobs) {
        for claim in recorded.claims { claims = max(claims, claim.key) }
      }
      // Dry runs return ids that no record has.
      claims = try desk.now { (snapshot) throws(DeskError) in try Int64(snapshot.allClaims().count)
      }
    }
  }

  private func expectedWords(_ texts: [(Int64, String)]) -> [String] {
    texts.flatMap { key, text in
      let entry = IndexEntry(text)
      return [("text", entry.text), ("forms", entry.forms)].flatMap { column, words in
        words.split(separator: " ").enumerated().map {
          "\(key) \(column) \($0.offset) \($0.element)"
        }
      }
    }.sorted()
  }

  private func indexWords(_ table: String) -> [String] {
    do { return try TableDump.words(of: table, in: databasePath) } catch { return ["\(error)"] }
  }
}

/// Texts of words of many scripts.
struct RandomTexts {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func text() -> String {
    (0..<Int.random(in: 1...9, using: &random)).map { _ in
      random.pick(Self.words) + random.pick(["", "", "", ",", ".", "!", "’s", " —"])
    }
    .joined(separator: random.pick([" ", " ", "  ", "\n"]))
  }

  private static let words = [
    "talks", "Talking", "talked", "Astana", "ASTANA", "Geneva", "final", "phase", "phases", "the",
    "confirmed", "confirmation", "10,000", "3.5", "Zürich", "cafe\u{301}", "Straße", "O'Brien",
    "e-mail", "#AbrahamAccords", "@NayaKashmir", "Астана", "ПЕРЕГОВОРЫ", "Ёлка", "Қазақстан",
    "الحكومة",
    "أَعْلَنَتْ", "می\u{200C}شود", "קזחסטן", "सरकार", "कज़ाकिस्तान", "北京大学", "北京", "合意に", "カザフ", "ｶｻﾞﾌ",
    "카자흐스탄", "รัฐบาล", "🇰🇿", "👍🏽", "❤️", "ﬁnal", "½", "x²", "A/B", "İstanbul", "\"quoted\"",
  ]
}

import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import FoundationEssentials
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("The cache of common words", .temporaryDirectory)
struct CommonTermCacheTests {
  /// Words of different lengths, some in few claims and some in many.
  private static let words =
    ["common", "common", "common", "frequently", "extraordinary"]
    + ["amber", "cobalt", "delta", "fjord", "granite", "inlet", "kelp", "opal"].flatMap { first in
      ["bank", "dale", "ford", "gate", "mill", "port", "wick", "yard"].map { first + $0 }
    }

  /// The act of a call of a random group.
  fileprivate enum Act {
    case submit(String, source: String, dry: Bool)
    /// Submits a claim and is refused afterwards.
    case refused(String)
    case retext(ClaimID, String)
    case rename(SourceID, String)
  }

  private func folder(_ name: String) throws -> String {
    let path = TemporaryDirectory.path + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  private func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(Self.words) }
      .joined(separator: " ")
  }

  private func act(_ number: Int, _ random: inout SeededGenerator) -> Act {
    let text = text(&random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return .refused(text)
    case 1: return .retext(ClaimID(rawValue: .random(in: 1...40, using: &random)), text)
    case 2: return .rename(SourceID(rawValue: .random(in: 1...3, using: &random)), "N\(number)")
    case 3, 4: return .submit(text, source: "S\(number % 5)", dry: true)
    default: return .submit(text, source: "S\(number % 5)", dry: false)
    }
  }

  @Test("changes no answer and no row", arguments: [1, 2, 3, 4] as [UInt64])
  func same(seed: UInt64) throws {
    let with = try Desk(in: folder("with"))
    let without = try Desk(in: folder("without"))
    var random = SeededGenerator(seed: seed)
    var similarCount = 0
    for group in 0..<70 {
      let acts = (0..<Int.random(in: 1...12, using: &random)).map { act(group * 12 + $0, &random) }
      without.writer.store.caches.commonTerms.removeAll()
      let (one, other) = (with.replies(to: acts), without.replies(to: acts))
      #expect(one == other, "seed \(seed), group \(group)")
      similarCount += one.count { $0.contains("~") }
    }
    #expect(similarCount > 50, "seed \(seed): too little was similar to tell")
    let (one, other) = (
      try TableDump(path: with.store.path), try TableDump(path: without.store.path)
    )
    for table in TableDump.rebuilt where table != "event" {
      #expect(try one.rows(of: table) == other.rows(of: table), "seed \(seed), \(table)")
    }
    #expect(try with.verify().problems == [])
  }
}

extension Desk {
  /// The results of acts that were made as one group.
  fileprivate func replies(to acts: [CommonTermCacheTests.Act]) -> [String] {
    writer.commit(acts.map(job)).map { outcome in
      switch outcome {
      case .success(let reply): String(decoding: reply.body, as: UTF8.self)
      case .failure(let error): "\(error)"
      }
    }
  }

  private func job(_ act: CommonTermCacheTests.Act) -> StoreWriter.Job {
    let nowMs = nowMs
    var isDry = false
    if case .submit(_, _, let dry) = act { isDry = dry }
    let request: WriteRequest = isDry ? .dryRun : .plain
    return { (writer) throws(DeskError) in
      try writer.perform(
        request,
        nowMs: nowMs,
        work: { (transaction) throws(DeskError) in
          switch act {
          case .submit(let text, let source, _):
            try transaction.submitClaim(ClaimDraft(text), attribution: AttributionDraft(by: source))
          case .refused(let text):
            try transaction.submitClaim(
              ClaimDraft(text),
              attribution: AttributionDraft(by: "Doomed")
            )
            try transaction.take(9_999)
          case .retext(let id, let text):
            var claim = try transaction.claim(id, field: "claim")
            claim.text = text
            claim.version += 1
            try transaction.put(.claim(claim))
          case .rename(let id, let name):
            guard var source = try transaction.snapshot.source(id) else {
              throw .invalid("source", "none")
            }
            source.name = name
            source.version += 1
            try transaction.put(.source(source))
          }
        },
        reply: { (recorded, snapshot) throws(DeskError) in
          var words = "\(recorded.seq)"
          for claim in recorded.claims where claim.version == 1 {
            words += try " \(claim.id) \(snapshot.summary(of: claim.id))"
            for similar in try snapshot.similarAtOnce(to: claim) {
              words += " ~\(similar.claim.id) \(similar.score)"
            }
          }
          for report in recorded.attributions {
            words += try " " + snapshot.name(of: report.source)
          }
          return Array(words.utf8)
        }
      )
    }
  }
}

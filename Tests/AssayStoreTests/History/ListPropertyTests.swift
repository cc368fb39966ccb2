import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Lists of random histories", .temporaryDirectory)
struct ListPropertyTests {
  static let seeds = HistorySeeds.from(400, count: 2)

  @Test(
    "the joined pages of a list equal the list, now and in the past, for every filter",
    arguments: seeds
  )
  func pages(seed: UInt64) throws {
    let desk = try Desk(refreshLimit: 3)
    var history = RandomHistory(seed: seed, desk: desk)
    for round in 1...4 {
      for _ in 1...30 { try history.step() }
      if round.isMultiple(of: 2) { try desk.catchUp() }
      for moment in [nil, desk.writer.headSeq / 2] {
        for var question in ListQuestion.all {
          question.count = 500
          let place: Comment = "seed \(seed), round \(round), \(question)"
          try desk.reader.read(asOf: moment.map { .seq($0) }, nowMs: desk.nowMs) {
            (snapshot) throws(DeskError) in
            let whole = try snapshot.page(question, after: nil, count: 500)
            var joined: [ListedClaim] = []
            while true {
              let last = joined.last.map { ClaimPosition($0) }
              let page = try snapshot.page(question, after: last, count: 2)
              joined += page
              if page.count < 2 { break }
            }
            #expect(joined == whole, place)
            var led: [ListedClaim] = []
            while true {
              let last = led.last.map { ClaimPosition($0) }
              let page = try snapshot.page(
                question.filter,
                order: question.order,
                after: last,
                count: 2
              )
              led += page
              if page.count < 2 { break }
            }
            #expect(led == whole, "\(place), led by an index")
          }
        }
      }
    }
  }

  @Test("streamed rows of a current list equal the rows of the list", arguments: seeds)
  func lent(seed: UInt64) throws {
    let desk = try Desk()
    var history = RandomHistory(seed: seed, desk: desk)
    for _ in 1...120 { try history.step() }
    for question in ListQuestion.all {
      try desk.now { (snapshot) throws(DeskError) in
        let listed = try snapshot.page(question, after: nil, count: question.count)
        var ids: [ClaimID] = []
        #expect(try snapshot.canStreamRows())
        try snapshot.streamRows(
          question.filter,
          order: question.order,
          after: nil,
          count: question.count,
          columns: .all
        ) { (row) throws(DeskError) in
          let place: Comment = "seed \(seed), \(question), \(row.id)"
          guard ids.count < listed.count else { return false }
          let (claim, summary) = (listed[ids.count].claim, listed[ids.count].summary)
          ids.append(row.id)
          #expect(try row.status() == claim.status, place)
          #expect(try row.word(.kind) == claim.kind, place)
          #expect(try row.word(.verdict) == claim.decision?.verdict, place)
          #expect(try row.decision() == claim.decision, place)
          #expect(row.count(.priority) == claim.priority && row.version == claim.version, place)
          #expect(row.integer(.submittedAt) == claim.submittedAtMs, place)
          #expect(row.text(.text) == claim.text && row.text(.language) == claim.language, place)
          #expect(row.text(.happens) == claim.happens?.text, place)
          #expect(row.text(.due) == claim.due?.text, place)
          #expect(row.text(.checkAfter) == claim.checkAfter?.text, place)
          #expect(row.text(.assignee) == claim.assignee, place)
          #expect(row.text(.submitter) == claim.submitter, place)
          #expect(
            (row.text(.tags) as UnsafeBufferPointer?)
              .map { TextList<String>(utf8: $0)?.elements } ?? [] == claim.tags,
            place
          )
          let counts = [ClaimColumn.independent, .vouched, .possible, .credibility]
            .map { Int(row.count($0)) }
          let kept = [summary.independent, summary.vouched, summary.possible, summary.credibility]
          #expect(counts == kept && row.flag(.contradicted) == summary.isContradicted, place)
          #expect(row.integer(.first) == summary.first?.rawValue, place)
          return true
        }
        #expect(ids == listed.map(\.claim.id), "seed \(seed), \(question)")
      }
    }
  }

  @Test("rows are not streamed in the past, nor while summaries are marked")
  func notLent() throws {
    let desk = try Desk(refreshLimit: 0)
    try desk.submit("one")
    func isLent(_ moment: AsOf?) throws -> Bool {
      try desk.reader.read(asOf: moment, nowMs: desk.nowMs) { (snapshot) throws(DeskError) in
        try snapshot.canStreamRows()
      }
    }
    #expect(try isLent(nil))
    #expect(try !isLent(.seq(1)))
    try desk.attribute(by: "Axios")
    #expect(try !isLent(nil))
    try desk.catchUp()
    #expect(try isLent(nil))
  }
}

extension ReadSnapshot {
  fileprivate func page(
    _ question: ListQuestion,
    after position: ClaimPosition?,
    count: Int
  ) throws(DeskError) -> [ListedClaim] {
    try claims(question.filter, order: question.order, after: position, count: count)
  }
}

extension ClaimRowCursor {
  /// The text of a column, nil if it was not streamed.
  fileprivate func text(_ column: ClaimColumn) -> String? {
    let lent: UnsafeBufferPointer<UInt8>? = text(column)
    return lent.map { String(decoding: $0, as: UTF8.self) }
  }
}

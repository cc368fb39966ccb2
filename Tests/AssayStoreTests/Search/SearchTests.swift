import AssayDomain
import AssayEncoding
import AssaySearch
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Searching", .temporaryDirectory)
struct SearchTests {
  @Test(
    "words of any script are found",
    arguments: [
      (
        "Zürich s'oppose à l'accord",
        ["zurich", "ZÜRICH", "oppose", "accord", "zur*", "\"l accord\""]
      ),
      (
        "Talks with Kazakhstan's government reached their final phases",
        [
          "kazakhstan", "talk", "reaching", "governments", "\"final phase\"", "kazakh*",
          "government",
        ]
      ),
      ("10,000 troops (3.5 %) left", ["10000", "10,000", "3.5", "troop"]),
      ("Президент Казахстана подтвердил переговоры", ["президент", "ПЕРЕГОВОРЫ", "подтверд*"]),
      ("أعلنت الحكومة الكازاخستانية الانضمام", ["اعلنت", "أَعْلَنَتْ", "الحكومة", "الكازاخ*"]),
      ("ממשלת קזחסטן הודיעה", ["קזחסטן", "הוֹדִיעָה"]),
      ("कज़ाकिस्तान सरकार ने घोषणा की", ["सरकार", "घोषणा", "सर*"]),
      ("哈萨克斯坦宣布加入亚伯拉罕协议", ["哈萨克斯坦", "加入", "亚伯拉罕协议", "\"宣布加入\""]),
      ("カザフスタンは合意に参加する", ["カザフスタン", "合意", "ｶｻﾞﾌ", "参加"]),
      ("카자흐스탄 정부가 확인했다", ["카자흐스탄", "정부가", "확인*"]),
      ("รัฐบาลคาซัคสถานประกาศเข้าร่วม", ["รัฐบาล", "คาซัคสถาน", "ประกาศ"]),
      ("Flags 🇰🇿 and 👍🏽 were shown", ["🇰🇿", "👍", "flag 👍"]),
      ("Told by #AbrahamAccords fans", ["abraham accords", "#AbrahamAccords", "abrahamaccords"]),
    ]
  )
  func scripts(_ text: String, _ queries: [String]) throws {
    let desk = try Desk()
    try desk.record("Something else 别的 другое غير ממ दूसरा その他 다른 อื่น 🎈")
    try desk.record(text)
    for query in queries { #expect(try desk.found(query) == [2], "\(query)") }
  }

  @Test(
    "a query finds exactly the claims that match it",
    arguments: [
      ("talks", [1, 2, 3]), ("talks astana", [2]), ("astana OR geneva", [2, 3]),
      ("talks -astana", [1, 3]), ("talks -astana -geneva", [1]), ("\"in geneva\"", [3]),
      ("\"geneva in\"", []), ("gen*", [3, 4]), ("gen* -geneva", [4]), ("-geneva gen*", [4]),
      ("\"OR\"", []), ("talk* -ended", [2, 3]), ("nothing", []), ("talks | general", [1, 2, 3, 4]),
      ("\"talks began in\" geneva", [3]), ("-talks tag:army", [4]), ("-tag:army talks", [1, 2, 3]),
    ] as [(String, [Int64])]
  )
  func meaning(_ query: String, _ expected: [Int64]) throws {
    let desk = try Desk()
    try desk.record("The talks ended")
    try desk.record("New talks in Astana")
    try desk.record("The talks began in Geneva")
    try desk.record("A general resigned") { $0.tags = ["army"] }
    #expect(try desk.found(query).sorted() == expected)
  }

  @Test(
    "filters narrow the result, and negated filters leave claims out",
    arguments: [
      ("source:axios", [1]), ("source:S1", [1]), ("source:name:axios", [1]),
      ("status:in_review", [2]),
      ("status:unverified", [1, 2, 4]), ("verdict:unverifiable", [3]), ("tag:gulf", [1, 2]),
      ("kind:prediction", [2]), ("language:kk", [1, 4]), ("language:kk-cyrl", [4]),
      ("independent:>=1", [1]), ("independent:0", [2, 3, 4]), ("credibility:<6", [1]),
      ("contradicted:no", [1, 2, 3, 4]), ("contradicted:yes", []), ("assignee:ann", [2]),
      ("before:2025-11-02", [1, 2]), ("after:2025-11-01", [3, 4]), ("quote:\"last phase\"", [1]),
      ("quote:last", [1, 4]), ("quote:letzte*", [4]),
    ] as [(String, [Int64])]
  )
  func filters(_ filter: String, _ expected: [Int64]) throws {
    let desk = try Desk()
    try desk.makeFilterSample()
    #expect(try desk.found(filter).sorted() == expected)
    #expect(try desk.found("claim " + filter).sorted() == expected)
    let others = [1, 2, 3, 4].filter { !expected.contains($0) }
    #expect(try desk.found("claim -" + filter).sorted() == others)
    let head = desk.writer.headSeq
    #expect(try desk.found(filter, asOf: head).sorted() == expected)
    #expect(try desk.found("claim -" + filter, asOf: head).sorted() == others)
  }

  @Test("matches are highlighted")
  func segments() throws {
    let desk = try Desk()
    try desk.record("Zürich's talks, talk of 北京 and #NewTalks")
    let page = try desk.search("talk OR zurich OR \"北京\"")
    let marked = page.hits[0].segments.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
    #expect(marked == "[Zürich]'s [talks], [talk] of [北京] and #New[Talks]")
  }

  @Test("rare words and short claims are more relevant, and the newest comes first among equals")
  func relevance() throws {
    let desk = try Desk()
    try desk.record("The astana talks ended with a long and boring statement of no use to anybody")
    for _ in 1...5 { try desk.record("Talks of an ordinary kind went on") }
    try desk.record("Talks talks talks")
    try desk.record("Astana talks")
    let ids = try desk.search("talks OR astana", order: .relevance).hits.map(\.claim.key)
    #expect(ids == [8, 1, 7, 6, 5, 4, 3, 2])
    let scores = try desk.search("talks OR astana", order: .relevance).hits.compactMap(\.score)
    #expect(scores.count == 8 && scores == scores.sorted(by: >) && scores.allSatisfy { $0 >= 0 })
  }

  @Test("relevance depends on the present texts, even after corrections and redactions")
  func relevanceAfterChanges() throws {
    let desk = try Desk()
    try desk.record("Talks about many other things went on for hours")
    try desk.record("Talks ended")
    func ids() throws -> [Int64] {
      try desk.search("talks", order: .relevance).hits.map(\.claim.key)
    }
    #expect(try ids() == [2, 1])
    try desk.retext(1, to: "Talks")
    #expect(try ids() == [1, 2])
    let edit = desk.writer.headSeq
    try desk.retext(2, to: "Talks with a large number of words in between")
    try desk.redact(edit)
    let query = try SearchQueryReader.read("talks", days: .utc)
    let fresh = try desk.store.reader().read(asOf: nil, nowMs: desk.nowMs) {
      (snapshot) throws(DeskError) in
      try snapshot.search(query, order: .relevance, after: nil, count: 9).hits.map(\.claim.key)
    }
    #expect(try ids() == fresh)
    try desk.record("Talks talks")
    #expect(try ids().first == 3)
  }

  @Test(
    "pages follow each other without gap or repetition",
    arguments: [SearchSort.relevance, .newest]
  )
  func pages(_ order: SearchSort) throws {
    let desk = try Desk()
    for number in 1...23 {
      try desk.record("Talks " + String(repeating: "and more ", count: number % 4))
    }
    let whole = try desk.search("talks", order: order).hits.map(\.claim.key)
    var paged: [Int64] = []
    var position: SearchPosition?
    repeat {
      let page = try desk.search("talks", order: order, after: position, count: 5)
      paged += page.hits.map(\.claim.key)
      position = page.next
      // Only a new search sees claims that are recorded in between.
      if order == .relevance { try desk.record("Talks") }
    } while position != nil
    #expect(whole.count == 23)
    #expect(paged == whole)
  }

  @Test("the newest of very many matches are ranked, and the page says so")
  func manyMatches() throws {
    let desk = try Desk()
    try desk.record("Talks")
    for _ in 1...9 { try desk.record("Talks about talks that nobody had planned or wanted") }
    let limits = SearchLimits(ranked: 5, examined: 100)
    let page = try desk.search("talks", order: .relevance, limits: limits)
    #expect(page.rankedNewest == 5)
    #expect(page.hits.map(\.claim.key) == [10, 9, 8, 7, 6])
    let rare = try desk.search(
      "planned",
      order: .relevance,
      limits: SearchLimits(ranked: 9, examined: 100)
    )
    #expect(rare.rankedNewest == nil)
    #expect(rare.hits.count == 9)
  }

  @Test(
    "a page that checks many claims for few matches says where the next one starts",
    arguments: [SearchSort.relevance, .newest]
  )
  func boundedWork(_ order: SearchSort) throws {
    let desk = try Desk()
    try desk.record("Talks") { $0.tags = ["gulf"] }
    for _ in 1...9 { try desk.record("Talks") }
    let limits = SearchLimits(ranked: 100, examined: 4)
    var found: [Int64] = []
    var position: SearchPosition?
    var pages = 0
    repeat {
      let page = try desk.search("talks tag:gulf", order: order, after: position, limits: limits)
      found += page.hits.map(\.claim.key)
      position = page.next
      pages += 1
    } while position != nil && pages < 20
    #expect(found == [1])
    #expect((3...4).contains(pages))
  }

  @Test("a past moment is searched in the texts of that time, newest first")
  func past() throws {
    let desk = try Desk()
    try desk.record("Talks in Astana")
    try desk.record("Talks in Astana, again")
    try desk.retext(1, to: "Talks in Geneva")
    try desk.retext(1, to: "Talks in Oslo")
    #expect(try desk.found("astana") == [2])
    #expect(try desk.found("oslo") == [1])
    #expect(try desk.found("astana", asOf: 2) == [2, 1])
    #expect(try desk.found("astana", asOf: 1) == [1])
    #expect(try desk.found("geneva", asOf: 3) == [1])
    #expect(try desk.found("geneva", asOf: 4) == [])
    #expect(try desk.found("talks -geneva", asOf: 3) == [2])
    #expect(try desk.found("oslo", asOf: 3) == [])
    #expect(try desk.found("talks", asOf: 0) == [])
  }

  @Test("a quote is found while its attribution is live, and at past moments as it was then")
  func pastQuotes() throws {
    let desk = try Desk()
    try desk.call { (transaction) throws(DeskError) in
      let draft = AttributionDraft(by: "Axios") { $0.quote = "the final phase" }
      try transaction.submitClaim(ClaimDraft("Talks"), attribution: draft)
    }
    try desk.requote(1, to: "the last phase")
    try desk.call(.because("wrong")) { (transaction) throws(DeskError) in
      try transaction.withdrawAttribution(1)
    }
    #expect(try desk.found("quote:last") == [])
    #expect(try desk.found("quote:last", asOf: 2) == [1])
    #expect(try desk.found("quote:final", asOf: 2) == [])
    #expect(try desk.found("talks quote:final", asOf: 1) == [1])
    #expect(try desk.found("quote:\"final phase\"", asOf: 1) == [1])
  }

  @Test(
    "a list filtered by words is the same by the index and by scanning",
    arguments: [ClaimOrder.newest, .oldest, .credibility]
  )
  func lists(_ order: ClaimOrder) throws {
    let desk = try Desk()
    try desk.makeFilterSample()
    try desk.record("Claims of many kinds, claimed again")
    let none = try desk.listed([.words("claim again*kinds")], order)
    #expect(none.byIndex == none.byReading)
    let filter: [ClaimCondition] = [
      try .words("Claims"), .status([.submitted, .inReview, .decided]),
    ]
    let all = try desk.listed(filter, order)
    #expect(all.byIndex == all.byReading)
    #expect(all.byIndex.count == 5)
    let rest = try desk.listed(filter, order, after: all.byIndex[1])
    #expect(rest.byIndex == rest.byReading)
    #expect(rest.byIndex == Array(all.byIndex.dropFirst(2)))
    #expect(throws: SearchProblem.self) { try ClaimCondition.words("...") }
  }

  @Test("an unknown source is reported, and so is a word that folds to nothing")
  func refusals() throws {
    let desk = try Desk()
    for query in ["source:nobody", "source:S9", "\u{640}"] {
      let refusal = try #require(try desk.searchRefusal(of: query))
      #expect(refusal.field == "query", "\(query)")
    }
  }
}

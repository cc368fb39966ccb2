import AssayDomain
import AssaySearch
import AssayVocabulary
import DeskSupport
import SQLite
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Cached JSON of claim rows", .temporaryDirectory)
struct ClaimJSONCacheTests {
  @Test("claims with the same cache slot are not confused")
  func places() throws {
    let desk = try Desk()
    try desk.fill(5)
    let texts = ClaimJSONCache(placeCount: 2)
    // From C5 to C1, so that C1 has the slot of C5 and C3, and C2 that of C4.
    try desk.streamRows { row in
      #expect(texts.text(of: row) == nil)
      texts.keep([UInt8(row.id.rawValue)], of: row)
      #expect(texts.text(of: row) == [UInt8(row.id.rawValue)])
    }
    var known: [Int64] = []
    try desk.streamRows { row in
      guard let text = texts.text(of: row) else { return }
      #expect(text == [UInt8(row.id.rawValue)])
      known.append(row.id.rawValue)
    }
    #expect(known == [2, 1])
  }

  @Test("a form that was not requested lately is written again, and every form after a redaction")
  func forms() throws {
    let desk = try Desk()
    try desk.fill(1)
    var byForm = ClaimJSONCaches()
    func isKnown(_ form: [String], redactionCount: Int64) throws -> Bool {
      var isKnown = false
      try desk.streamRows { row in
        let texts = byForm.texts(of: form, redactionCount: redactionCount)
        isKnown = texts.text(of: row) != nil
        texts.keep([1], of: row)
      }
      return isKnown
    }
    #expect(try !isKnown([], redactionCount: 0))
    #expect(try isKnown([], redactionCount: 0))
    #expect(try !isKnown(["id"], redactionCount: 0))
    #expect(try isKnown(["id"], redactionCount: 0))
    #expect(try isKnown([], redactionCount: 0))
    #expect(try !isKnown([], redactionCount: 1))
    for number in 0..<20 { _ = try isKnown(["\(number)"], redactionCount: 1) }
    #expect(try !isKnown([], redactionCount: 1))
  }
}

extension Desk {
  fileprivate func streamRows(_ body: (ClaimRowCursor) -> Void) throws {
    try reader.read(asOf: nil, nowMs: 0) { (snapshot) throws(DeskError) in
      try snapshot.streamRows([], order: .newest, after: nil, count: 500, columns: .all) {
        body($0)
        return true
      }
    }
  }
}

import AssayDesk
import DeskSupport
import Support
import Testing

@testable import AssayStore

@Suite("Stopping a verification", .temporaryDirectory)
struct StoppedVerificationTests {
  @Test("it stops wherever it is told to, and what it says is done never goes back")
  func stops() throws {
    let desk = try Desk()
    try desk.makeSample()
    var notes: [(done: Int64, total: Int64)] = []
    let found = try desk.verify {
      notes.append(($0, $1))
      return true
    }
    #expect(found.isSound)
    let done = notes.map(\.done)
    #expect(done == done.sorted() && done.first == 0 && done.last == found.eventCount)
    #expect(notes.allSatisfy { $0.total == found.eventCount })
    for limit in notes.indices {
      var count = 0
      #expect(throws: DeskError.self, "after \(limit) of \(notes.count)") {
        try desk.verify { _, _ in
          count += 1
          return count <= limit
        }
      }
      #expect(count == limit + 1)
    }
    #expect(try desk.verify().isSound)
  }
}

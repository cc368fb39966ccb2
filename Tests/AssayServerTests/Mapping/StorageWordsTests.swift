import AssayServer
import Glibc
import Posix
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("Messages about databases that cannot be used")
struct StorageWordsTests {
  private static let openErrors: [OpenError] = [
    .locked(pid: nil), .directory(PosixError(code: ENOENT, call: "open")),
    .newer(found: 2, known: 1), .notOurs, .damaged("malformed"), .readOnly, .unopenable,
    .backup("disk full"), .sqlite("malformed"),
  ]

  @Test("the message about a database that cannot be opened says what to do")
  func opening() {
    for problem in Self.openErrors { #expect(problem.description.count > 30, "\(problem)") }
    #expect(OpenError.locked(pid: 77).description.contains("process 77"))
  }

  @Test("the message about a failed rebuild is a sentence")
  func rebuilding() {
    let damage = DeskError.damaged(table: "claim", column: "text")
    let problems: [RebuildError] =
      Self.openErrors.flatMap { [.source($0), .target($0)] } + [
        .missing, .layout(found: 1, known: 2), .layout(found: 2, known: 1), .occupied,
        .history("#2 is missing"), .event(seq: 3, damage), .reading(damage), .writing(damage),
        .naming(PosixError(code: EACCES, call: "rename")),
      ]
    for problem in problems { #expect(problem.description.count > 20, "\(problem)") }
  }
}

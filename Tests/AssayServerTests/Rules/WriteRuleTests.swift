import AssayAPI
import AssayVocabulary
import Support
import Testing

@Suite("Rules of every changing call", .temporaryDirectory)
struct WriteRuleTests {
  @Test("the test cases include every changing call")
  func tableIsComplete() {
    let methods = assayMethods.descriptions.filter { $0.effect == .write }.map(\.name)
    #expect(Set(WriteCase.all.map(\.method)) == Set(methods))
  }

  @Test("a dry run returns what the call itself would return", arguments: WriteCase.all)
  func dryRunAnswers(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let parameters = try write.parameters(at: desk)
    let dry = try desk.call(write.method, parameters.with("dryRun", true))
    let real = try desk.call(write.method, parameters)
    #expect(dry.withoutTimes == real.withoutTimes)
    #expect(try real.at("seq") == .integer(desk.head))
  }

  @Test("a dry run records nothing", arguments: WriteCase.all)
  func dryRunLeavesNothing(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let before = try desk.everything()
    let parameters = try write.parameters(at: desk)
    try desk.call(write.method, parameters.with("dryRun", true).with("requestKey", "k"))
    #expect(try desk.everything() == before)
  }

  @Test("a dry run is refused if the call itself would be", arguments: WriteCase.all)
  func dryRunIsRefused(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let dry = try desk.refusal(of: write.method, write.refused.with("dryRun", true))
    #expect(dry?.code == write.code)
    #expect(try desk.refusal(of: write.method, write.refused) == dry)
  }

  @Test("a refused call records nothing and says what to do", arguments: WriteCase.all)
  func refusedLeavesNothing(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let before = try desk.everything()
    let refusal = try #require(try desk.refusal(of: write.method, write.refused))
    #expect(refusal.code == write.code)
    #expect(refusal.kind == ErrorKind.allCases.first { $0.code == write.code }?.rawValue)
    #expect(refusal.field != nil)
    #expect(try desk.everything() == before)
  }

  @Test("a refused call consumes no id and no event", arguments: WriteCase.all)
  func refusedConsumesNothing(_ write: WriteCase) throws {
    let undisturbed = try Desk(in: TemporaryDirectory.subdirectory("undisturbed"))
    let disturbed = try Desk(in: TemporaryDirectory.subdirectory("disturbed"))
    for desk in [undisturbed, disturbed] { try desk.makeSample(for: write) }
    for other in WriteCase.all { _ = try disturbed.refusal(of: other.method, other.refused) }
    #expect(
      try disturbed.call(write.method, write.parameters(at: disturbed)).withoutTimes
        == undisturbed.call(write.method, write.parameters(at: undisturbed)).withoutTimes
    )
  }

  @Test("an unknown parameter is refused before anything is done", arguments: WriteCase.all)
  func unknownParameter(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let head = desk.head
    let refusal = try desk.refusal(of: write.method, write.accepted.with("requestkey", "k"))
    #expect(refusal?.code == -32_602)
    #expect(refusal?.field == "requestkey")
    #expect(refusal?.hint == #"did you mean "requestKey"?"#)
    #expect(desk.head == head)
  }

  @Test("the event records who called, which method and why", arguments: WriteCase.all)
  func eventTells(_ write: WriteCase) throws {
    let desk = try Desk()
    try desk.makeSample(for: write)
    let head = desk.head
    let reason = "because of this"
    try desk.call(write.method, write.parameters(at: desk, reason: reason))
    let event = try desk.call("event.list", ["newest": true, "limit": 1]).at("events.0")
    #expect(desk.head > head)
    #expect(try event.at("seq") == .integer(desk.head))
    #expect(try event.text("method") == write.method)
    #expect(try event.text("actor") == "ann")
    #expect(try event.text("reason") == reason)
    #expect(try !event.list("changed").isEmpty)
  }
}

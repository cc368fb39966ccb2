import AssayAPI
import AssayVocabulary
import Support
import Testing

@Suite("Answers as of past moments", .temporaryDirectory)
struct AsOfTests {
  @Test("the test cases include every reading call")
  func readingsAreComplete() throws {
    let desk = try Desk()
    try desk.makeSample()
    let methods = assayMethods.descriptions.filter { $0.effect == .read }.map(\.name)
    #expect(Set(try desk.allReadings().map(\.method)) == Set(methods))
  }

  @Test("an answer as of a past moment equals the answer given then, byte for byte")
  func answersAreKept() throws {
    let desk = try Desk()
    var answers: [Answer] = []
    func note() throws {
      for (method, parameters) in try desk.allReadings() {
        let reply = try desk.reply(to: method, parameters)
        answers.append(Answer(method, parameters, reply, seq: desk.head))
      }
    }
    try note()
    try desk.makeSample()
    try note()
    // A redaction is what changes the past.
    for write in WriteCase.all where write.method != "event.redact" {
      _ = try desk.refusal(of: write.method, write.parameters(at: desk))
      try note()
    }
    try desk.goOn()
    try check(answers, desk)
  }

  @Test("an instant stands for the last change up to it")
  func instants() throws {
    let desk = try Desk()
    try desk.makeSample()
    let events = try desk.call("event.list").list("events")
    for event in events {
      let at = try event.text("at")
      let last = try events.last { try $0.text("at") == at }
      let answer = try desk.call("claim.list", ["asOf": .string(at)])
      #expect(try answer.at("seq") == last?.at("seq"))
    }
  }

  @Test("the store is empty as of a moment before the first change")
  func beforeAll() throws {
    let desk = try Desk()
    try desk.makeSample()
    for moment: JSONValue in [0, "1999", "1999-12-31T23:59:59Z"] {
      let answer = try desk.call("claim.list", ["asOf": moment])
      #expect(try answer.at("seq") == 0)
      #expect(try answer.list("claims").isEmpty)
      #expect(try desk.refusal(of: "claim.get", ["claim": "C1", "asOf": moment])?.code == 1001)
    }
  }

  @Test("a year, month or day stands for its end")
  func endOfPeriod() throws {
    let desk = try Desk()
    try desk.makeSample()
    let day = try desk.call("event.list", ["newest": true]).text("events.0.at").prefix(10)
    for length in [4, 7, 10] {
      let moment = JSONValue.string(String(day.prefix(length)))
      #expect(try desk.call("claim.list", ["asOf": moment]).at("seq") == .integer(Desk.sampleHead))
    }
  }

  @Test("a future seq is refused, and a future instant is not")
  func future() throws {
    let desk = try Desk()
    try desk.makeSample()
    let refusal = try desk.refusal(of: "claim.list", ["asOf": .integer(Desk.sampleHead + 1)])
    #expect(refusal?.kind == "invalid")
    #expect(refusal?.field == "asOf")
    #expect(try desk.call("claim.list", ["asOf": "2999"]).at("seq") == .integer(Desk.sampleHead))
  }

  @Test(
    "a value that is not a moment is refused with the name of the field",
    arguments: [("yesterday", 1008), ("2025-13", 1008), ("", 1008)]
  )
  func noMoment(_ text: String, _ code: Int64) throws {
    let refusal = try Desk().refusal(of: "claim.list", ["asOf": .string(text)])
    #expect(refusal?.code == code)
    #expect(refusal?.field == "asOf")
  }

  private func check(_ answers: [Answer], _ desk: Desk) throws {
    #expect(answers.count > 100)
    for answer in answers {
      let reply = try desk.reply(
        to: answer.method,
        answer.parameters.with("asOf", .integer(answer.seq))
      )
      try #require(
        reply == answer.reply,
        "\(answer.method) \(answer.parameters) as of #\(answer.seq)"
      )
    }
  }

  private struct Answer {
    let method: String
    let parameters: JSONValue
    let reply: [UInt8]
    let seq: Int64

    init(_ method: String, _ parameters: JSONValue, _ reply: [UInt8], seq: Int64) {
      self.method = method
      self.parameters = parameters
      self.reply = reply
      self.seq = seq
    }
  }
}

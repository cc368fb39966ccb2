import AssayAPI
import AssayDesk
import AssayEncoding
import AssayStore

extension EventVerify: Answered {
  static let answer = Answer<Self>.read(cost: cost) {
    (_, snapshot, reader, running, writer) throws(DeskError) in
    let found = try reader.verify(upTo: snapshot.seq, goesOn: running.goesOn)
    var result = Result()
    result.ok = found.isSound
    result.head = found.head.text
    result.events = found.eventCount
    result.problems = found.problems
    result.writeFields(to: &writer)
  }

  @Sendable private static func cost(of parameters: Parameters, isPast: Bool) -> ReadCost {
    .long(progress: parameters.options.progress ? .events : nil)
  }
}

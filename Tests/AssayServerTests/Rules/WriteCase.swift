import Support
import Testing

/// A changing call that the sample accepts, and one of the same method that it refuses.
struct WriteCase: Sendable, CustomTestStringConvertible {
  let method: String
  let accepted: JSONValue
  let refused: JSONValue
  let code: Int64
  /// The version of what it changes, in the sample.
  var version: Int64 = 1
  /// What must have been done to the sample before, as methods and their parameters.
  var before: [(method: String, parameters: JSONValue)] = []
  /// Whether `accepted` is what a dry run plans, and the call is made with the plan alone.
  var isPlanned = false

  var testDescription: String { method }

  static let all = onRecords + ofReview
}

extension WriteCase {
  /// The parameters that a desk with the sample accepts, with a reason where one is given.
  func parameters(at desk: Desk, reason: String? = nil) throws -> JSONValue {
    let parameters = reason.map { accepted.with("reason", .string($0)) } ?? accepted
    guard isPlanned else { return parameters }
    return ["plan": try desk.call(method, parameters.with("dryRun", true)).at("plan")]
  }
}

extension Desk {
  /// The sample, and what a call needs besides.
  func makeSample(for write: WriteCase) throws {
    try makeSample()
    for (method, parameters) in write.before { try call(method, parameters) }
  }
}

extension JSONValue {
  /// Without what the wall clock decides.
  var withoutTimes: JSONValue {
    switch self {
    case .object(var members):
      members["submittedAt"] = nil
      members["leaseUntil"] = nil
      if members["author"] != nil { members["at"] = nil }
      members["proposal"] = members["proposal"].map { $0.without("at") }
      members["decision"] = members["decision"].map { $0.without("at") }
      return .object(members.mapValues(\.withoutTimes))
    case .array(let elements): return .array(elements.map(\.withoutTimes))
    case .null, .boolean, .integer, .number, .string: return self
    }
  }
}

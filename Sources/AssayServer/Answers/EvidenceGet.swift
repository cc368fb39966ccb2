import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension EvidenceGet: Answered {
  static let answer = Answer<Self>.read(cost: cost) { (parameters, snapshot, _) throws(DeskError) in
    let evidence = try snapshot.evidenceItself(parameters.evidence)
    var result = Result()
    result.evidence = Wire.Evidence(evidence)
    if parameters.content {
      result.content = try snapshot.snapshot(of: evidence).map { Wire.Content($0) }
    }
    return result
  }

  private static func cost(_ parameters: Parameters, isPast _: Bool) -> ReadCost {
    parameters.content ? .slow : .quick
  }
}

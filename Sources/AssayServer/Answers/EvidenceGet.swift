import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension EvidenceGet: ReadAnswer {
  static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost {
    parameters.content ? .slow : .quick
  }

  static func answer(
    _ parameters: Parameters,
    _ snapshot: ReadSnapshot,
    _ reader: StoreReader
  ) throws(DeskError) -> Result {
    let id = parameters.evidence
    guard let evidence = try snapshot.evidence(id) else {
      throw .refused(
        Refusal(
          .notFound,
          field: "evidence",
          "there is no evidence \(id)",
          hint: "read its claim with claim.get, which lists the evidence",
          remedy: Remedy("claim.get")
        )
      )
    }
    var result = Result()
    result.evidence = Wire.Evidence(evidence)
    if parameters.content {
      result.content = try snapshot.snapshot(of: evidence).map { Wire.Content($0) }
    }
    return result
  }
}

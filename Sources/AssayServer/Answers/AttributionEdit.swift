import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension AttributionEdit: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.editAttribution(
      parameters.attribution,
      AttributionCorrection(parameters)
    )
  }
}

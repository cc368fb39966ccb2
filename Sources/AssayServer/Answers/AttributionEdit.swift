import AssayAPI
import AssayDesk

extension AttributionEdit: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.editAttribution(parameters.attribution, parameters.edit)
  }
}

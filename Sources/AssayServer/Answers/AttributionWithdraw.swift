import AssayAPI
import AssayDesk

extension AttributionWithdraw: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.withdrawAttribution(
      parameters.attribution,
      takenBack: parameters.takenBack
    )
  }
}

import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension LinkWithdraw: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(DeskError) {
    try transaction.withdrawLink(parameters.link)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(DeskError) -> Result {
    try Wire.LinkChanged(recorded, snapshot)
  }
}

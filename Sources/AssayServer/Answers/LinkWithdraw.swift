import AssayAPI
import AssayDomain
import AssayStore

extension LinkWithdraw: WriteAnswer {
  static func perform(_ parameters: Parameters, _ transaction: WriteTransaction) throws(StoreError)
  {
    try transaction.withdrawLink(parameters.link)
  }

  static func result(_ recorded: Recorded, _ snapshot: ReadSnapshot) throws(StoreError) -> Result {
    try Wire.LinkChanged(recorded, snapshot)
  }
}

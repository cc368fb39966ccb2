import AssayAPI
import AssayDomain
import AssayStore

extension LinkWithdraw: WriteAnswer {
  static func perform(_ parameters: Parameters, _ change: Change) throws(StoreError) {
    try change.withdrawLink(LinkID(parameters.link))
  }

  static func result(_ recorded: Recorded, _ view: View) throws(StoreError) -> Result {
    try Wire.LinkChanged(recorded, view)
  }
}

import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import JSON
import JSONRPC

extension ClaimSubmitMany: ManyAnswer {
  static func items(
    of parameters: Parameters
  ) throws(DeskError) -> [Swift.Result<ClaimSubmit.Parameters, InvalidField>] {
    let count = parameters.claims.count
    guard (1...maximumCount).contains(count) else {
      throw .refused(
        Refusal(
          .invalid,
          field: "claims",
          "a call submits 1 to \(maximumCount) claims, not \(count)",
          hint: "give them in several calls"
        )
      )
    }
    return parameters.claims.map { attempted in
      attempted.object.map { item in
        var item = item
        if !parameters.createSource { item.attribution?.createSource = false }
        return item
      }
    }
  }

  static func perform(
    _ item: ClaimSubmit.Parameters,
    _ transaction: WriteTransaction
  ) throws(DeskError) {
    try transaction.submitClaim(
      item.claim,
      attribution: item.attribution.map { AttributionDraft($0) }
    )
  }

  static func field(of index: Int) -> String { "claims[\(index)]" }

  static func item(
    _ recorded: Recorded,
    _ snapshot: ReadSnapshot
  ) throws(DeskError) -> Wire.SubmittedItem {
    let submitted = try ClaimSubmit.recordedAlone(recorded, snapshot)
    var item = Wire.SubmittedItem()
    item.claim = submitted.claim
    item.attributions = submitted.attributions
    item.sources = submitted.sources
    return item
  }

  static func refusal(_ error: RPCError) -> Wire.SubmittedItem {
    var item = Wire.SubmittedItem()
    item.error = Wire.ItemError(error)
    return item
  }
}

extension Wire.ItemError {
  /// The error as it stands in a reply, its data read back from its text.
  init(_ error: RPCError) {
    self.init()
    code = error.code
    message = error.message
    data = error.data.flatMap(Self.readData)
  }

  private static func readData(_ text: [UInt8]) -> Wire.ErrorData? {
    do {
      let root = try JSONDocument(text, maximumDepth: 4).root
      return try Wire.ErrorData(reading: root, field: .result)
    } catch {
      return nil
    }
  }
}

import AssayAPI
import AssayDesk
import AssayStore
import AssayVocabulary
import JSON
import JSONRPC
import Posix
import Threading

extension ClaimSubmitMany: Answered {
  static let answer = Answer<Self>.many { (parameters, options, _) throws(DeskError) in
    guard options.ifVersion == nil else {
      throw .invalid("ifVersion", "what is made new has no version yet; leave ifVersion out")
    }
    return try NewClaims(parameters)
  }
}

/// Claims to submit, and their results as JSON texts for the reply; another thread may write these texts.
private struct NewClaims: Batch {
  /// The limit for the results, below that of a reply to leave room for refusals and for texts not counted yet.
  private static let maximumBytes = 16 << 20
  /// How many texts may remain uncounted; a text has at most one megabyte.
  private static let uncountedCount = 8

  private let items: [Result<ClaimSubmit.Parameters, InvalidField>]
  private var texts: [Lazy<[UInt8]>] = []
  /// The indices of accepted items, in ascending order.
  private var accepted: [Int] = []
  private var countedCount = 0
  private var byteCount = 0

  init(_ parameters: ClaimSubmitMany.Parameters) throws(DeskError) {
    let count = parameters.claims.count
    guard (1...ClaimSubmitMany.maximumCount).contains(count) else {
      throw .invalid(
        "claims",
        "a call submits 1 to \(ClaimSubmitMany.maximumCount) claims, not \(count)",
        hint: "give them in several calls"
      )
    }
    items = parameters.claims.map { attempted in
      attempted.object.map { item in
        var item = item
        if !parameters.createSource { item.attribution?.createsSources = false }
        return item
      }
    }
  }

  mutating func begin(_: ReadSnapshot) -> [Int] {
    texts = Array(repeating: Lazy { [] }, count: items.count)
    return items.indices.filter { index in
      guard case .failure(let error) = items[index] else { return true }
      texts[index] = Self.text(RPCError(error))
      return false
    }
  }

  /// Submits a claim, or refuses it if its result might make the reply too long to send.
  mutating func perform(_ index: Int, _ transaction: WriteTransaction) throws(DeskError) {
    while countedCount < accepted.count - Self.uncountedCount {
      byteCount += texts[accepted[countedCount]].value.count
      countedCount += 1
    }
    guard byteCount <= Self.maximumBytes else {
      throw .refused(
        Refusal(.limit, "the reply to this call is full", hint: "give this item in another call")
      )
    }
    guard case .success(let item) = items[index] else { return }
    try transaction.submitClaim(item.claim, attribution: item.attribution)
  }

  mutating func accept(
    _ index: Int,
    _ recorded: Recorded,
    _ snapshot: ReadSnapshot,
    _ writer: StoreWriter?
  ) throws(DeskError) {
    let submitted = try ClaimSubmit.Result(recordedAlone: recorded, snapshot)
    var item = Wire.SubmittedItem()
    item.claim = submitted.claim
    item.attributions = submitted.attributions
    item.sources = submitted.sources
    item.notices = submitted.notices
    item.redacted = recorded.removal.map { Wire.Redaction($0) }
    texts[index] = Self.text(item)
    accepted.append(index)
    writer?.precompute(texts[index])
  }

  mutating func fail(_ index: Int, _ error: RPCError) { texts[index] = Self.text(error) }

  func refusal(_ refusal: Refusal, of index: Int) -> Refusal {
    refusal.within("claims[\(index)]")
  }

  func write(to writer: inout JSONWriter) {
    writer.array("results") { for text in texts { $0.raw(text.value) } }
    writer.member("submitted", Int64(accepted.count))
    writer.member("refused", Int64(texts.count - accepted.count))
  }

  private static func text(_ error: RPCError) -> Lazy<[UInt8]> {
    var item = Wire.SubmittedItem()
    item.error = Wire.ItemError(error)
    return text(item)
  }

  private static func text(_ item: Wire.SubmittedItem) -> Lazy<[UInt8]> {
    Lazy {
      var writer = JSONWriter(reservingCapacity: 512)
      item.write(to: &writer)
      return writer.takeBytes()
    }
  }
}

extension Wire.ItemError {
  init(_ error: RPCError) {
    self.init()
    code = error.code
    message = error.message
    data = error.data as? Wire.ErrorData
  }
}

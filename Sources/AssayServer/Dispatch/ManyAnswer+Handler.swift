import AssayAPI
import AssayStore
import JSON
import JSONRPC
import Posix

extension ManyAnswer {
  static var handler: Handler {
    Handler(effect: .write) { (call, context, tally) throws(RPCError) in
      let (parameters, options) = try FieldReader(call)
        .parameters(Parameters.self, options: WriteOptions.self)
      guard options.ifVersion == nil else {
        throw RPCError(
          .invalid,
          "what is made new has no version yet; leave ifVersion out",
          field: "ifVersion"
        )
      }
      let items: [Swift.Result<Item, InvalidField>]
      do throws(StoreError) { items = try self.items(of: parameters) } catch {
        throw RPCError(error)
      }
      let request = WriteRequest(
        author: context.author,
        method: name.description,
        stamp: try RequestStamp(options.requestKey, of: call),
        ifVersion: nil,
        isDryRun: options.dryRun,
        reason: options.reason
      )
      let job: StoreWriter.Job = { (writer) throws(StoreError) in
        try admit(request.author, writer.newest)
        var outcomes = ItemOutcomes<Self>(items)
        let seq = try writer.performMany(
          request,
          indices: outcomes.readable,
          nowMs: Clock.wallMilliseconds(),
          work: { (index, change) throws(StoreError) in
            try outcomes.checkRoom()
            if case .success(let item) = items[index] { try perform(item, change) }
          },
          accepted: { (index, recorded, view) throws(StoreError) in
            outcomes.accept(index, try item(recorded, view))
          },
          refused: { index, refusal in outcomes.refuse(index, refusal) }
        )
        return ReplyBody.write(call.id, seq: seq) { outcomes.write(to: &$0) }
      }
      return .write(job, itemCount: items.count, tally)
    }
  }
}

/// What became of the items of one call, as the text that its reply holds.
private struct ItemOutcomes<Answer: ManyAnswer> {
  /// Leaves room below the limit of a reply for what refusals say.
  private static var greatestBytes: Int { 16 << 20 }

  private var texts: [[UInt8]]
  private var byteCount = 0
  private var acceptedCount: Int64 = 0
  /// The items that could be read.
  let readable: [Int]

  init(_ items: [Result<Answer.Item, InvalidField>]) {
    texts = Array(repeating: [], count: items.count)
    var readable: [Int] = []
    for (index, item) in items.enumerated() {
      switch item {
      case .success: readable.append(index)
      case .failure(let error): texts[index] = Self.text(Answer.refusal(RPCError(error)))
      }
    }
    self.readable = readable
  }

  /// Refuses an item whose result might make the reply too long to be sent.
  func checkRoom() throws(StoreError) {
    guard byteCount <= Self.greatestBytes else {
      throw .refused(
        Refusal(.limit, "the reply to this call is full", hint: "give this item in another call")
      )
    }
  }

  mutating func accept(_ index: Int, _ result: Answer.ItemResult) {
    texts[index] = Self.text(result)
    byteCount += texts[index].count
    acceptedCount += 1
  }

  mutating func refuse(_ index: Int, _ refusal: Refusal) {
    let error = RPCError(StoreError.refused(refusal.within(Answer.field(of: index))))
    texts[index] = Self.text(Answer.refusal(error))
  }

  /// Writes `results`, `submitted` and `refused`.
  func write(to writer: inout JSONWriter) {
    writer.name("results")
    writer.beginArray()
    for text in texts { writer.raw(text) }
    writer.endArray()
    writer.name("submitted")
    writer.integer(acceptedCount)
    writer.name("refused")
    writer.integer(Int64(texts.count) - acceptedCount)
  }

  private static func text(_ result: Answer.ItemResult) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 512)
    result.write(to: &writer)
    return writer.takeBytes()
  }
}

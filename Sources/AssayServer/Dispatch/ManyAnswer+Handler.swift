import AssayAPI
import AssayDesk
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
      do throws(DeskError) { items = try self.items(of: parameters) } catch {
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
      let job: StoreWriter.Job = { (writer) throws(DeskError) in
        try admit(request.author, writer.newest)
        var outcomes = ItemOutcomes<Self>(items)
        let seq = try writer.performMany(
          request,
          indices: outcomes.readable,
          nowMs: Clock.wallMilliseconds(),
          work: { (index, transaction) throws(DeskError) in
            try outcomes.checkRoom()
            if case .success(let item) = items[index] { try perform(item, transaction) }
          },
          accepted: { (index, recorded, snapshot) throws(DeskError) in
            writer.precompute(outcomes.accept(index, try item(recorded, snapshot)))
          },
          refused: { index, refusal in outcomes.refuse(index, refusal) }
        )
        return ReplyBody.write(call.id, seq: seq) { outcomes.write(to: &$0) }
      }
      return .write(job, itemCount: items.count, tally)
    }
  }
}

/// What became of the items of one call, as the texts that its reply holds, which may be written by another thread.
private struct ItemOutcomes<Answer: ManyAnswer> {
  /// Leaves room below the limit of a reply for what refusals say, and for the texts that have not been counted.
  private static var maximumBytes: Int { 16 << 20 }
  /// How many texts need not have been counted yet; one has a megabyte at most.
  private static var uncountedCount: Int { 8 }

  private var texts: [Lazy<[UInt8]>]
  /// The places of accepted items, in order.
  private var accepted: [Int] = []
  private var countedCount = 0
  private var byteCount = 0
  /// The items that could be read.
  let readable: [Int]

  init(_ items: [Result<Answer.Item, InvalidField>]) {
    let none = Lazy<[UInt8]> { [] }
    texts = Array(repeating: none, count: items.count)
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
  mutating func checkRoom() throws(DeskError) {
    while countedCount < accepted.count - Self.uncountedCount {
      byteCount += texts[accepted[countedCount]].value.count
      countedCount += 1
    }
    guard byteCount <= Self.maximumBytes else {
      throw .refused(
        Refusal(.limit, "the reply to this call is full", hint: "give this item in another call")
      )
    }
  }

  /// Gives the text of the item, which has yet to be written.
  mutating func accept(_ index: Int, _ result: Answer.ItemResult) -> Lazy<[UInt8]> {
    texts[index] = Self.text(result)
    accepted.append(index)
    return texts[index]
  }

  mutating func refuse(_ index: Int, _ refusal: Refusal) {
    let error = RPCError(DeskError.refused(refusal.within(Answer.field(of: index))))
    texts[index] = Self.text(Answer.refusal(error))
  }

  /// Writes `results`, `submitted` and `refused`.
  func write(to writer: inout JSONWriter) {
    writer.name("results")
    writer.beginArray()
    for text in texts { writer.raw(text.value) }
    writer.endArray()
    writer.name("submitted")
    writer.integer(Int64(accepted.count))
    writer.name("refused")
    writer.integer(Int64(texts.count - accepted.count))
  }

  private static func text(_ result: Answer.ItemResult) -> Lazy<[UInt8]> {
    Lazy {
      var writer = JSONWriter(reservingCapacity: 512)
      result.write(to: &writer)
      return writer.takeBytes()
    }
  }
}

import AssayAPI
import AssayStore
import JSON
import JSONRPC
import Posix

/// What becomes of a call once its parameters have been read.
enum Prepared {
  /// It is answered: the body of its reply.
  case answered([UInt8])
  case read(ReadCost, @Sendable (StoreReader) -> [UInt8])
  case write(StoreWriter.Job)
}

/// How one method is served: what it touches, and how its parameters become work.
struct Handler: Sendable {
  let effect: CallEffect
  let prepare: @Sendable (Call, ServerContext) throws(RPCError) -> Prepared
}

extension ServerAnswer {
  static var handler: Handler {
    Handler(effect: .read) { (call, context) throws(RPCError) in
      let reader = FieldReader(call)
      let (parameters, _) = try reader.parameters(Parameters.self, options: NoFields.self)
      do throws(StoreError) {
        let result = try answer(parameters, context)
        return .answered(ReplyBody.write(call.id) { writer in result.write(to: &writer) })
      } catch {
        throw RPCError(error)
      }
    }
  }
}

extension ReadAnswer {
  static var handler: Handler {
    Handler(effect: .read) { (call, _) throws(RPCError) in
      let (parameters, options) = try FieldReader(call)
        .parameters(Parameters.self, options: ReadOptions.self)
      let asOf: AsOf?
      do throws(StoreError) {
        asOf = try options.asOf.map { (moment) throws(StoreError) in
          try AsOf(moment, field: "asOf")
        }
      } catch {
        throw RPCError(error)
      }
      return .read(cost(parameters, isPast: asOf != nil)) { reader in
        do throws(StoreError) {
          return try reader.read(asOf: asOf) { (view) throws(StoreError) in
            try ReplyBody.write(call.id, seq: view.seq) { (writer) throws(StoreError) in
              try write(parameters, view, reader, to: &writer)
            }
          }
        } catch {
          return ReplyText.failure(call.id ?? .null, error: RPCError(error))
        }
      }
    }
  }
}

extension WriteAnswer {
  static var handler: Handler {
    Handler(effect: .write) { (call, context) throws(RPCError) in
      let (parameters, options) = try FieldReader(call)
        .parameters(Parameters.self, options: WriteOptions.self)
      let request = WriteRequest(
        author: context.author,
        method: name.description,
        stamp: try RequestStamp(options.requestKey, of: call),
        ifVersion: options.ifVersion,
        isDryRun: options.dryRun,
        reason: options.reason
      )
      return .write { (writer) throws(StoreError) in
        try writer.perform(
          request,
          nowMs: Clock.wallMilliseconds(),
          work: { (change) throws(StoreError) in try perform(parameters, change) },
          reply: { (recorded, view) throws(StoreError) in
            let result = try result(recorded, view)
            return ReplyBody.write(call.id, seq: recorded.seq) { result.writeFields(to: &$0) }
          }
        )
      }
    }
  }
}

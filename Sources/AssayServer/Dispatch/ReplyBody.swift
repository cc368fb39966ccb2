import JSON
import JSONRPC

/// Writes a reply in one pass, with the result written in place.
enum ReplyBody {
  /// Writes a reply whose result is the value that `body` writes.
  static func write(_ id: RequestID?, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = ReplyText.beginSuccess(id ?? .null)
    body(&writer)
    return ReplyText.endSuccess(writer)
  }

  /// Writes a reply whose result is an object of `seq` and the fields that `body` writes.
  static func write<Failure: Error>(
    _ id: RequestID?,
    seq: Int64,
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) -> [UInt8] {
    var writer = ReplyText.beginSuccess(id ?? .null)
    writer.beginObject()
    writer.member("seq", seq)
    try body(&writer)
    writer.endObject()
    return ReplyText.endSuccess(writer)
  }
}

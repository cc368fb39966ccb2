package import AssayAPI
internal import JSON

/// What a call takes beside its own parameters, by what it touches.
package enum CallOptions: Sendable {
  case none
  case reading(ReadOptions)
  case writing(WriteOptions)

  /// The options of a call that changes something.
  var ofWriting: WriteOptions {
    guard case .writing(let options) = self else { return WriteOptions() }
    return options
  }

  /// Parameters and options as JSON text, the one object in which they travel side by side.
  func text(beside parameters: some WireObject) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    parameters.writeFields(to: &writer)
    switch self {
    case .none: break
    case .reading(let options): options.writeFields(to: &writer)
    case .writing(let options): options.writeFields(to: &writer)
    }
    writer.endObject()
    return writer.takeBytes()
  }
}

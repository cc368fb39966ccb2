package import AssayAPI
internal import JSON

/// The options of a call besides its own parameters, by its effect.
package enum CallOptions: Sendable {
  case none
  case reading(ReadOptions)
  case writing(WriteOptions)

  /// The options if the call changes something.
  var ofWriting: WriteOptions {
    guard case .writing(let options) = self else { return WriteOptions() }
    return options
  }

  /// Returns parameters and options as the JSON text of one object.
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

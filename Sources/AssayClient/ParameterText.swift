internal import AssayAPI
internal import JSON

/// Parameters and options as the one object in which they travel side by side.
enum ParameterText {
  static func of(_ parameters: some WireObject) -> [UInt8] {
    var writer = JSONWriter()
    parameters.write(to: &writer)
    return writer.takeBytes()
  }

  static func of(_ parameters: some WireObject, _ options: some WireObject) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    parameters.writeFields(to: &writer)
    options.writeFields(to: &writer)
    writer.endObject()
    return writer.takeBytes()
  }
}

import JSON

/// The protocol as an OpenRPC 1.3 document (https://spec.open-rpc.org), derived from the declarations.
package enum OpenRPC {
  /// The document as compact JSON text.
  package static func document(_ methods: [MethodDescription], version: String) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 65_536)
    writer.beginObject()
    writer.endObject()
    return writer.takeBytes()
  }
}

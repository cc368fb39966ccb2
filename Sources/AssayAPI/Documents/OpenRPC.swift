import JSON

/// Writes the protocol as an OpenRPC 1.3 document (https://spec.open-rpc.org), derived from the declarations.
package enum OpenRPC {
  private static let specification = "1.3.2"
  /// The maximum depth of the document, which is the depth that servers accept from clients.
  private static let depth = 64

  /// Returns the document as compact JSON text; `version` is the version of the server that serves it.
  package static func document(_ methods: [MethodDescription], version: String) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 65_536)
    writer.object { writer in
      writer.member("openrpc", specification)
      writer.object("info") { writeInfo(version, to: &$0) }
      writer.array("servers") { $0.object(writeServer) }
      writer.array("methods") { writer in
        for method in methods { writer.object { write(method, to: &$0) } }
      }
      writer.object("components") { writer in
        writer.object("schemas") { writeObjects(of: methods, to: &$0) }
      }
    }
    return writer.takeBytes()
  }

  /// Returns the document as the repository stores it: indented, with a newline at its end.
  package static func indentedDocument(
    _ methods: [MethodDescription],
    version: String
  ) -> [UInt8] {
    do throws(JSONSyntaxError) {
      let compact = try JSONDocument(document(methods, version: version), maximumDepth: depth)
      return IndentedJSON.encode(compact.root) + [UInt8(ascii: "\n")]
    } catch {
      preconditionFailure("the document is no JSON: \(error)")
    }
  }

  private static func writeInfo(_ version: String, to writer: inout JSONWriter) {
    writer.member("title", "Assay")
    writer.member("version", version)
    writer.member(
      "description",
      """
      Claims, who says them, and how well they are corroborated: JSON-RPC 2.0 over a Unix socket. \
      Parameters go by name; one that is not required may be left out or null. An error's data has \
      its kind as a word and, where they help, the field at fault and a hint.
      """
    )
    writer.object("license") { $0.member("name", "Apache-2.0") }
  }

  private static func writeServer(to writer: inout JSONWriter) {
    writer.member("name", "desk")
    writer.member("url", "unix:/run/assay/assay.sock")
    writer.member(
      "description",
      """
      A desk's system service. A user's own server listens at $XDG_STATE_HOME/assay/assay.sock, \
      or ~/.local/state/assay/assay.sock where that is not set.
      """
    )
  }

  private static func writeObjects(
    of methods: [MethodDescription],
    to writer: inout JSONWriter
  ) {
    let directory = ObjectDirectory(methods)
    for object in directory.objects {
      writer.name(object.title)
      writer.object { writer in
        JSONSchema.write(
          object,
          directory.taken.contains(object.title) ? .taken : .given,
          to: &writer
        )
      }
    }
  }
}

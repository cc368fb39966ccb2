package import AssayVocabulary

/// The call `system.hello`.
package enum SystemHello: ServerMethod {
  package static let name: StaticString = "system.hello"
  package static let role = Role.none
  package static let summary =
    "Tells who the server is, who it takes the caller for, and its limits."
  package static let example = #"{"client":"my-script","version":"1.0"}"#

  package struct Parameters: WireObject {
    package var client: String?
    package var version: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.optional("client", &client, "The calling program's name, for the server's log.")
      fields.optional("version", &version, "The calling program's version, for the server's log.")
    }
  }

  package struct Result: WireObject {
    package var server = ""
    package var version = ""
    package var protocolVersion: Int64 = 0
    package var user = ""
    package var uid: Int64 = 0
    package var role = Role.none
    package var pid: Int64 = 0
    package var seq: Int64 = 0
    package var algorithm: Int64 = 0
    package var encodings: [String] = []
    package var limits = Limits()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("server", &server, "The server's name.")
      fields.required("version", &version, "The server's version.")
      fields.required("protocol", &protocolVersion, "The version of this protocol.")
      fields.required("user", &user, "The user whom the server takes the caller for.")
      fields.required("uid", &uid, "That user's number.")
      fields.required("role", &role, "What the caller may do.")
      fields.required("pid", &pid, "The server's process.")
      fields.required("seq", &seq, "The newest event.")
      fields.required("algorithm", &algorithm, "The version of the assessment.")
      fields.required("encodings", &encodings, "The content encodings that the server reads.")
      fields.required("limits", &limits, "What the server takes at the most.")
    }
  }

  /// The limits of the server.
  package struct Limits: WireObject {
    package var headerBytes: Int64 = 0
    package var bodyBytes: Int64 = 0
    package var inflatedBytes: Int64 = 0
    package var replyBytes: Int64 = 0
    package var depth: Int64 = 0
    package var batchCalls: Int64 = 0
    package var requestsInFlight: Int64 = 0
    package var bufferBytes: Int64 = 0
    package var userBufferBytes: Int64 = 0
    package var connections: Int64 = 0
    package var connectionsPerUser: Int64 = 0
    package var frameSeconds: Int64 = 0
    package var listItems: Int64 = 0
    package var watches: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("headerBytes", &headerBytes, "Bytes of a frame's header.")
      fields.required("bodyBytes", &bodyBytes, "Bytes of a body as sent.")
      fields.required("inflatedBytes", &inflatedBytes, "Bytes of a body once inflated.")
      fields.required("replyBytes", &replyBytes, "Bytes of a reply.")
      fields.required("depth", &depth, "Levels of nesting of a JSON text.")
      fields.required("batchCalls", &batchCalls, "Calls in a batch.")
      fields.required(
        "requestsInFlight",
        &requestsInFlight,
        "Unanswered requests on a connection; a batch is one."
      )
      fields.required("bufferBytes", &bufferBytes, "Bytes of buffers over all connections.")
      fields.required(
        "userBufferBytes",
        &userBufferBytes,
        "Bytes of buffers over all connections of one user."
      )
      fields.required(
        "connections",
        &connections,
        "Connections at once; fewer than configured where the system allows too few open files."
      )
      fields.required("connectionsPerUser", &connectionsPerUser, "Connections of one user at once.")
      fields.required(
        "frameSeconds",
        &frameSeconds,
        "Seconds in which a frame that was begun must end."
      )
      fields.required("listItems", &listItems, "Items on a page of a list.")
      fields.required("watches", &watches, "Watches of a connection at once.")
    }
  }
}

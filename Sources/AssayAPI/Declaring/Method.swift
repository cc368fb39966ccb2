package import AssayVocabulary

/// One call of the protocol, declared once: dispatch, client, help and documents derive from it.
package protocol Method: Sendable {
  associatedtype Parameters: WireObject
  associatedtype Result: WireValue

  /// The name on the wire, such as `claim.submit`.
  static var name: StaticString { get }

  /// One sentence that says what the call does.
  static var summary: String { get }

  /// What else a caller must know; empty when the summary says it all.
  static var discussion: String { get }

  /// The application errors the call may answer with, beside those every call may.
  static var errors: [ErrorKind] { get }

  /// Whether a caller whose answer was lost may make the call again; one that changes the store is then done once
  /// only for the same request key.
  static var isRepeatable: Bool { get }

  /// Parameters that work, as JSON text, for documents and help pages.
  static var example: String { get }

  static var effect: MethodEffect { get }

  /// The least role that may make the call.
  static var role: Role { get }
}

/// What a call touches, which decides the options it takes and the order it keeps.
package enum MethodEffect: Sendable {
  /// Answers from the server itself; no options, no `seq` in the reply.
  case server
  /// Reads the store; takes `ReadOptions`, and the reply carries `seq`.
  case read
  /// Changes the store; takes `WriteOptions`, and the reply carries `seq`.
  case write
}

/// A call that the server answers without the store.
package protocol ServerMethod: Method {}

/// A call that reads, as of any moment.
package protocol ReadingMethod: Method where Result: WireObject {}

/// A call that changes the store, once for each request key.
package protocol WritingMethod: Method where Result: WireObject {}

extension Method {
  package static var discussion: String { "" }
  package static var errors: [ErrorKind] { [] }
  package static var isRepeatable: Bool { true }
}

extension ServerMethod {
  package static var effect: MethodEffect { .server }
}

extension ReadingMethod {
  package static var effect: MethodEffect { .read }
  package static var role: Role { .reader }
}

extension WritingMethod {
  package static var effect: MethodEffect { .write }
  /// What the change of a record may come to, unless the call says otherwise.
  package static var errors: [ErrorKind] { [.notFound, .conflict, .invalid, .versionMismatch] }
}

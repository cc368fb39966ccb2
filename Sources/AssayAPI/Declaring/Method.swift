package import AssayVocabulary

/// A method of the protocol, declared once: dispatch, client, help and documents derive from the declaration.
package protocol Method: Sendable {
  associatedtype Parameters: WireObject
  associatedtype Result: WireValue

  /// The name on the wire, such as `claim.submit`.
  static var name: StaticString { get }

  /// One sentence that says what the call does.
  static var summary: String { get }

  /// What else a caller must know; empty if the summary is complete.
  static var discussion: String { get }

  /// The application errors that the method may return, besides those that every method may return.
  static var errors: [ErrorKind] { get }

  /// Whether a client may repeat the call after its reply was lost; a repeated call that changes the store needs the
  /// same request key to take effect only once.
  static var isRepeatable: Bool { get }

  /// Valid parameters as JSON text, for documents and help pages.
  static var example: String { get }

  static var effect: MethodEffect { get }

  /// The lowest role that may call the method.
  static var role: Role { get }
}

/// The effect of a method, which decides the options it takes and whether calls of it keep their order.
package enum MethodEffect: Sendable {
  /// Answers from the server itself; no options, no `seq` in the reply.
  case server
  /// Reads the store; takes `ReadOptions`, and the reply carries `seq`.
  case read
  /// Changes the store; takes `WriteOptions`, and the reply carries `seq`.
  case write
}

/// A method that the server answers without the store.
package protocol ServerMethod: Method {}

/// A method that reads the store, as of any moment.
package protocol ReadingMethod: Method where Result: WireObject {}

/// A method that changes the store, once for each request key.
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
  /// The errors that changing a record may cause; a method may declare others.
  package static var errors: [ErrorKind] { [.notFound, .conflict, .invalid, .versionMismatch] }
}

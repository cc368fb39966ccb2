/// Why a call has no answer.
package enum ClientError: Error, Equatable, Sendable {
  /// No server listens at any of the paths; `why` ends a sentence about the last of them.
  case noServer(tried: [String], why: String)
  /// The process that listens there runs as a user who is not trusted.
  case untrusted(path: String, uid: UInt32)
  /// The connection cannot be used, or what came over it is no answer; `words` is a sentence without its point.
  case transport(_ words: String)
  /// The connection was made and ended before the answer was there, wholly or at all.
  case connectionLost(_ words: String)
  /// The server answered with an error.
  case refused(Refusal)
  /// The server speaks another version of the protocol.
  case protocolMismatch(server: String, words: String)
  /// A changing call was sent, and nothing tells whether it was done; with the same request key it can be
  /// made again, and is done once.
  indirect case unconfirmed(requestKey: String, cause: ClientError)
}

/// An error as the server told it.
package struct Refusal: Equatable, Sendable {
  /// A call that helps, with those of its parameters that are known already.
  package struct Remedy: Equatable, Sendable {
    package struct Parameter: Equatable, Sendable {
      package let name: String
      package let value: String
    }

    /// The method's name, such as `review.take`.
    package let method: String
    package let parameters: [Parameter]
  }

  package let code: Int64
  package let message: String
  /// The stable word for programs, such as `not_found`.
  package let kind: String?
  /// The dotted path of the parameter it is about.
  package let field: String?
  /// What a person can do next; it names methods of the protocol.
  package let hint: String?
  /// The call that the hint speaks of first; nil where the server names none.
  package let remedy: Remedy?
  /// The whole error object as JSON text.
  package let json: [UInt8]
}

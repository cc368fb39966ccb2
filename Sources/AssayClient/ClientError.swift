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

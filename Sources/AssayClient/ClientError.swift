/// Why a call has no answer.
package enum ClientError: Error, Equatable, Sendable {
  /// No server listens at any of the paths; `why` ends a sentence about the last of them.
  case noServer(tried: [String], why: String)
  /// The process that listens there runs as an untrusted user.
  case untrusted(path: String, uid: UInt32)
  /// The connection cannot be used, or its data is not an answer; `words` is a sentence without its full stop.
  case transport(_ words: String)
  /// The connection ended before the whole answer arrived; `words` is a sentence without its full stop.
  case connectionLost(_ words: String)
  /// The server answered with an error.
  case refused(Refusal)
  /// The server speaks another version of the protocol.
  case protocolMismatch(server: String, words: String)
  /// A changing call was sent, and it is unknown whether it was done; it can be repeated with the same request key, and
  /// is done once.
  indirect case unconfirmed(requestKey: String, cause: ClientError)
}

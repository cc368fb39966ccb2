/// Identifies a started call of a connection until it finishes.
package struct CallToken: Hashable, Sendable {
  /// The number of the connection's message, from 0.
  let exchange: Int
  /// The index of the call in its batch.
  let entry: Int
}

/// Whether a call changes anything.
package enum CallEffect: Sendable {
  case read
  case write
  /// A write in several steps, between which those of other connections run; no other call of its connection runs
  /// meanwhile.
  case longWrite
}

/// The application errors of the protocol; their codes and names never change.
package enum ErrorKind: String, CaseIterable, Sendable {
  case notFound = "not_found"
  case conflict
  case versionMismatch = "version_mismatch"
  case forbidden
  case policyUnmet = "policy_unmet"
  case limit
  case storage
  case invalid
  case requestKeyReused = "request_key_reused"
  case unavailable
  case cancelled

  package var code: Int64 {
    switch self {
    case .notFound: 1001
    case .conflict: 1002
    case .versionMismatch: 1003
    case .forbidden: 1004
    case .policyUnmet: 1005
    case .limit: 1006
    case .storage: 1007
    case .invalid: 1008
    case .requestKeyReused: 1009
    case .unavailable: 1010
    case .cancelled: 1011
    }
  }

  package var meaning: String {
    switch self {
    case .notFound: "There is nothing with that id or name."
    case .conflict: "What is there already does not allow it."
    case .versionMismatch: "It has changed since the version that was given."
    case .forbidden: "This user may not do that."
    case .policyUnmet: "The desk's policy asks for more than there is."
    case .limit: "A limit of the server was reached."
    case .storage: "The store could not keep or read it; nothing was changed."
    case .invalid: "A value has the right type but cannot be taken."
    case .requestKeyReused: "The request key was used before, with other parameters."
    case .unavailable: "The server cannot answer now; try again."
    case .cancelled: "The caller cancelled the call with system.cancel; it did nothing."
    }
  }
}

/// What a JSON value is.
///
/// Numbers split by how they are written: `10` is an integer, `10.0` and `1e1` are not.
package enum JSONKind: UInt8, Sendable {
  case null
  case boolean
  case integer
  case number
  case string
  case array
  case object
}

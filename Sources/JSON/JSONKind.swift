/// The kind of a JSON value.
///
/// Numbers are classified by their spelling: `10` is an integer, `10.0` and `1e1` are not.
package enum JSONKind: UInt8, Sendable {
  case null
  case boolean
  case integer
  case number
  case string
  case array
  case object
}

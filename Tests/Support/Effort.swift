import Glibc

/// How far tests go whose work has no natural end: `make test` takes the short form, `make torture` the long.
package enum Effort {
  package static var isLong: Bool { getenv("ASSAY_LONG") != nil }

  /// So many steps, or the greater number in the long form.
  package static func steps(_ short: Int, long: Int) -> Int { isLong ? long : short }
}

import Glibc

/// The extent of tests whose work has no natural end: short in `make test`, long in `make torture`.
package enum Effort {
  package static var isLong: Bool { getenv("ASSAY_LONG") != nil }

  /// Returns the number of steps: `short`, or `long` in the long form.
  package static func steps(_ short: Int, long: Int) -> Int { isLong ? long : short }
}

package import AssayDesk
package import Posix

/// Why a database could not be built anew from the events of another.
///
/// Neither the other nor the directory has been changed, but for a file that ends in `.rebuilding`.
package enum RebuildError: Error, Sendable {
  /// There is no file to read the events of.
  case missing
  /// The database to read the events of cannot be opened.
  case source(OpenError)
  /// An earlier or later version of this program has written it.
  case layout(found: Int64, known: Int64)
  /// The directory to build in cannot be used.
  case target(OpenError)
  /// The directory has a database already.
  case occupied
  /// The chain of events does not hold, in words that name the first event at fault.
  case history(String)
  /// An event says what the rows before it cannot have become.
  case event(seq: Int64, DeskError)
  case reading(DeskError)
  case writing(DeskError)
  /// The finished file could not be given its name.
  case naming(PosixError)
}

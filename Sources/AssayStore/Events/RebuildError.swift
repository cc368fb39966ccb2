package import AssayDesk
package import Posix

/// Why a database could not be rebuilt from the events of another.
///
/// The other database and the directory are unchanged, except for a file that ends in `.rebuilding`.
package enum RebuildError: Error, Sendable {
  /// The file to read the events from is missing.
  case missing
  /// The database to read the events from cannot be opened.
  case source(OpenError)
  /// An earlier or later version of this program wrote the file; the numbers are those of the layout.
  case layout(found: Int64, known: Int64)
  /// The directory to build in cannot be used.
  case target(OpenError)
  /// The directory already has a database.
  case occupied
  /// The hash chain does not hold; the text names the first event at fault.
  case history(String)
  /// The event cannot follow from the rows before it; the error says why.
  case event(seq: Int64, DeskError)
  case reading(DeskError)
  case writing(DeskError)
  /// The finished file could not be renamed.
  case naming(PosixError)
}

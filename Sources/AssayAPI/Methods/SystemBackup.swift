package import AssayVocabulary

/// The call `system.backup`.
package enum SystemBackup: ServerMethod {
  package static let name: StaticString = "system.backup"
  package static let role = Role.editor
  package static let summary =
    "Copies the database, as of one moment, to a new file on the server's machine."
  package static let discussion =
    "Writing goes on meanwhile. The copy is for the server's user alone (mode 0600); it is on the disk, and whole, before it gets its name. It can be put in a data directory as assay.db. Only an editor may ask for it. With progress it tells how many bytes are copied. One backup or check of the history of a user runs at a time, others of that user wait. When the call is cancelled, or its connection ends, no file is left. What a crash leaves of a copy, a file whose name ends in .partial and a number, is removed when the server starts again; where it may not be, the server's log names it."
  package static let errors: [ErrorKind] = [
    .invalid, .notFound, .conflict, .forbidden, .storage, .unavailable,
  ]
  /// A repeated call would find the copy that the first call made, and be refused.
  package static let isRepeatable = false
  package static let example = #"{"path":"/srv/backup/assay-2025-11-07.db"}"#

  package struct Parameters: WireObject {
    package var path = ""
    package var options = ProgressOptions()

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required(
        "path",
        &path,
        "Where to put the copy: an absolute path in a directory that is there, at which nothing is."
      )
      options.visit(&fields)
    }
  }

  package struct Result: WireObject {
    package var path = ""
    package var sizeBytes: Int64 = 0
    package var seq: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("path", &path, "Where the copy is.")
      fields.required("sizeBytes", &sizeBytes, "How large it is, in bytes.")
      fields.required("seq", &seq, "The newest event in it.")
    }
  }
}

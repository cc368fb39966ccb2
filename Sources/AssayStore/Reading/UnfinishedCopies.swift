package import Posix

/// The copies of the database that are being written, each noted in a file of the data directory until it is whole, so
/// that the next start finds what a crash has left.
package struct UnfinishedCopies: Sendable {
  /// What a crash has left of a copy.
  package struct Remains: Sendable {
    package let path: String
    /// Why it could not be removed; nil if it is gone.
    package let error: PosixError?
  }

  private static let prefix = "assay.copy-"
  private static let maximumNoteBytes = 8 << 10

  private let directory: String

  package init(directory: String) { self.directory = directory }

  /// The name under which a copy is written that is to get a path.
  static func partialPath(of path: String) -> String { "\(path).partial-\(Process.id)" }

  /// Notes a copy durably, before its file is made; returns the path of the note, which is removed when the copy has
  /// got its name or is gone.
  func note(_ partialPath: String) throws(PosixError) -> String {
    let note = "\(directory)/\(Self.prefix)\(Process.id)-\(Clock.monotonicNanoseconds())"
    // The line feed shows that the note is whole.
    try Files.write(Array((partialPath + "\n").utf8), to: note, mode: 0o600)
    try Files.sync(directory)
    return note
  }

  /// Removes what is left of the copies noted and of a rebuild, while no copy is being written; returns what there was.
  ///
  /// The caller holds the lock of the database.
  package func clear() throws(PosixError) -> [Remains] {
    var found = Self.remove(Store.rebuildingPath(in: directory)).map { [$0] } ?? []
    for name in try Files.names(in: directory) where name.hasPrefix(Self.prefix) {
      let note = directory + "/" + name
      let text = String(
        decoding: try Files.read(note, limitBytes: Self.maximumNoteBytes),
        as: UTF8.self
      )
      let path = String(text.dropLast())
      if text.hasSuffix("\n"),
        path.wholeMatch(of: #/\/.*\.partial-\d+/#.dotMatchesNewlines()) != nil,
        let remains = Self.remove(path)
      {
        found.append(remains)
        if remains.error != nil { continue }
      }
      try Files.remove(note)
    }
    return found
  }

  /// Removes a database that nobody uses, along with what SQLite keeps beside it; returns nil if there was none.
  private static func remove(_ path: String) -> Remains? {
    do throws(PosixError) {
      return try Store.removeDatabase(path) ? Remains(path: path, error: nil) : nil
    } catch {
      return Remains(path: path, error: error)
    }
  }
}

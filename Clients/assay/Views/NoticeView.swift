import AssayAPI

extension Page {
  /// Adds what should be looked at, with the commands of which one settles it.
  mutating func add(_ notices: [Wire.Notice]?, indent: Int = 0) {
    for notice in notices ?? [] {
      add(Phrase(notice.text, .doubtful), indent: indent, hang: 2)
      for remedy in notice.remedies {
        guard let command = remedy.command else { continue }
        add(Phrase(command, .faint), indent: indent + 4, hang: 2)
      }
    }
  }
}

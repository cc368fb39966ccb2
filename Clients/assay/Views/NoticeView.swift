import AssayAPI
import AssayVocabulary

extension Wire.Notice {
  fileprivate var isOfDate: Bool {
    switch kind {
    case .futureDate, .emptyDate, .beforeTheEvent: true
    case .oppositeWord, .sameDocument, .perhapsUnnamed: false
    }
  }
}

extension Page {
  /// Adds what should be looked at, with the commands of which one settles it.
  mutating func add(_ notices: [Wire.Notice]?, indent: Int = 0) {
    for notice in notices ?? [] {
      add(Phrase(notice.text, .doubtful), indent: indent, hang: 2)
      for remedy in notice.remedies {
        guard var command = remedy.command else { continue }
        // The server knows the attribution, and not the right date.
        if notice.isOfDate, remedy.method == AttributionEdit.name.description {
          command += " --at WHEN"
        }
        add(Phrase(command, .faint), indent: indent + 4, hang: 2)
      }
    }
  }
}

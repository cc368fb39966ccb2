/// Text that a store may hold and a terminal must not get.
enum Hostile {
  static let text =
    "\u{1B}[2J\u{1B}]0;owned\u{07}a\u{202E}b\u{200B}c\u{9B}31m\rd\u{7F}\u{2066}e\u{2028}f"

  /// What a terminal would act on, line feeds left out.
  static func survivors(in output: String) -> [Unicode.Scalar] {
    output.unicodeScalars.filter { scalar in
      let properties = scalar.properties
      switch properties.generalCategory {
      case .control: return scalar != "\n"
      case .lineSeparator, .paragraphSeparator: return true
      default: return properties.isBidiControl || scalar == "\u{200B}" || scalar == "\u{FEFF}"
      }
    }
  }
}

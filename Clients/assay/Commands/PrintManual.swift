import AssayAPI

struct PrintManual: Command {
  static let name = "manual"
  static let summary = "Prints the manual page, for man."
  static let discussion = "man reads it from a file: assay manual > assay.1 and then man ./assay.1."
  static let examples = ["manual"]
  static let calls: [any Method.Type] = []

  func run(_ session: inout Session) throws(Failure) {
    try session.show(Page(lines: Manual.text))
  }
}

import AssayAPI

struct PrintManual: Command {
  let summary = "Prints the manual page, for man."
  let discussion = "man reads it from a file: assay manual > assay.1 and then man ./assay.1."
  let examples = ["manual"]
  let calls: [any Method.Type] = []

  func run(_ session: inout Session) throws(Failure) {
    try session.show(Page(lines: Manual.text))
  }
}

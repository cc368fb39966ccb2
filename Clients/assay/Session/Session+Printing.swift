import AssayAPI
import AssayClient

extension Session {
  /// Prints an answer: its JSON text if JSON is requested, otherwise as `draw` lays it out.
  func show<Result>(
    _ answer: Answer<Result>,
    _ draw: (Result, inout Page) -> Void
  ) throws(Failure) {
    try show(json: answer.json) { draw(answer.result, &$0) }
  }

  /// Prints an answer; `draw` may make further calls and add their results for a user.
  mutating func show<Result>(
    _ answer: Answer<Result>,
    _ draw: (Result, inout Page, inout Session) throws(Failure) -> Void
  ) throws(Failure) {
    let output = output
    try output.write(general.form, json: answer.json) { (page) throws(Failure) in
      try draw(answer.result, &page, &self)
    }
  }

  /// Prints a result; one without JSON is only for users.
  func show(json: [UInt8]?, _ draw: (inout Page) -> Void) throws(Failure) {
    try output.write(general.form, json: json) { draw(&$0) }
  }

  /// Prints JSON even without `--json`.
  func show(json: [UInt8]) throws(Failure) { try output.write(json: json) }

  func show(_ page: Page) throws(Failure) { try output.write(page) }

  /// Reports that the server refused one of several targets.
  func report(_ refusal: Refusal, of name: String) throws(Failure) {
    try errors.write(general.form, json: refusal.json) { page in
      page.report(refusal, of: name, by: command)
    }
  }

  /// Prints a remark under a list; on standard error if another program reads the list.
  func note(_ remark: String?) throws(Failure) {
    let stream = output.isTerminal ? output : errors
    try stream.write(general.form, json: nil) { $0.addFooter(remark) }
  }

  /// Prints a remark for the user on standard error.
  func remark(_ words: String) { Self.remark(words, on: errors) }

  static func remark(_ words: String, on errors: StandardStream) {
    var page = Page()
    page.add(Phrase("assay: ", .faint) + Phrase(words), hang: 7)
    try? errors.write(page)
  }
}

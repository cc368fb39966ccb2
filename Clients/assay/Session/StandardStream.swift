import Glibc

/// Standard output or standard error, and the kind of its reader.
struct StandardStream: Sendable {
  private let descriptor: Int32
  let width: Int
  let isColored: Bool
  let isTerminal: Bool

  static func output(_ color: ColorChoice) -> StandardStream {
    StandardStream(STDOUT_FILENO, color)
  }

  static func error(_ color: ColorChoice) -> StandardStream {
    StandardStream(STDERR_FILENO, color)
  }

  private init(_ descriptor: Int32, _ color: ColorChoice) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
    width = Self.width(columns: variable("COLUMNS"), terminal: Self.columns(of: descriptor))
    isColored = Self.isColored(
      color,
      isTerminal: isTerminal,
      noColor: variable("NO_COLOR"),
      term: variable("TERM")
    )
  }

  /// Returns `COLUMNS` if it is a number, otherwise the terminal's width, otherwise 80; never below 20.
  static func width(columns: String?, terminal: Int?) -> Int {
    let asked = columns.flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    return max(20, asked ?? terminal ?? 80)
  }

  /// Follows the user's choice; by default uses colour on a terminal that supports it, unless `NO_COLOR` is set
  /// (no-color.org).
  static func isColored(
    _ choice: ColorChoice,
    isTerminal: Bool,
    noColor: String?,
    term: String?
  ) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && (noColor ?? "").isEmpty && term != "dumb"
    }
  }

  func write(_ page: Page) throws(Failure) {
    try write(Array(page.rendered(width: width, isColored: isColored).utf8))
  }

  /// Draws a progress bar over the previous one; nil removes it.
  ///
  /// Only a terminal shows one.
  func show(_ progress: ProgressBar?) throws(Failure) {
    guard isTerminal else { return }
    let line = progress?.line(width: width - 1) ?? ""
    try write(Array("\r\u{1B}[K\(line)".utf8))
  }

  /// Writes a question that is answered on the same line.
  func writePrompt(_ prompt: Phrase) throws(Failure) {
    var page = Page()
    page.add(prompt)
    let text = page.rendered(width: .max, isColored: isColored)
    try write(Array(text.utf8.dropLast()) + [UInt8(ascii: " ")])
  }

  /// Writes a result in a form; one without JSON is only for users.
  ///
  /// Only this function decides in which form a result is printed.
  func write(
    _ form: OutputForm,
    json: [UInt8]?,
    page draw: (inout Page) throws(Failure) -> Void
  ) throws(Failure) {
    switch form {
    case .json:
      if let json { try write(json: json) }
    case .page:
      var page = Page(isColored: isColored)
      try draw(&page)
      try write(page)
    }
  }

  func write(json: [UInt8]) throws(Failure) {
    try write(JSONSanitizer.visible(json) + [UInt8(ascii: "\n")])
  }

  /// Writes all bytes; the callers have passed them through a gate.
  private func write(_ bytes: [UInt8]) throws(Failure) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        start += count
      } else if errno == EPIPE {
        throw .brokenPipe
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        throw .local(.transport, words: "the output cannot be written: \(reason)", hint: nil)
      }
    }
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// Returns a variable of the environment.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

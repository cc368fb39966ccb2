import Glibc

/// The terminal that a standard stream may lead to.
package enum Terminal {
  package struct Size: Hashable, Sendable {
    package let columns: Int
    package let rows: Int
  }

  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The size of the terminal at a descriptor; nil when it is none, or does not tell.
  package static func size(_ descriptor: Int32) -> Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}

import AssayServer

extension ResolvedConfiguration {
  /// One line for each setting: its name, its value, and the origin of the value.
  var page: String {
    let entries = ServerConfiguration.settings.map { ($0.key, $0.value(configuration)) }
    let nameWidth = entries.map(\.0.count).max() ?? 0
    let valueWidth = min(48, entries.map(\.1.count).max() ?? 0)
    let lines = entries.map { key, value in
      let name = Self.padded(key, to: nameWidth)
      return "\(name)  \(Self.padded(value, to: valueWidth))  \(words(for: key))\n"
    }
    return (filePath.map { "file: \($0)\n" } ?? "file: none\n") + lines.joined()
  }

  private func words(for key: String) -> String {
    switch origins[key] {
    case .file: "file"
    case .option: "command line"
    case nil: "default"
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

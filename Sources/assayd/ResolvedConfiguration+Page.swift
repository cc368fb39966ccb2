import AssayServer

extension ResolvedConfiguration {
  /// A line for each setting: its name, its value, and where that comes from.
  var page: String {
    let entries = SettingList(configuration).entries
    let nameWidth = entries.map(\.key.count).max() ?? 0
    let valueWidth = min(48, entries.map(\.value.count).max() ?? 0)
    let lines = entries.map { entry in
      let name = Self.padded(entry.key, to: nameWidth)
      return "\(name)  \(Self.padded(entry.value, to: valueWidth))  \(words(for: entry.key))\n"
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

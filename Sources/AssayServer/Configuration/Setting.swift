/// A setting of a server: its name, the values it allows, and its place in the configuration.
package struct Setting: Sendable {
  typealias Place<Value> = any WritableKeyPath<ServerConfiguration, Value> & Sendable

  package let key: String
  /// The kind of value that the setting takes, in words.
  package let kind: String
  /// The default value in words; nil if it is the value in a default configuration.
  package let defaultText: String?
  package let doc: String
  /// Formats its value in a configuration for a person to read.
  package let value: @Sendable (ServerConfiguration) -> String
  /// Parses a value from a file or a command line into a configuration.
  let take: @Sendable (GivenSetting, inout ServerConfiguration) throws(SettingProblem) -> Void

  private init<Value>(
    _ key: String,
    _ place: Place<Value>,
    _ kind: String,
    defaultText: String? = nil,
    _ doc: String,
    show: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (GivenSetting) throws(SettingProblem) -> Value
  ) {
    self.key = key
    self.kind = kind
    self.defaultText = defaultText
    self.doc = doc
    value = { configuration in show(configuration[keyPath: place]) }
    take = { (given, configuration) throws(SettingProblem) in
      configuration[keyPath: place] = try read(given)
    }
  }
}

/// The kinds of settings.
extension Setting {
  private static let none = "none"

  /// A setting whose value is the name of an enumeration case.
  static func word<Word: CaseIterable & Sendable>(
    _ key: String,
    _ place: Place<Word>,
    _ doc: String
  ) -> Setting {
    let kind = Word.allCases.map { "\($0)" }.joined(separator: "|")
    return Setting(key, place, kind, doc) {
      "\($0)"
    } read: { (given) throws(SettingProblem) in
      try given.word()
    }
  }

  /// A path that always has a value.
  static func path(
    _ key: String,
    _ place: Place<String>,
    defaultText: String,
    _ doc: String
  ) -> Setting {
    Setting(key, place, "path", defaultText: defaultText, doc) {
      $0
    } read: { (given) throws(SettingProblem) in
      try given.path()
    }
  }

  /// A path that may be unset.
  static func path(_ key: String, _ place: Place<String?>, _ doc: String) -> Setting {
    Setting(key, place, "path", doc) {
      $0 ?? none
    } read: { (given) throws(SettingProblem) in
      try given.path()
    }
  }

  /// A text that may be unset.
  static func text(
    _ key: String,
    _ place: Place<String?>,
    defaultText: String,
    _ doc: String
  ) -> Setting {
    Setting(key, place, "text", defaultText: defaultText, doc) {
      $0 ?? none
    } read: { (given) throws(SettingProblem) in
      try given.nonEmptyText()
    }
  }

  /// A whole number within a range.
  static func count(
    _ key: String,
    _ place: Place<Int>,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) -> Setting {
    Setting(key, place, words(range), doc) {
      String($0)
    } read: { (given) throws(SettingProblem) in
      try given.count(in: range)
    }
  }

  /// A whole number within a range; 0 stands for nil.
  static func count(
    _ key: String,
    _ place: Place<Int?>,
    _ range: ClosedRange<Int>,
    _ doc: String
  ) -> Setting {
    Setting(key, place, words(range), doc) {
      $0.map(String.init) ?? none
    } read: { (given) throws(SettingProblem) in
      let number = try given.count(in: range)
      return number == 0 ? nil : number
    }
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound)"
  }
}

package import Posix

/// The sources of a server's settings: the command line overrides the file, and the file overrides the defaults.
package struct ConfigurationSources: Sendable {
  /// The values on the command line, by setting name.
  package var options: [String: String]
  /// The file named on the command line, which must exist; nil for the profile's default file, which may be missing.
  package var filePath: String?
  /// Whether a client started the server, so that it exits when idle.
  package var isOnDemand: Bool

  private static let onDemandIdleSeconds = 3_600

  package init(options: [String: String], filePath: String?, isOnDemand: Bool) {
    self.options = options
    self.filePath = filePath
    self.isOnDemand = isOnDemand
  }

  /// Reads the file and combines it with the command line and the defaults.
  ///
  /// `environment` returns the variables from which the private profile's paths derive.
  package func resolve(
    environment: (String) -> String?,
    loopCount: Int
  ) throws(ConfigurationError) -> ResolvedConfiguration {
    let path = filePath ?? Self.ownFile(options["profile"], environment)
    let file = try path.flatMap { (path) throws(ConfigurationError) in try read(path) }
    // The defaults depend on the profile, so the profile is read first.
    var probe = ServerConfiguration(dataDirectory: "", socketPath: "", loopCount: loopCount)
    try apply(file, from: path, to: &probe)
    var configuration = blank(probe.profile, environment, loopCount)
    try apply(file, from: path, to: &configuration)
    guard !configuration.dataDirectory.isEmpty else { throw .noHome }
    var origins: [String: ResolvedConfiguration.Origin] = [:]
    for key in file?.keys ?? [] { origins[key] = .file }
    for key in options.keys { origins[key] = .option }
    if origins["socket"] == nil, configuration.profile == .private {
      configuration.socketPath = configuration.dataDirectory + "/assay.sock"
    }
    return ResolvedConfiguration(
      configuration: configuration,
      filePath: file == nil ? nil : path,
      origins: origins
    )
  }

  /// The default configuration file of a profile.
  package static func ownFile(
    _ profile: String?,
    _ environment: (String) -> String?
  ) -> String? {
    if profile == ServerProfile.desk.rawValue { return "/etc/assay/assayd.json" }
    let directory =
      XDG.path("XDG_CONFIG_HOME", environment)
      ?? XDG.path("HOME", environment).map { $0 + "/.config" }
    return directory.map { $0 + "/assay/assayd.json" }
  }

  private func read(_ path: String) throws(ConfigurationError) -> ConfigurationFile? {
    if filePath == nil, !Files.exists(path) { return nil }
    let text: [UInt8]
    do throws(PosixError) {
      text = try Files.read(path, limitBytes: ConfigurationFile.maximumBytes)
    } catch {
      throw .unreadable(path, error)
    }
    do throws(FileProblem) { return try ConfigurationFile(text) } catch { throw .file(path, error) }
  }

  private func apply(
    _ file: ConfigurationFile?,
    from path: String?,
    to configuration: inout ServerConfiguration
  ) throws(ConfigurationError) {
    if let file, let path {
      do throws(FileProblem) { try file.apply(to: &configuration) } catch {
        throw .file(path, error)
      }
    }
    for setting in ServerConfiguration.settings {
      guard let text = options[setting.key] else { continue }
      let given = GivenSetting(key: setting.key, source: .commandLine(text))
      do throws(SettingProblem) { try setting.take(given, &configuration) } catch {
        throw .option(error)
      }
    }
  }

  private func blank(
    _ profile: ServerProfile,
    _ environment: (String) -> String?,
    _ loopCount: Int
  ) -> ServerConfiguration {
    var configuration = ServerConfiguration(
      dataDirectory: ServerConfiguration.deskDirectory,
      socketPath: ServerConfiguration.deskSocket,
      loopCount: loopCount
    )
    configuration.profile = profile
    configuration.idleExitSeconds = isOnDemand ? Self.onDemandIdleSeconds : nil
    switch profile {
    case .desk: configuration.group = ServerConfiguration.deskGroup
    case .private:
      // As the XDG base directory specification says, relative paths are ignored.
      let state =
        XDG.path("XDG_STATE_HOME", environment)
        ?? XDG.path("HOME", environment).map { $0 + "/.local/state" }
      configuration.dataDirectory = state.map { $0 + "/assay" } ?? ""
    }
    return configuration
  }
}

/// Reads paths from the environment.
private enum XDG {
  static func path(_ name: String, _ environment: (String) -> String?) -> String? {
    environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}

/// The configuration in force, and where each of its settings comes from.
package struct ResolvedConfiguration: Sendable {
  package enum Origin: Sendable { case file, option }

  package let configuration: ServerConfiguration
  /// The file that was read; nil if there was none.
  package let filePath: String?
  /// The origin of each setting that was given, by setting name; settings with default values are absent.
  package let origins: [String: Origin]
}

/// Why a server's configuration cannot be resolved.
package enum ConfigurationError: Error, Sendable {
  case unreadable(String, PosixError)
  case file(String, FileProblem)
  /// A value on the command line is invalid.
  case option(SettingProblem)
  /// Neither `XDG_STATE_HOME` nor `HOME` is set, so there is no default data directory.
  case noHome
}

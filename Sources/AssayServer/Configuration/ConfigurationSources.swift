package import Posix

/// Where a server's settings come from: the command line before the file, the file before what is so unless said.
package struct ConfigurationSources: Sendable {
  /// What the command line says, by the names of the settings.
  package var options: [String: String]
  /// The file that was asked for, which must be there; nil for the profile's own, which may be missing.
  package var filePath: String?
  /// Whether a client has started the server by itself, to end once it is idle.
  package var isOnDemand: Bool

  private static let onDemandIdleSeconds = 3_600

  package init(options: [String: String], filePath: String?, isOnDemand: Bool) {
    self.options = options
    self.filePath = filePath
    self.isOnDemand = isOnDemand
  }

  /// Reads the file and puts everything together.
  ///
  /// `environment` gives the variables that the private profile's places derive from.
  package func resolve(
    environment: (String) -> String?,
    loopCount: Int
  ) throws(ConfigurationError) -> ResolvedConfiguration {
    let path = filePath ?? Self.ownFile(options["profile"], environment)
    let file = try path.flatMap { (path) throws(ConfigurationError) in try read(path) }
    // The profile decides what all else is unless said, so it is looked for first.
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

  /// The file that a profile's servers read by themselves.
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
      // By the XDG base directory specification, which ignores relative paths.
      let state =
        XDG.path("XDG_STATE_HOME", environment)
        ?? XDG.path("HOME", environment).map { $0 + "/.local/state" }
      configuration.dataDirectory = state.map { $0 + "/assay" } ?? ""
    }
    return configuration
  }
}

/// Paths of the environment.
private enum XDG {
  static func path(_ name: String, _ environment: (String) -> String?) -> String? {
    environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}

/// What is in force, and where each of it comes from.
package struct ResolvedConfiguration: Sendable {
  package enum Origin: Sendable { case file, option }

  package let configuration: ServerConfiguration
  /// The file that was read; nil when there is none.
  package let filePath: String?
  /// Of the settings that were said, by their names.
  package let origins: [String: Origin]
}

/// Why a server's settings cannot be taken.
package enum ConfigurationError: Error, Sendable {
  case unreadable(String, PosixError)
  case file(String, FileProblem)
  /// On the command line.
  case option(SettingProblem)
  /// Neither `XDG_STATE_HOME` nor `HOME` tells where the data lies.
  case noHome
}

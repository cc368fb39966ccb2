/// The request keys of a command's calls: all made from the command's own, so that who repeats the command with
/// that one repeats each call with its own.
struct RequestKeys {
  /// What the person gave, or else a random one.
  let command: String
  private var uses: [String: Int] = [:]

  init(command: String) { self.command = command }

  /// Keeps a key for a single call: from the second one on it gets its number behind it.
  mutating func single(_ key: String) -> String {
    let use = uses[key, default: 0] + 1
    uses[key] = use
    return use == 1 ? key : "\(key)/\(use)"
  }
}

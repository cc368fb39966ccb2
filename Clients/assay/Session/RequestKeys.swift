/// Derives the request keys of a command's calls from the command's own key, so that repeating the command
/// with that key repeats every call with the same key as before.
struct RequestKeys {
  /// The key that the person gave, or a random one.
  let command: String
  private var uses: [String: Int] = [:]

  init(command: String) { self.command = command }

  /// Returns a key for one call: `key` at its first use, later with the number of the use appended.
  mutating func single(_ key: String) -> String {
    let use = uses[key, default: 0] + 1
    uses[key] = use
    return use == 1 ? key : "\(key)/\(use)"
  }
}

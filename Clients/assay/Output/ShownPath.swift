/// Abbreviates the home directory of a path to `~`.
func shownPath(_ path: String) -> String {
  guard let home = variable("HOME"), home.count > 1, path.hasPrefix(home + "/") else { return path }
  return "~" + path.dropFirst(home.count)
}

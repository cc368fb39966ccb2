import Support

extension Home {
  /// Puts a few claims of a known case on record: C1 by Axios through another outlet, C2, C3.
  func recordCase() throws {
    try done([
      "submit", "Kazakhstan is preparing to join the Abraham Accords", "--source", "Axios",
      "--verb", "reported", "--via", "Naya Kashmir", "--tag", "abraham-accords",
    ])
    try done(["submit", "Discussions are in their final phase", "--source", "Reuters"])
    try done(["submit", "No discussions take place"])
  }
}

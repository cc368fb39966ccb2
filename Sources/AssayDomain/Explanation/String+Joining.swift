extension String {
  /// Concatenates texts.
  ///
  /// Interpolation would reallocate several times, and every assessment has a dozen sentences.
  init(joining parts: String...) {
    let count = parts.reduce(0) { $0 + $1.utf8.count }
    self.init(unsafeUninitializedCapacity: count) { room in
      var end = 0
      for var part in parts {
        part.withUTF8 { end = room[end...].initialize(fromContentsOf: $0) }
      }
      return end
    }
  }
}

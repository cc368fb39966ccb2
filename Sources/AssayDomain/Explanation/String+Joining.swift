extension String {
  /// Texts one after the other.
  ///
  /// Interpolation makes room again and again as it goes on; every assessment has a dozen sentences.
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

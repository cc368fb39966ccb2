extension Array {
  /// As many times the same value.
  ///
  /// An assessment makes a hundred arrays of a few elements. `init(repeating:count:)` is not compiled for the type at hand
  /// and looks the type of its storage up each time, which takes longer than filling a small one.
  init(filledWith value: Element, count: Int) {
    self.init()
    reserveCapacity(count)
    for _ in 0..<count { append(value) }
  }
}

extension Array {
  /// Makes an array of `count` equal values.
  ///
  /// An assessment makes a hundred arrays of a few elements. `init(repeating:count:)` is not specialized for the
  /// element type and looks up the type of its storage each time, which takes longer than filling a small array.
  init(filledWith value: Element, count: Int) {
    self.init()
    reserveCapacity(count)
    for _ in 0..<count { append(value) }
  }
}

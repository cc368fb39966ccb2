extension Array {
  /// Returns the index of the element with a number in an array sorted by numbers; nil if there is none.
  ///
  /// It takes numbers, because the comparison of another module's ids is not inlined.
  func place(of number: Int64, _ numberOf: (Element) -> Int64) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if numberOf(self[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < count && numberOf(self[low]) == number ? low : nil
  }
}

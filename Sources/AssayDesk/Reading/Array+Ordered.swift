extension Array {
  /// Returns the index of the element with an id in an array sorted by ids; nil if there is none.
  func place<ID: Comparable>(of id: ID, _ idOf: (Element) -> ID) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if idOf(self[middle]) < id { low = middle + 1 } else { high = middle }
    }
    return low < count && idOf(self[low]) == id ? low : nil
  }
}

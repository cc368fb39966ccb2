import AssayVocabulary

/// Sorted ids, each identified by its position.
struct DenseIDs<ID: EntityID>: Sendable {
  let ids: [ID]
  /// Of the ids: the comparison of another module's ids is not inlined, and finding one takes many.
  private let numbers: [Int64]

  /// Sorts ids and removes duplicates.
  init(_ unsorted: [ID]) {
    var ids: [ID] = []
    ids.reserveCapacity(unsorted.count)
    for id in unsorted.sorted() where id != ids.last {
      ids.append(id)
    }
    self.init(ordered: ids)
  }

  /// Takes ids that are sorted and distinct already.
  init(ordered ids: [ID]) {
    self.ids = ids
    numbers = ids.map(\.rawValue)
  }

  /// Returns a copy with an id that is greater than all others.
  func appending(_ id: ID) -> DenseIDs { DenseIDs(ordered: ids + [id]) }

  var count: Int { ids.count }

  subscript(index: Int) -> ID { ids[index] }

  func index(of id: ID) -> Int? {
    let number = id.rawValue
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }
}

import AssayVocabulary

/// Sorted ids, each identified by its position.
struct DenseIDs<ID: EntityID>: Sendable {
  let ids: [ID]

  /// Sorts ids and removes duplicates.
  init(_ unsorted: [ID]) {
    var ids: [ID] = []
    ids.reserveCapacity(unsorted.count)
    for id in unsorted.sorted() where id != ids.last {
      ids.append(id)
    }
    self.ids = ids
  }

  /// Takes ids that are sorted and distinct already.
  init(ordered ids: [ID]) { self.ids = ids }

  /// Returns a copy with an id that is greater than all others.
  func appending(_ id: ID) -> DenseIDs { DenseIDs(ordered: ids + [id]) }

  var count: Int { ids.count }

  subscript(index: Int) -> ID { ids[index] }

  func index(of id: ID) -> Int? {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == id ? low : nil
  }
}

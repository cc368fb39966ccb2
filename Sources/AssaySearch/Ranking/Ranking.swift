/// An iterator over scored matches, the best first; among equal scores the newest.
///
/// A page needs only a few, so they are kept in a heap (Williams, "Heapsort", 1964) rather than sorted.
package struct Ranking: Sequence, IteratorProtocol {
  package typealias Element = (id: Int64, score: Int64)

  /// Each match precedes its two children; those of `i` are at `2 i + 1` and `2 i + 2`.
  private var heap: [Element]

  package init(_ matches: [Element]) {
    heap = matches
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(place) }
  }

  package mutating func next() -> Element? {
    guard let best = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty {
      heap[0] = last
      siftDown(0)
    }
    return best
  }

  /// Moves the element at a position down until it precedes its children.
  private mutating func siftDown(_ place: Int) {
    var place = place
    let moved = heap[place]
    while true {
      var follower = 2 * place + 1
      guard follower < heap.count else { break }
      if follower + 1 < heap.count, Self.isBetter(heap[follower + 1], heap[follower]) {
        follower += 1
      }
      guard Self.isBetter(heap[follower], moved) else { break }
      heap[place] = heap[follower]
      place = follower
    }
    heap[place] = moved
  }

  /// Whether a match comes before another.
  @inline(__always)
  private static func isBetter(_ one: Element, _ other: Element) -> Bool {
    one.score == other.score ? one.id > other.id : one.score > other.score
  }
}

extension JSONNode {
  /// The elements in the order of the text; empty if the value is not an array.
  package var elements: JSONElements {
    JSONElements(storage: storage, index: index &+ 1, end: kind == .array ? end : 0)
  }

  /// The members in the order of the text, each name as a string; empty if the value is not an object.
  package var members: JSONMembers {
    JSONMembers(storage: storage, index: index &+ 1, end: kind == .object ? end : 0)
  }

  /// Returns the value of a member; nil if there is none or the value is not an object.
  ///
  /// Searches the members in order.
  package func member(_ name: StaticString) -> JSONNode? {
    storage.indexOfMember(name, of: index).map { JSONNode(storage: storage, index: $0) }
  }

  private var end: Int { Int(entry.next) }
}

package struct JSONElements: Sequence, IteratorProtocol {
  let storage: JSONStorage
  var index: Int
  let end: Int

  package mutating func next() -> JSONNode? {
    guard index < end else { return nil }
    defer { index = Int(storage.entries[index].next) }
    return JSONNode(storage: storage, index: index)
  }
}

package struct JSONMembers: Sequence, IteratorProtocol {
  let storage: JSONStorage
  var index: Int
  let end: Int

  package mutating func next() -> (name: String, value: JSONNode)? {
    guard index < end else { return nil }
    defer { index = Int(storage.entries[index &+ 1].next) }
    return (storage.string(storage.entries[index]), JSONNode(storage: storage, index: index &+ 1))
  }
}

extension JSONStorage {
  /// Returns the index of a member's value in the object at `index`; nil if there is none or it is not an object.
  ///
  /// Every call looks up many members that are absent, so the search makes no nodes.
  fileprivate func indexOfMember(_ name: StaticString, of index: Int) -> Int? {
    let length = UInt32(truncatingIfNeeded: name.utf8CodeUnitCount &+ 2)
    return entries.withUnsafeBufferPointer { entries in
      let object = entries[index]
      guard object.kind == .object else { return nil }
      var place = index &+ 1
      let end = Int(object.next)
      while place < end {
        let member = entries[place]
        // A name with escapes may have any length.
        if member.isMarked || member.end &- member.start == length,
          isString(member, equalTo: name)
        {
          return place &+ 1
        }
        place = Int(entries[place &+ 1].next)
      }
      return nil
    }
  }
}

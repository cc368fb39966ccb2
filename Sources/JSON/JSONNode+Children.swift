extension JSONNode {
  /// In the order of the text; none when the value is no array.
  package var elements: JSONElements {
    JSONElements(storage: storage, index: index &+ 1, end: kind == .array ? end : 0)
  }

  /// In the order of the text, with each name as a string; none when the value is no object.
  package var members: JSONMembers {
    JSONMembers(storage: storage, index: index &+ 1, end: kind == .object ? end : 0)
  }

  /// The value of a member, or nil when there is none or the value is no object.
  ///
  /// Looks at the members one after another.
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
  /// Where the value of a member of the object at `index` stands, or nil when there is none or it is no object.
  ///
  /// Every call asks for many members that are not there, so the members are passed without making nodes of them.
  fileprivate func indexOfMember(_ name: StaticString, of index: Int) -> Int? {
    let length = UInt32(truncatingIfNeeded: name.utf8CodeUnitCount &+ 2)
    return entries.withUnsafeBufferPointer { entries in
      let object = entries[index]
      guard object.kind == .object else { return nil }
      var place = index &+ 1
      let end = Int(object.next)
      while place < end {
        let member = entries[place]
        // One with escapes may be as long as it likes.
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

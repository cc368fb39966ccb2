extension JSONScanner {
  /// Objects of up to this many members compare each name with every other; larger ones use a hash table, whose hash is
  /// keyed per process so that no text can make it quadratic.
  private static let pairwiseLimit = 16

  /// Throws for an object in which two names are equal once unescaped.
  ///
  /// The object is still open.
  func checkNamesDiffer(inObject object: Int) throws(JSONSyntaxError) {
    let count = Int(entries[object].count)
    if count <= Self.pairwiseLimit {
      try checkPairs(inObject: object)
    } else {
      try checkHashes(inObject: object, count: count)
    }
  }

  private func checkPairs(inObject object: Int) throws(JSONSyntaxError) {
    var name = object &+ 1
    while name < entries.count {
      var earlier = object &+ 1
      while earlier < name {
        if areNamesEqual(earlier, name) { throw duplicate(name) }
        earlier = Int(entries[earlier &+ 1].next)
      }
      name = Int(entries[name &+ 1].next)
    }
  }

  private func checkHashes(inObject object: Int, count: Int) throws(JSONSyntaxError) {
    let mask = (count &* 2).nextPowerOfTwo &- 1
    // Open addressing; 0 is free, because the first entry of a text is never a name.
    var slots = [UInt32](repeating: 0, count: mask &+ 1)
    var name = object &+ 1
    while name < entries.count {
      var slot = hash(ofName: name) & mask
      while slots[slot] != 0 {
        if areNamesEqual(Int(slots[slot]), name) { throw duplicate(name) }
        slot = (slot &+ 1) & mask
      }
      slots[slot] = UInt32(truncatingIfNeeded: name)
      name = Int(entries[name &+ 1].next)
    }
  }

  private func hash(ofName name: Int) -> Int {
    var hasher = Hasher()
    if entries[name].isMarked {
      JSONEscape.unescape(content(ofName: name)).withUnsafeBytes { hasher.combine(bytes: $0) }
    } else {
      hasher.combine(bytes: content(ofName: name))
    }
    return hasher.finalize()
  }

  private func areNamesEqual(_ left: Int, _ right: Int) -> Bool {
    let first = content(ofName: left)
    let second = content(ofName: right)
    if !entries[left].isMarked, !entries[right].isMarked {
      return ByteRuns.areEqual(first, second)
    }
    return JSONEscape.unescape(first) == JSONEscape.unescape(second)
  }

  private func content(ofName name: Int) -> UnsafeRawBufferPointer {
    let entry = entries[name]
    return UnsafeRawBufferPointer(rebasing: text[Int(entry.start) &+ 1..<Int(entry.end) &- 1])
  }

  private func duplicate(_ name: Int) -> JSONSyntaxError {
    JSONSyntaxError(.duplicateName, at: Int(entries[name].start))
  }
}

extension Int {
  /// The least power of two that is at least this positive number.
  fileprivate var nextPowerOfTwo: Int { 1 &<< (Int.bitWidth &- (self &- 1).leadingZeroBitCount) }
}

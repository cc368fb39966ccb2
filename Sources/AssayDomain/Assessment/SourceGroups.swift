import AssayVocabulary

/// The root of each source's `partOf` chain, by position.
///
/// Circular chains are refused at entry; if one exists nevertheless, its member with the least position is the root.
func sourceGroups(_ sources: [SourceFacts], _ ids: DenseIDs<SourceID>) -> [Int] {
  let owners = sources.map { source in source.partOf.flatMap { ids.index(of: $0) } }
  var roots = [Int?](filledWith: nil, count: sources.count)
  var stepOn = [Int](filledWith: -1, count: sources.count)
  for start in sources.indices where roots[start] == nil {
    var path: [Int] = []
    var here = start
    while roots[here] == nil, stepOn[here] < 0, let owner = owners[here] {
      stepOn[here] = path.count
      path.append(here)
      here = owner
    }
    let circle = stepOn[here] < 0 ? nil : path[stepOn[here]...].min()
    let root = roots[here] ?? circle ?? here
    roots[here] = root
    for source in path { (roots[source], stepOn[source]) = (root, -1) }
  }
  return roots.indices.map { roots[$0] ?? $0 }
}

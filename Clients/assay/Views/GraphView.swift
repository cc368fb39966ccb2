import AssayAPI
import AssayVocabulary

extension Page {
  /// The claims around one as a tree, nearest links first, then the links that the tree leaves out.
  mutating func add(_ graph: ClaimGraph.Result) {
    guard let root = graph.claims.first else { return }
    addSummary(of: root.claim)
    var isDrawn: Set<Int64> = []
    addBranches(of: root, in: graph, indent: 2, isDrawn: &isDrawn)
    let rest = graph.links.filter { !isDrawn.contains($0.id.rawValue) }
    if !rest.isEmpty { addHeading("Further links") }
    for link in rest { add(link, indent: 2) }
    if !graph.complete {
      addFooter("There are more claims; ask for them with --limit.")
    }
  }

  private mutating func addBranches(
    of node: ClaimGraph.Node,
    in graph: ClaimGraph.Result,
    indent: Int,
    isDrawn: inout Set<Int64>
  ) {
    for link in graph.links {
      guard let other = link.other(than: node.claim.id),
        let next = graph.claims.first(where: { $0.claim.id == other }),
        next.distance == node.distance + 1, graph.parent(of: next)?.id == link.id
      else { continue }
      isDrawn.insert(link.id.rawValue)
      let kind = link.kind.rawValue
      let relation = link.to == other ? "\(kind) " : "← \(kind) it: "
      add(
        Phrase(relation, .faint) + next.claim.headline + "  " + next.claim.state
          + ", cred " + next.claim.assessment.digit,
        indent: indent,
        hang: 4
      )
      addBranches(of: next, in: graph, indent: indent + 2, isDrawn: &isDrawn)
    }
  }

  /// The graph in the language of Graphviz's `dot`.
  mutating func addDot(_ graph: ClaimGraph.Result) {
    add("digraph claims {")
    for node in graph.claims {
      let label = "\(node.claim.id)  \(node.claim.text)".quotedForDot
      addUnbroken("  \(node.claim.id) [label=\(label), shape=box];")
    }
    for link in graph.links {
      let arrow = link.kind == .contradicts ? ", dir=both" : ""
      addUnbroken("  \(link.from) -> \(link.to) [label=\"\(link.kind.rawValue)\"\(arrow)];")
    }
    add("}")
  }
}

extension ClaimGraph.Result {
  /// The link by which the tree reaches a claim: the first that leads one step back.
  fileprivate func parent(of node: ClaimGraph.Node) -> Wire.Link? {
    links.first { link in
      guard let other = link.other(than: node.claim.id) else { return false }
      return claims.contains { $0.claim.id == other && $0.distance == node.distance - 1 }
    }
  }
}

extension Wire.Link {
  /// The claim that it links to another; nil where it does not link that one.
  fileprivate func other(than claim: ClaimID) -> ClaimID? {
    from == claim ? to : to == claim ? from : nil
  }
}

extension String {
  /// As a quoted string of the dot language.
  fileprivate var quotedForDot: String {
    let escaped = replacing(#/["\\]/#) { "\\" + $0.output }.replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }
}

import AssayDomain
import AssayVocabulary
import Support

/// A random change of facts, with the seeds of the claims that it affects.
struct RandomChange {
  let what: String
  let seeds: [ClaimID]
  let facts: Facts
  /// The facts with a changed link present, whether it was added or withdrawn.
  let linked: Facts

  init(of old: Facts, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: self.init(adding: old, &random)
    case 1, 2: self.init(editing: old, &random)
    case 3: self.init(linking: old, &random)
    default: self.init(unlinking: old, &random)
    }
  }

  private init(what: String, attribution: AttributionFacts, old: Facts, new: Facts) {
    let citing = new.attributions.filter { $0.cites.contains(.attribution(attribution.id)) }
    self.what = what
    seeds = [attribution.claim] + citing.map(\.claim)
    (facts, linked) = (new, old)
  }

  private init(link: LinkFacts, verb: String, facts: Facts, linked: Facts) {
    what = "\(verb) \(link)"
    seeds = [link.from, link.to]
    (self.facts, self.linked) = (facts, linked)
  }

  private init(adding old: Facts, _ random: inout SeededGenerator) {
    let cited = random.pick(old.attributions)
    let added = AttributionFacts(
      id: AttributionID(rawValue: 500),
      claim: random.pick(old.claims),
      source: random.pick(old.sources).id,
      stance: random.pick(Stance.allCases),
      at: random.pick([nil, ReportTime(within: 3..<7)]),
      basis: random.pick(Basis.allCases),
      cites: [.attribution(cited.id)],
      precedes: [],
      isSeen: random.percent(80),
      isInterested: false,
      isLive: true
    )
    var new = old
    new.attributions.append(added)
    self.init(what: "added \(added)", attribution: added, old: old, new: new)
  }

  private init(editing old: Facts, _ random: inout SeededGenerator) {
    var new = old
    let index = Int.random(in: 0..<old.attributions.count, using: &random)
    if random.percent(50) {
      new.attributions[index].isLive.toggle()
    } else {
      new.attributions[index].isSeen.toggle()
    }
    let edited = new.attributions[index]
    self.init(what: "edited \(edited)", attribution: edited, old: old, new: new)
  }

  private init(linking old: Facts, _ random: inout SeededGenerator) {
    let link = LinkFacts(
      from: random.pick(old.claims),
      to: random.pick(old.claims),
      kind: random.pick(LinkKind.allCases),
      isLive: true
    )
    var new = old
    new.links.append(link)
    self.init(link: link, verb: "linked", facts: new, linked: new)
  }

  private init(unlinking old: Facts, _ random: inout SeededGenerator) {
    guard let index = old.links.indices.randomElement(using: &random) else {
      self.init(editing: old, &random)
      return
    }
    var new = old
    new.links[index].isLive = false
    self.init(link: old.links[index], verb: "unlinked", facts: new, linked: old)
  }
}

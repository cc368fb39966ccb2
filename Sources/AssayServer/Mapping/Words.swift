import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

/// A word of the domain and the wire's word for the same; a test holds the two lists together.
protocol SharedWord: RawRepresentable where RawValue == String {
  associatedtype OnWire: RawRepresentable where OnWire.RawValue == String
}

extension SourceKind: SharedWord { typealias OnWire = Wire.SourceKind }
extension Reliability: SharedWord { typealias OnWire = Wire.Reliability }
extension ClaimKind: SharedWord { typealias OnWire = Wire.ClaimKind }
extension Role: SharedWord { typealias OnWire = Wire.Role }
extension ClaimStatus: SharedWord { typealias OnWire = Wire.ClaimStatus }
extension Verdict: SharedWord { typealias OnWire = Wire.Verdict }
extension Stance: SharedWord { typealias OnWire = Wire.Stance }
extension Basis: SharedWord { typealias OnWire = Wire.Basis }
extension LinkKind: SharedWord { typealias OnWire = Wire.LinkKind }
extension Timeline.Placing: SharedWord { typealias OnWire = Wire.Placing }
extension Timeline.Order: SharedWord { typealias OnWire = Wire.KnownOrder }
extension NoteKind: SharedWord { typealias OnWire = Wire.NoteKind }
extension SearchOrder: SharedWord { typealias OnWire = Wire.SearchSort }
extension SimilarHint: SharedWord { typealias OnWire = Wire.SimilarHint }

extension SharedWord {
  init(_ wire: OnWire) {
    guard let word = Self(rawValue: wire.rawValue) else {
      preconditionFailure("the domain lacks the word \(wire.rawValue)")
    }
    self = word
  }

  var wire: OnWire {
    guard let word = OnWire(rawValue: rawValue) else {
      preconditionFailure("the wire lacks the word \(rawValue)")
    }
    return word
  }
}

extension AssayDomain.SourceID {
  init(_ wire: Wire.SourceID) { self.init(rawValue: wire.number) }
  var wire: Wire.SourceID { Wire.SourceID(rawValue) }
}

extension AssayDomain.ClaimID {
  init(_ wire: Wire.ClaimID) { self.init(rawValue: wire.number) }
  var wire: Wire.ClaimID { Wire.ClaimID(rawValue) }
}

extension AssayDomain.AttributionID {
  init(_ wire: Wire.AttributionID) { self.init(rawValue: wire.number) }
  var wire: Wire.AttributionID { Wire.AttributionID(rawValue) }
}

extension AssayDomain.LinkID {
  init(_ wire: Wire.LinkID) { self.init(rawValue: wire.number) }
  var wire: Wire.LinkID { Wire.LinkID(rawValue) }
}

extension AssayDomain.EvidenceID {
  init(_ wire: Wire.EvidenceID) { self.init(rawValue: wire.number) }
  var wire: Wire.EvidenceID { Wire.EvidenceID(rawValue) }
}

extension AssayDomain.NoteID {
  init(_ wire: Wire.NoteID) { self.init(rawValue: wire.number) }
  var wire: Wire.NoteID { Wire.NoteID(rawValue) }
}

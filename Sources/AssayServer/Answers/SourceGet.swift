import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore

extension SourceGet: Answered {
  static let answer = Answer<Self>.read(.quick) { (parameters, snapshot, _) throws(DeskError) in
    let selector = SourceSelector(parameters.source)
    let source: Source
    switch selector {
    case .id: source = try snapshot.sourceItself(selector, field: "source")
    case .name: source = try snapshot.source(selector, carrier: nil, field: "source")
    }
    var result = Result()
    result.source = Wire.Source(source)
    result.group = try snapshot.group(of: source)
    return result
  }
}

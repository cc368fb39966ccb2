import AssayAPI
import AssayDesk
import AssayDomain
import AssayVocabulary

extension SourceGet: Answered {
  static let answer = Answer<Self>.read(.quick) { (parameters, snapshot, _) throws(DeskError) in
    let reference = parameters.source
    let source: Source
    switch reference {
    case .id: source = try snapshot.sourceItself(reference, field: "source")
    case .name: source = try snapshot.source(reference, carrier: nil, field: "source")
    }
    var result = Result()
    result.source = Wire.Source(source)
    result.group = try snapshot.group(of: source)
    return result
  }
}

import AssayDesk
import AssayEncoding

extension RecordImage {
  var row: any RecordRow {
    switch self {
    case .source(let row): row
    case .claim(let row): row
    case .attribution(let row): row
    case .link(let row): row
    case .evidence(let row): row
    case .note(let row): row
    case .policy(let row): row
    case .grant(let row): row
    }
  }
}

import AssayDomain
import AssayVocabulary

/// A word of a fixed list that tables keep as a small number, which never changes its meaning.
package protocol Coded: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  var code: Int64 { get }
}

extension Coded {
  /// The word of a code; nil for a code that is none.
  init?(code: Int64) {
    guard let word = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = word
  }
}

extension SourceKind: Coded {
  package var code: Int64 {
    switch self {
    case .person: 0
    case .government: 1
    case .organisation: 2
    case .outlet: 3
    case .agency: 4
    case .account: 5
    case .document: 6
    case .unnamed: 7
    case .other: 8
    }
  }
}

extension Reliability: Coded {
  package var code: Int64 {
    switch self {
    case .a: 0
    case .b: 1
    case .c: 2
    case .d: 3
    case .e: 4
    case .f: 5
    }
  }
}

extension ClaimKind: Coded {
  package var code: Int64 {
    switch self {
    case .statement: 0
    case .prediction: 1
    case .opinion: 2
    }
  }
}

extension ClaimStatus: Coded {
  /// Open statuses are below 3, which an index relies on.
  package var code: Int64 {
    switch self {
    case .submitted: 0
    case .inReview: 1
    case .proposed: 2
    case .decided: 3
    case .withdrawn: 4
    case .merged: 5
    }
  }
}

extension Verdict: Coded {
  package var code: Int64 {
    switch self {
    case .confirmed: 0
    case .corroborated: 1
    case .disputed: 2
    case .refuted: 3
    case .misleading: 4
    case .outdated: 5
    case .unverifiable: 6
    }
  }
}

extension Role: Coded {
  package var code: Int64 {
    switch self {
    case .none: 0
    case .reader: 1
    case .contributor: 2
    case .reviewer: 3
    case .editor: 4
    }
  }
}

extension Stance: Coded {
  package var code: Int64 {
    switch self {
    case .asserts: 0
    case .confirms: 1
    case .denies: 2
    }
  }
}

extension Basis: Coded {
  package var code: Int64 {
    switch self {
    case .unknown: 0
    case .firsthand: 1
    case .cites: 2
    }
  }
}

extension LinkKind: Coded {
  package var code: Int64 {
    switch self {
    case .confirms: 0
    case .corroborates: 1
    case .contradicts: 2
    }
  }
}

extension NoteKind: Coded {
  package var code: Int64 {
    switch self {
    case .comment: 0
    case .contact: 1
    }
  }
}

/// An invalid field: which field it is, why it is invalid, and what to do.
package struct InvalidField: Error, Sendable, Equatable {
  /// The dotted path, such as `attribution.via.at` or `tags[2]`.
  package let field: String
  /// The reason, as the rest of a sentence that begins with the field.
  package let problem: String
  package let hint: String?

  package init(_ field: FieldPath, _ problem: String, hint: String? = nil) {
    self.field = field.text
    self.problem = problem
    self.hint = hint
  }
}

/// The path of a value within the parameters or the result; the parameters or the result themselves have an empty path.
package struct FieldPath: Sendable {
  private indirect enum Step: Sendable {
    case root
    case member(Step, StaticString)
    case unknown(Step, String)
    case element(Step, Int)
  }

  private let step: Step
  /// Whether members that no field takes are refused: a caller may have mistyped a name, whereas a newer
  /// server may send more fields.
  package let refusesUnknown: Bool

  private init(_ step: Step, refusesUnknown: Bool) {
    self.step = step
    self.refusesUnknown = refusesUnknown
  }

  package static let parameters = FieldPath(.root, refusesUnknown: true)
  package static let result = FieldPath(.root, refusesUnknown: false)

  package func member(_ name: StaticString) -> FieldPath { at(.member(step, name)) }

  /// Returns the path of a member whose name came from outside; the name is cut to 60 characters when it is shown.
  package func member(_ name: String) -> FieldPath { at(.unknown(step, name)) }

  package func element(_ index: Int) -> FieldPath { at(.element(step, index)) }

  private func at(_ step: Step) -> FieldPath { FieldPath(step, refusesUnknown: refusesUnknown) }

  package var text: String { Self.text(of: step) }

  private static func text(of step: Step) -> String {
    switch step {
    case .root: ""
    case .member(let parent, let name): joined(text(of: parent), name.description)
    case .unknown(let parent, let name): joined(text(of: parent), String(name.prefix(60)))
    case .element(let parent, let index): text(of: parent) + "[\(index)]"
    }
  }

  private static func joined(_ parent: String, _ name: String) -> String {
    parent.isEmpty ? name : parent + "." + name
  }
}

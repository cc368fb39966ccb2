/// The words of the Admiralty code for the credibility of a piece of information.
package enum CredibilityWords {
  /// Returns the meaning of a digit from 1 to 6.
  package static func meaning(of digit: Int) -> String {
    switch digit {
    case 1: "confirmed by other independent sources"
    case 2: "probably true"
    case 3: "possibly true"
    case 4: "doubtful"
    case 5: "improbable"
    default: "cannot be judged"
    }
  }
}

/// The last change for which the text lengths that `text_score` remembers are correct.
///
/// Invariant: the lengths are correct until the text of a claim is closed or contents are removed, as every change of a
/// text does one of the two.
struct TextLengthMark: Equatable {
  /// The structure record of the index of former texts, which every text that enters the index changes.
  var formerTexts: [UInt8] = []
  var redactionCount: Int64 = -1
}

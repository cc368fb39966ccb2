import Testing

extension Act: CustomTestStringConvertible {
  /// What is done, without what it is done with.
  var testDescription: String { Mirror(reflecting: self).children.first?.label ?? "\(self)" }
}

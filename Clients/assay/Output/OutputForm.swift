/// The form in which results are printed.
enum OutputForm {
  /// Laid out for a person.
  case page
  /// As the server wrote them, one per line.
  case json
}

extension GeneralArguments {
  var form: OutputForm { isJSON ? .json : .page }
}

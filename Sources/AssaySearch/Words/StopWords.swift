/// English words that occur in texts of any subject.
enum StopWords {
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set(
    """
    a about after again all also am an and any are as at be because been before being but by can could \
    did do does doing don down during each few for from had has have having he her here hers him his how \
    i if in into is it its just me more most my no nor not now of off on once only or other our out over \
    own re s same she should so some such t than that the their them then there these they this those \
    through to too under until up very was we were what when where which while who whom why will with \
    would you your m ve ll d via rt amp didn doesn isn wasn won u
    """.split(separator: " ").map(String.init)
  )
}

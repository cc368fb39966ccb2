/// Makes the page that documents every method for people, derived from the declarations.
package enum ReferencePage {
  /// Returns the page as GitHub Flavored Markdown, with a newline at its end.
  package static func markdown(_ methods: [MethodDescription]) -> String {
    let blocks = introduction(methods) + options() + errors() + calls(methods) + objects(methods)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func introduction(_ methods: [MethodDescription]) -> [String] {
    [
      "# Methods",
      """
      Every call of the protocol, written by `make generate` from the declarations in
      `Sources/AssayAPI`. [The specification](../Protocol/README.md) tells how calls travel and what
      holds for all of them; [`openrpc.json`](../Protocol/openrpc.json) says the same as this page to
      programs.
      """,
      Markdown.table(
        ["Call", "Meaning"],
        methods.map { [Markdown.link(to: $0.name), $0.summary] }
      ),
    ]
  }

  private static func options() -> [String] {
    [
      "## What many calls share",
      "### Reading calls",
      "Beside its own fields, a call that reads takes:",
      Markdown.takenFields(ObjectSchema(ReadOptions.self).fields),
      "### Changing calls",
      "Beside its own fields, a call that changes something takes:",
      Markdown.takenFields(ObjectSchema(WriteOptions.self).fields),
    ]
  }

  private static func errors() -> [String] {
    [
      "### Errors",
      """
      Beside the errors of JSON-RPC 2.0 itself, whose codes are negative, there are these. The `data`
      of an error has the word as `kind`, and where they help the `field` at fault and a `hint`.
      """,
      Markdown.table(
        ["Code", "Kind", "Meaning"],
        ErrorKind.allCases.map { ["\($0.code)", Markdown.code($0.rawValue), $0.meaning] }
      ),
      """
      Any call may be answered with \(words(ErrorKind.common(to: .server))); one that reads also with
      \(words(ErrorKind.common(to: .read), beyond: .server)), and one that changes something also with
      \(words(ErrorKind.common(to: .write), beyond: .server)). Each call below lists what it adds.
      """,
    ]
  }

  private static func calls(_ methods: [MethodDescription]) -> [String] {
    [
      "## Calls",
      "The examples run in a shell where `ASSAY_SOCKET` is the path of the server's socket.",
    ] + methods.flatMap { section(on: $0) }
  }

  private static func objects(_ methods: [MethodDescription]) -> [String] {
    let directory = ObjectDirectory(methods)
    return ["## Objects", "What parameters and answers hold."]
      + directory.objects.flatMap { object in
        [
          "### " + object.title,
          directory.taken.contains(object.title)
            ? Markdown.takenFields(object.fields) : Markdown.givenFields(object.fields),
        ]
      }
  }

  private static func words(_ kinds: [ErrorKind], beyond effect: MethodEffect? = nil) -> String {
    let known = effect.map { ErrorKind.common(to: $0) } ?? []
    let added = kinds.filter { !known.contains($0) }
    return Markdown.list(added.map { Markdown.code($0.rawValue) }, last: "and")
  }
}

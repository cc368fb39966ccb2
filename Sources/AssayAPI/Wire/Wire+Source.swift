package import AssayVocabulary

extension Wire {
  /// A person or organisation that makes statements.
  package struct Source: WireObject {
    package var id = SourceID(rawValue: 0)
    package var name = ""
    package var kind = SourceKind.other
    package var reliability = Reliability.f
    package var named = true
    package var aliases: [String] = []
    package var partOf: SourceID?
    package var carrier: SourceID?
    package var url: String?
    package var notes: String?
    package var mergedInto: SourceID?
    package var version: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The source's id.")
      fields.required("name", &name, "Its name.")
      fields.required("kind", &kind, "What it is.")
      fields.required("reliability", &reliability, "Its letter, A to F.")
      fields.required("named", &named, "Whether it stands with its name for what it says.")
      fields.required("aliases", &aliases, "Other names it is found by.")
      fields.optional("partOf", &partOf, "Its owner or command.")
      fields.optional("carrier", &carrier, "For an unnamed source: to whom it spoke.")
      fields.optional("url", &url, "Where to find it.")
      fields.optional("notes", &notes, "What the desk knows about it.")
      fields.optional("mergedInto", &mergedInto, "The source that this one turned out to be.")
      fields.required("version", &version, "How often it was changed, from 1.")
    }
  }

  /// A source that a call mentioned, and whether the call created it.
  package struct MentionedSource: WireObject {
    package var id = SourceID(rawValue: 0)
    package var name = ""
    package var created = false
    package var like: [LikeSource]?

    package init() {}

    package init(id: SourceID, name: String, created: Bool) {
      self.id = id
      self.name = name
      self.created = created
    }

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The source's id.")
      fields.required("name", &name, "Its name.")
      fields.required("created", &created, "Whether this call created it.")
      fields.optional(
        "like",
        &like,
        "For a created one: others with nearly the same name, which may have been meant."
      )
    }
  }

  /// A source whose name is nearly that of another.
  package struct LikeSource: WireObject {
    package var id = SourceID(rawValue: 0)
    package var name = ""

    package init() {}

    package init(id: SourceID, name: String) {
      self.id = id
      self.name = name
    }

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("id", &id, "The source's id.")
      fields.required("name", &name, "Its name.")
    }
  }
}

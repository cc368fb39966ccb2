package import AssayVocabulary

extension Wire {
  /// The rules that a desk has chosen.
  package struct Policy: WireObject {
    package var fourEyes = false
    package var needsRationale = true
    package var leaseMinutes: Int64 = 0
    package var timeZone = ""
    package var defaultRole = Role.none
    package var needs: [NeedsOfVerdict] = []
    package var version: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required(
        "fourEyes",
        &fourEyes,
        "Whether a verdict needs somebody beside its proposer to decide."
      )
      fields.required(
        "needsRationale",
        &needsRationale,
        "Whether every verdict needs a reason that says why."
      )
      fields.required(
        "leaseMinutes",
        &leaseMinutes,
        "How long a claim stays with who took it, without any act of theirs."
      )
      fields.required("timeZone", &timeZone, "In whose days dates are meant, by its IANA name.")
      fields.required("defaultRole", &defaultRole, "The role of users who were granted none.")
      fields.required("needs", &needs, "What each verdict needs.")
      fields.required("version", &version, "How often it was set; 0 until a desk sets anything.")
    }
  }

  /// A transition of review: who may do which action in which status, and the status that follows.
  package struct Transition: WireObject {
    package var actions: [String] = []
    package var from: [ClaimStatus] = []
    package var when: [String] = []
    package var role = Role.reviewer
    package var to: ClaimStatus?
    package var holder: String?
    package var refused: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("actions", &actions, "The acts that it is about.")
      fields.required("from", &from, "Where the claim stands before.")
      fields.required("when", &when, "What must hold besides, as words for programs.")
      fields.required("role", &role, "The least role that may do it.")
      fields.optional(
        "to",
        &to,
        "Where the claim stands afterwards; left out where it stands as it did before it was merged."
      )
      fields.optional(
        "holder",
        &holder,
        "Who holds it afterwards: nobody, actor, assignee or proposer."
      )
      fields.optional("refused", &refused, "Why it is refused, where it is.")
    }
  }

  /// The role of a user or of the members of a group.
  package struct Reviewer: WireObject {
    package var user: String?
    package var group: String?
    package var number: Int64 = 0
    package var role = Role.none
    package var owner = false
    package var grantedBy: String?
    package var version: Int64 = 0

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.optional("user", &user, "The user, where it is one.")
      fields.optional("group", &group, "The group, where it is one.")
      fields.required("number", &number, "The number of the user or group.")
      fields.required("role", &role, "The role.")
      fields.required(
        "owner",
        &owner,
        "Whether it is the user who runs the server, who is an editor for good."
      )
      fields.optional("grantedBy", &grantedBy, "Who gave the role.")
      fields.required("version", &version, "How often it was changed; 0 for the owner.")
    }
  }

  /// The user or group that receives a role, by name or number; exactly one of the two is given.
  package struct ReviewerName: WireObject {
    package var user: String?
    package var group: String?

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.optional("user", &user, "A user of this machine, by name or number.")
      fields.optional("group", &group, "A group of this machine, by name or number.")
    }
  }
}

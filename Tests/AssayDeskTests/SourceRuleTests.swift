import AssayDomain
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk

@Suite("Adding sources")
struct SourceRuleTests {
  @Test(
    "a source is named unless it is stated to be unnamed or its kind is unnamed",
    arguments: [
      (.outlet, nil, true), (.person, true, true), (.person, false, false), (.unnamed, nil, false),
      (.unnamed, false, false),
    ] as [(SourceKind, Bool?, Bool)]
  )
  func named(kind: SourceKind, stated: Bool?, isNamed: Bool) throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("x", kind) { $0.isNamed = stated })
    #expect(try desk.source(1).isNamed == isNamed)
  }

  @Test("a source of the kind unnamed cannot be stated to be named")
  func namedYetUnnamed() throws {
    let desk = Desk()
    try desk.expectRefusal(.invalid, field: "named") { (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft("x", .unnamed) { $0.isNamed = true })
    }
  }

  @Test("only an unnamed source has a carrier")
  func carrier() throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Axios"))
    try desk.expectRefusal(.invalid, field: "carrier") { (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft("x", .person) { $0.carrier = .id(1) })
    }
  }

  @Test("an owner and a carrier must exist", arguments: ["partOf", "carrier"])
  func unknown(field: String) throws {
    let desk = Desk()
    for selector in [SourceReference.id(7), .name("nobody")] {
      try desk.expectRefusal(.notFound, field: field) { (transaction) throws(DeskError) in
        try transaction.addSource(
          SourceDraft("x", .unnamed) {
            if field == "partOf" { $0.partOf = selector } else { $0.carrier = selector }
          }
        )
      }
    }
  }

  @Test("an owner may be given by name, and heads the group")
  func owner() throws {
    let desk = Desk()
    try desk.addSource(SourceDraft("Ministry"))
    try desk.addSource(SourceDraft("Office") { $0.partOf = .name("MINISTRY") })
    try desk.addSource(SourceDraft("Spokesman", .person) { $0.partOf = .id(2) })
    #expect(try desk.source(3).partOf == 2)
    let top = try desk.now { (snapshot) throws(DeskError) in
      try snapshot.source(3).map { (source) throws(DeskError) in try snapshot.group(of: source) }
    }
    #expect(top == 1)
  }

  @Test("a call that creates a source cannot ask for a version")
  func version() throws {
    let desk = Desk()
    try desk.expectRefusal(.invalid, field: "ifVersion", .ifVersion(1)) {
      (transaction) throws(DeskError) in
      try transaction.addSource(SourceDraft("x"))
    }
  }
}

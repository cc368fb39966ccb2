import AssayAPI
import AssayVocabulary
import Foundation
import Support
import Testing

@Suite("The reference page")
struct ReferencePageTests {
  private let sample = ReferencePage.markdown([
    MethodDescription(SampleRead.self), MethodDescription(SampleWrite.self),
  ])
  private let page = ReferencePage.markdown(assayMethods.descriptions)

  @Test("a method's section lists its parameters, its result and its own errors")
  func section() throws {
    let start = try #require(sample.range(of: "### sample.read\n"))
    let end = try #require(sample.range(of: "```sh", range: start.upperBound..<sample.endIndex))
    #expect(
      sample[start.lowerBound..<end.lowerBound] == """
        ### sample.read

        Reads a sample.

        Samples are small.

        **Needs** the role `reader`.

        **Takes**, beside what every [reading call](#reading-calls) takes:

        | Field | Type | Needed | Meaning |
        | --- | --- | --- | --- |
        | `claim` | claim id | yes | A claim's id. |
        | `words` | list of strings | no | Some words. |
        | `stance` | `asserts`, `confirms` or `denies` | no | A stance. |
        | `isNew` | true or false | no | Whether it is new. |
        | `part` | [SamplePart](#samplepart) | no | A part. |
        | `shared` | [SampleShared](#sampleshared) | yes | What goes both ways. |
        | `via` | source or [CarrierDraft](#carrierdraft) | no | A carrier. |

        **Answers**:

        | Field | Type | There | Meaning |
        | --- | --- | --- | --- |
        | `seq` | integer | always | The event that this answer is as of. |
        | `text` | string | always | Some text. |
        | `maybe` | string | or null | Some text, or null. |
        | `note` | string | if any | A note. |
        | `count` | integer | always | A count. |
        | `answer` | [SampleAnswer](#sampleanswer) | always | An answer. |
        | `shared` | [SampleShared](#sampleshared) | or null | What goes both ways. |

        **Errors**: `not_found` (1001).


        """
    )
  }

  @Test("a method without parameters refers to the options of its effect")
  func noFields() {
    #expect(sample.contains("**Takes** what every [changing call](#changing-calls) takes.\n"))
  }

  @Test("an example is one line of shell, whatever quotes it contains")
  func example() {
    let params = #"{"claim":"C2","words":["it'\''s","\n"],"asOf":7}"#
    #expect(
      sample.contains(
        """
        ```sh
        printf '%s\\n' '{"jsonrpc":"2.0","id":1,"method":"sample.read","params":\(params)}' \
        | nc -NU "$ASSAY_SOCKET"
        ```
        """
      )
    )
  }

  @Test("no two headings share an anchor, and every link on the page has a target")
  func links() throws {
    let anchors = page.matches(of: /(?m)^#+ (.+)$/).map { match in
      match.1.lowercased().filter { $0.isLetter || $0.isNumber || " -".contains($0) }
        .replacing(" ", with: "-")
    }
    #expect(Set(anchors).count == anchors.count)
    let targets = Set(page.matches(of: /\]\(#([^)]*)\)/).map { String($0.1) })
    #expect(!targets.isEmpty)
    #expect(targets.subtracting(anchors) == [])
  }

  @Test("every row of a table has as many cells as its header")
  func tables() {
    for table in page.split(separator: "\n\n") where table.hasPrefix("|") {
      let widths = table.split(separator: "\n").map { line in line.count { $0 == "|" } }
      #expect(Set(widths).count == 1, "\(table)")
    }
  }

  @Test("every application error and every kind of object is documented")
  func completeness() {
    for kind in ErrorKind.allCases {
      #expect(page.contains("| \(kind.code) | `\(kind.rawValue)` | \(kind.meaning) |\n"))
    }
    for title in ["Claim", "Source", "Attribution", "Link", "AttributionDraft", "CarrierDraft"] {
      #expect(page.contains("\n### \(title)\n"))
    }
  }
}

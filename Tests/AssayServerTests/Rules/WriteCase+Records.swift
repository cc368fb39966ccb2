import Support

extension WriteCase {
  /// Calls that change sources, claims and what is said about them.
  static let onRecords: [WriteCase] = [
    WriteCase(
      method: "source.add",
      accepted: ["name": "Reuters", "kind": "agency", "partOf": "Axios", "aliases": ["RTR"]],
      refused: ["name": "AXIOS"],
      code: 1002
    ),
    WriteCase(
      method: "claim.submit",
      accepted: [
        "text": "A third thing", "attribution": ["source": "Tass", "via": "Interfax"],
      ],
      refused: [
        "text": "A third thing",
        "attribution": ["source": "Tass", "via": "Interfax", "cites": ["A1", "A99"]],
      ],
      code: 1001
    ),
    WriteCase(
      method: "claim.submitMany",
      accepted: [
        "claims": [
          ["text": "A third thing", "attribution": ["source": "Tass", "via": "Interfax"]],
          ["text": "A fourth", "attribution": ["source": "S99"]], ["txt": "?"],
        ]
      ],
      refused: ["claims": []],
      code: 1008
    ),
    WriteCase(
      method: "attribution.add",
      accepted: [
        "claim": "C1", "source": "Tass", "via": ["source": "Naya Kashmir", "at": "2025"],
      ],
      refused: [
        "claim": "C1", "source": "Tass", "cites": ["Interfax"],
        "via": ["source": "Naya Kashmir", "at": "someday"],
      ],
      code: 1008
    ),
    WriteCase(
      method: "attribution.see",
      accepted: ["attribution": "A1", "url": "https://axios.example/1"],
      refused: ["attribution": "A2"],
      code: 1002
    ),
    WriteCase(
      method: "attribution.withdraw",
      accepted: ["attribution": "A2", "reason": "it was corrected"],
      refused: ["attribution": "A2"],
      code: 1008
    ),
    WriteCase(
      method: "link.add",
      accepted: ["from": "C3", "to": "C1", "kind": "corroborates", "note": "as it seems"],
      refused: ["from": "C1", "to": "C1", "kind": "confirms"],
      code: 1008
    ),
    WriteCase(
      method: "link.withdraw",
      accepted: ["link": "L1", "reason": "another agreement"],
      refused: ["link": "L9", "reason": "another agreement"],
      code: 1001
    ),
    WriteCase(
      method: "source.edit",
      accepted: ["source": "Axios", "reliability": "A", "partOf": "S1"],
      refused: ["source": "Axios", "name": "naya kashmir"],
      code: 1002
    ),
    WriteCase(
      method: "source.merge",
      accepted: ["source": "Naya Kashmir", "into": "Axios"],
      refused: ["source": "Axios", "into": "S2"],
      code: 1008
    ),
    WriteCase(
      method: "source.unmerge",
      accepted: ["source": "S4"],
      refused: ["source": "S1"],
      code: 1002,
      version: 2
    ),
    WriteCase(
      method: "claim.edit",
      accepted: ["claim": "C1", "text": "Kazakhstan joins", "due": "2025-11-08"],
      refused: ["claim": "C1", "text": "Kazakhstan joins", "due": "someday"],
      code: 1008
    ),
    WriteCase(
      method: "claim.tag",
      accepted: ["claim": "C1", "add": ["gulf"], "remove": ["accords"]],
      refused: ["claim": "C1", "add": ["gulf"], "remove": ["energy"]],
      code: 1002
    ),
    WriteCase(
      method: "claim.merge",
      accepted: ["claim": "C1", "into": "C2"],
      refused: ["claim": "C2", "into": "C2"],
      code: 1008
    ),
    WriteCase(
      method: "claim.unmerge",
      accepted: ["claim": "C4"],
      refused: ["claim": "C1"],
      code: 1002,
      version: 2
    ),
    WriteCase(
      method: "attribution.edit",
      accepted: ["attribution": "A3", "at": "2025-11-05", "cites": ["Tass"]],
      refused: ["attribution": "A3", "cites": ["Tass", "S1"]],
      code: 1008
    ),
    WriteCase(
      method: "evidence.add",
      accepted: ["attribution": "A1", "snapshot": "YWJj", "mediaType": "text/plain"],
      refused: ["attribution": "A1", "snapshot": "YWJj", "sha256": "00"],
      code: 1008
    ),
    WriteCase(
      method: "evidence.withdraw",
      accepted: ["evidence": "E1", "reason": "a forgery"],
      refused: ["evidence": "E1"],
      code: 1008
    ),
    WriteCase(
      method: "note.add",
      accepted: ["claim": "C1", "kind": "contact", "asked": "Ministry"],
      refused: ["claim": "C1", "kind": "contact"],
      code: 1008
    ),
  ]
}

/// Letters of other scripts that look like Latin ones in usual fonts.
///
/// Keys are in lower case, and a letter counts as well if only its capital looks like a Latin one. The data of Unicode
/// Technical Standard 39 are more complete; this table has the letters that names are written with.
enum LookalikeLetters {
  /// Returns what a letter looks like, or the letter itself.
  static func latin(_ letter: Unicode.Scalar) -> Unicode.Scalar { table[letter] ?? letter }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = [
    // Cyrillic
    "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "н": "h", "і": "i", "ӏ": "l",
    "ј": "j", "к": "k", "м": "m", "п": "n", "о": "o", "р": "p", "ԛ": "q", "ѕ": "s", "т": "t",
    "ѵ": "v", "ԝ": "w", "х": "x", "у": "y", "ү": "y", "г": "r",
    // Greek
    "α": "a", "β": "b", "ε": "e", "η": "n", "ι": "i", "κ": "k", "μ": "m", "ν": "v", "ο": "o",
    "ρ": "p", "σ": "o", "ς": "c", "τ": "t", "υ": "u", "χ": "x", "γ": "y", "ζ": "z", "ω": "w",
    "ϲ": "c", "ϳ": "j",
    // Armenian
    "օ": "o", "ո": "n", "ս": "u", "ց": "g", "հ": "h", "զ": "q", "ք": "f",
    // Latin letters without a counterpart in ASCII
    "ı": "i", "ȷ": "j", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ʋ": "v", "ⅼ": "l", "ⅰ": "i", "ⅴ": "v",
    "ⅹ": "x", "ⅽ": "c", "ⅾ": "d", "ⅿ": "m", "ꓲ": "i",
    // Hyphens and apostrophes
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "−": "-", "’": "'", "ʼ": "'", "ʹ": "'", "‘": "'",
  ]
}

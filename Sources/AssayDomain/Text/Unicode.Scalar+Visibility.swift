extension Unicode.Scalar {
  /// Whether the character shows nothing and takes no room: joiners, direction marks, variation selectors, fillers
  /// (Unicode Standard, section 5.21, Default_Ignorable_Code_Point).
  package var isInvisible: Bool { properties.isDefaultIgnorableCodePoint }

  /// Whether the character takes room and shows nothing: white space, and the Braille pattern without dots.
  package var isBlank: Bool { properties.isWhitespace || value == 0x2800 }
}

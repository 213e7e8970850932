// The character references that text fields carry (HTML 4's named ones, the numeric ones). The full list of
// HTML 5 has two thousand; in text meant for people the Latin, Greek and typographic ones occur.

/// Knows what character references stand for.
enum Entities {
  /// The character of a reference without its `&` and `;`: `amp`, `#8217`, `#x2019`; nil where it is
  /// none. Control characters are not given out.
  static func scalar(_ name: Bytes) -> Unicode.Scalar? {
    guard let first = name.first else { return nil }
    guard first == UInt8(ascii: "#") else { return named[name.text] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first?.lowered == UInt8(ascii: "x")
    let number = UInt32(
      isHexadecimal ? digits.dropFirst().text : digits.text, radix: isHexadecimal ? 16 : 10)
    guard var value = number else { return nil }
    // What browsers do (HTML Standard, numeric character reference end state).
    if (0x80...0x9F).contains(value) { value = TextEncoding.windows1252Scalar(UInt8(value)) }
    if value < 0x20 || (0x7F...0x9F).contains(value) {
      return value == 10 || value == 13 ? "\n" : " "
    }
    return Unicode.Scalar(value)
  }

  private static let named: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for (index, name) in latin.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(0xA0 + UInt32(index))
    }
    for pair in others.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = pair.split(separator: "=")
      if parts.count == 2, let value = UInt32(parts[1], radix: 16) {
        table[String(parts[0])] = Unicode.Scalar(value)
      }
    }
    return table
  }()

  /// U+00A0 to U+00FF in order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
    sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc \
    Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve \
    Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute \
    acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde \
    ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """

  private static let others = """
    amp=26 lt=3C gt=3E quot=22 apos=27 OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192
    circ=2C6 tilde=2DC ensp=2002 emsp=2003 thinsp=2009 zwnj=200C zwj=200D lrm=200E rlm=200F ndash=2013
    mdash=2014 lsquo=2018 rsquo=2019 sbquo=201A ldquo=201C rdquo=201D bdquo=201E dagger=2020
    Dagger=2021 bull=2022 hellip=2026 permil=2030 prime=2032 Prime=2033 lsaquo=2039 rsaquo=203A
    euro=20AC trade=2122 larr=2190 uarr=2191 rarr=2192 darr=2193 minus=2212 ne=2260 le=2264 ge=2265
    Alpha=391 Beta=392 Gamma=393 Delta=394 Omega=3A9 alpha=3B1 beta=3B2 gamma=3B3 delta=3B4 pi=3C0
    omega=3C9 num=23 dollar=24 percnt=25 lpar=28 rpar=29 ast=2A plus=2B comma=2C period=2E sol=2F
    colon=3A semi=3B equals=3D quest=3F commat=40 lsqb=5B rsqb=5D lowbar=5F excl=21 hyphen=2010
    dash=2010 Gcaron=1E6 gbreve=11F Gbreve=11E Idot=130 inodot=131 imath=131 scedil=15F Scedil=15E
    cacute=107 Cacute=106 ccaron=10D Ccaron=10C zcaron=17E Zcaron=17D dstrok=111 Dstrok=110
    lstrok=142 Lstrok=141 eogon=119 aogon=105 nacute=144 sacute=15B zacute=17A zdot=17C
    """
}

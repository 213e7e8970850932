// The words of a date: numbers and the names of months in the languages whose pages we know. Ordinals lose
// their ending ("1st", "1er"), and what stands between ("de", "of", "г.") is no word.

/// A number or a month's name in a text.
struct DateWord {
  /// The value, if it is a number.
  let number: Int?
  /// 1 to 12, if it names a month.
  let month: Int?
  /// How many digits or bytes it has.
  let count: Int
  /// The byte behind it, 0 at the end.
  let next: UInt8

  /// The numbers and months of a text in order, at most the first 60.
  static func words(in text: String) -> [DateWord] {
    let bytes = Array(text.utf8.prefix(600))
    var words: [DateWord] = []
    var index = 0
    while index < bytes.count && words.count < 60 {
      let start = index
      if isDigit(bytes[index]) {
        while index < bytes.count && isDigit(bytes[index]) { index += 1 }
        let count = index - start
        let number = count <= 8 ? Int(String(decoding: bytes[start..<index], as: UTF8.self)) : nil
        words.append(
          DateWord(
            number: number, month: nil, count: count, next: index < bytes.count ? bytes[index] : 0))
        while index < bytes.count && isASCIILetter(bytes[index]) && bytes[index] != UInt8(ascii: "T") {
          index += 1
        }
      } else if isLetter(bytes[index]) {
        while index < bytes.count && isLetter(bytes[index]) { index += 1 }
        let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        if let month = months[name] {
          words.append(DateWord(number: nil, month: month, count: name.utf8.count, next: 0))
        } else if !connecting.contains(name) && !name.hasPrefix("年") && !name.hasPrefix("月")
          && !name.hasPrefix("日") && !name.hasPrefix("년") && !name.hasPrefix("월")
        {
          // Another word parts numbers that do not belong together.
          words.append(DateWord(number: nil, month: nil, count: name.utf8.count, next: 0))
        }
      } else {
        index += 1
      }
    }
    return words
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0x80 }

  private static let connecting: Set<String> = ["de", "del", "of", "the", "di", "den", "of", "г"]

  /// A line a month: full names, cases and short forms. English, German, French, Spanish, Portuguese,
  /// Italian, Dutch, Danish, Norwegian, Swedish, Polish, Czech, Turkish, Russian, Ukrainian, Indonesian.
  private static let months: [String: Int] = {
    let lines = [
      "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari stycznia styczeń leden ledna ocak oca января январь янв січня sty",
      "february feb februar februari février févr fév febrero fevereiro fev febbraio lutego luty únor února şubat şub февраля февраль фев лютого",
      "march mar märz mrz mars marzo março maart mrt marts marca marzec března březen mart марта март мар березня maret",
      "april apr avril avr abril abr aprile kwietnia kwiecień dubna duben nisan nis апреля апрель апр квітня kwi",
      "may mai mayo maio maggio mag mei maj maja května květen mayıs мая май травня",
      "june jun juni juin junio junho giugno giu czerwca czerwiec června červen haziran haz июня июнь июн червня cze",
      "july jul juli juillet juil julio julho luglio lug lipca lipiec července červenec temmuz tem июля июль июл липня lip",
      "august aug août agosto ago augustus augusti sierpnia sierpień srpna srpen ağustos ağu августа август авг серпня agustus sie",
      "september sep sept septembre septiembre setembro set settembre września wrzesień září eylül eyl сентября сентябрь сен вересня wrz",
      "october oct oktober okt octobre octubre outubro out ottobre ott października październik října říjen ekim eki октября октябрь окт жовтня paź",
      "november nov novembre noviembre novembro listopada listopad listopadu kasım kas ноября ноябрь ноя",
      "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des grudnia grudzień prosince prosinec aralık ara декабря декабрь дек грудня gru",
    ]
    var table: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      for name in line.split(separator: " ") where table[String(name)] == nil {
        table[String(name)] = index + 1
      }
    }
    return table
  }()
}

// Words that only datelines give a meaning to, apart from the lexicon of credits: days of the week, small
// words inside place names, words in brackets that are no wire.

/// What a word does in a dateline.
struct DatelineWord: OptionSet {
  let rawValue: Int32
  /// A day of the week.
  static let weekday = DatelineWord(rawValue: 1)
  /// May stand in small letters inside the name of a place: "Rio de Janeiro".
  static let inside = DatelineWord(rawValue: 2)
  /// Joins two places: "San Francisco and New York".
  static let and = DatelineWord(rawValue: 4)
  /// Opens a byline: "By Jane Doe".
  static let by = DatelineWord(rawValue: 8)
  /// Stands in brackets or before a dash and names no wire and no place: "FILE", "GRAPHIC".
  static let noise = DatelineWord(rawValue: 16)
  /// Stands before a place and is not part of it: "Near Kharkiv".
  static let near = DatelineWord(rawValue: 32)
  /// May open the name of a place although no name of a person begins with it: "The Hague".
  static let article = DatelineWord(rawValue: 64)
  /// Names a time zone, or stands behind an hour.
  static let zone = DatelineWord(rawValue: 128)
  /// Stands before a date: "le 20 avril", "20 de abril".
  static let on = DatelineWord(rawValue: 256)
  /// Written in capitals in the name of a place too.
  static let acronym = DatelineWord(rawValue: 512)
  /// A page's word before or behind a byline's date: "Updated".
  static let page = DatelineWord(rawValue: 1024)

  /// What a word of a text does; empty for nothing.
  static func of(_ lexeme: Lexeme, in folded: [UInt8]) -> DatelineWord {
    let key = lexeme.foldedStart..<lexeme.foldedEnd
    return DatelineWord(rawValue: table.value(of: folded, key, hash: lexeme.hash) ?? 0)
  }

  private static let named: [Substring: DatelineWord] = [
    "weekday": .weekday, "inside": .inside, "and": .and, "by": .by, "noise": .noise, "near": .near,
    "article": .article, "zone": .zone, "on": .on, "acronym": .acronym, "page": .page,
  ]

  private static let table: KeyTable = {
    var table = KeyTable()
    Lexicon.forEachItem(in: list, separator: " ") { block, item in
      guard let word = named[block] else { return }
      let folded = LexedText(String(item), words: nil).folded
      table.merge(folded, 0..<folded.count, bits: word.rawValue)
    }
    return table
  }()

  private static let list: StaticString = """
    weekday:
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi
    mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica pazartesi salı çarşamba perşembe
    cuma cumartesi pazar понедельник вторник среда четверг пятница суббота воскресенье
    inside:
    de del della delle di do dos das da du des la le les los las el y e of the on upon in en sur
    am an der im bei es ob von zu al and et und ve aux au sous ar na над на под
    and:
    and et und y e ve и
    by:
    by par por von di yazan автор
    noise:
    file photo photos foto video graphic graphics pix tv release update updates exclusive watch
    corrected corrects correction adds refile refiled repeat repeats text table factbox undated
    usa us uk uae eu un r d i l judge judges covid centigrade fahrenheit live breaking opinion
    analysis interview feature sponsored advertorial handout getty stock illustration new old
    cc wip tba tbc pdf html ap-style nyse nasdaq tsx lse asx ceo cfo who fda cdc epa
    near:
    near outside off prés près bei nahe
    article:
    the le la les los las el san den al on aboard a o
    zone:
    gmt utc cet cest est edt et cst cdt mst mdt pst pdt ist bst msk мск uhr h hrs am pm
    on:
    le am el on de of den del il
    acronym:
    usa uk us uae dc un nyc eu ii iii iv
    page:
    updated published posted modified created
    """
}

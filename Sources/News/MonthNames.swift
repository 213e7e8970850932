// The names of the months as news writes them, in the languages an archive is likely to hold. One table of
// text, so that a language is one block; names that are also other words say so with a sign.

/// The month that a word names.
struct MonthName: Sendable {
  /// 1 to 12.
  let month: Int
  /// How sure the word is when no day stands beside it.
  let sureness: Sureness

  enum Sureness: Sendable {
    /// Always a month.
    case sure
    /// A month only with its capital: `May`, not `may`.
    case capital
    /// A month only in lower case: `mars 2020`, not the rover Mars 2020.
    case lowercase
    /// A month only beside a day: `12 set 2016`, not `a set 2016`.
    case withDay
  }

  /// The month of a word in lower case.
  static func named(_ word: String) -> MonthName? { table[word] }

  private static let table: [String: MonthName] = {
    var table: [String: MonthName] = [:]
    for row in rows.split(separator: "\n") {
      for (index, column) in row.split(separator: "|").enumerated() {
        for entry in column.split(separator: " ") {
          let sureness: Sureness =
            switch entry.utf8.last {
            case UInt8(ascii: "^"): .capital
            case UInt8(ascii: "_"): .lowercase
            case UInt8(ascii: "+"): .withDay
            default: .sure
            }
          let word = sureness == .sure ? entry : entry.dropLast()
          if table[String(word)] == nil {
            table[String(word)] = MonthName(month: index + 1, sureness: sureness)
          }
        }
      }
    }
    return table
  }()

  /// A language a row, a month a column, several spellings with spaces between. `^` only with a capital,
  /// `_` only in lower case, `+` only beside a day. The first row that has a word wins. Arabic month names
  /// of two words are joined by `_` before they are looked up.
  private static let rows = """
    january jan^|february feb^|march^ mar+|april apr^|may^|june jun^|july jul^|august aug^|september sept^ sep^|october oct^|november nov^|december dec^
    janvier janv|février fevrier févr fev+|mars_|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre decembre déc
    januar jänner jän+|februar|märz maerz mär+|april|mai|juni|juli|august|september|oktober okt^|november|dezember dez^
    enero ene+|febrero|marzo|abril abr+|mayo|junio|julio|agosto ago+|septiembre setiembre|octubre|noviembre|diciembre dic+
    gennaio gen+|febbraio|marzo|aprile|maggio mag+|giugno giu+|luglio lug+|agosto|settembre set+|ottobre ott+|novembre|dicembre
    janeiro|fevereiro|março|abril|maio mai|junho|julho|agosto|setembro|outubro out+|novembro|dezembro
    januari|februari|maart mrt|april|mei+|juni|juli|augustus|september|oktober|november|december
    ocak+ oca+|şubat subat şub|mart+|nisan nis+|mayıs mayis|haziran haz+|temmuz tem+|ağustos agustos ağu|eylül eylul eyl|ekim+ eki+|kasım kasim kas+|aralık aralik ara+
    января январь янв|февраля февраль фев|марта март мар+|апреля апрель апр|мая май+|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сент сен|октября октябрь окт|ноября ноябрь ноя|декабря декабрь дек
    січня січень|лютого лютий+|березня березень|квітня квітень|травня травень|червня червень|липня липень|серпня серпень|вересня вересень|жовтня жовтень|листопада листопад|грудня грудень
    stycznia styczeń|lutego luty+|marca marzec|kwietnia kwiecień|maja+ maj+|czerwca czerwiec|lipca lipiec|sierpnia sierpień|września wrzesień|października październik|listopada+ listopad+|grudnia grudzień
    ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu|prosince prosinec
    januari|februari|mars_|april|maj+|juni|juli|augusti|september|oktober|november|december
    januar|februar|marts|april|maj+|juni|juli|august|september|oktober|november|desember
    tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesäkuuta kesäkuu|heinäkuuta heinäkuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu
    január|február|március|április|május|június|július|augusztus|szeptember|október|november|december
    ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie
    gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre
    siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga studenog|prosinca
    januara|februara|marta|aprila|maja|juna|jula|avgusta|septembra|oktobra|novembra|decembra
    januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember
    ιανουαρίου ιανουάριος|φεβρουαρίου φεβρουάριος|μαρτίου μάρτιος|απριλίου απρίλιος|μαΐου μαΐος μάιος|ιουνίου ιούνιος|ιουλίου ιούλιος|αυγούστου αύγουστος|σεπτεμβρίου σεπτέμβριος|οκτωβρίου οκτώβριος|νοεμβρίου νοέμβριος|δεκεμβρίου δεκέμβριος
    يناير كانون_الثاني جانفي|فبراير شباط فيفري|مارس آذار اذار|أبريل إبريل ابريل نيسان أفريل|مايو أيار ايار ماي+|يونيو حزيران جوان|يوليو يوليوز تموز جويلية|أغسطس اغسطس آب+ غشت أوت|سبتمبر أيلول ايلول شتنبر|أكتوبر اكتوبر تشرين_الأول تشرين_الاول|نوفمبر تشرين_الثاني نونبر|ديسمبر كانون_الأول كانون_الاول دجنبر
    ژانویه|فوریه|مارس|آوریل|مه+|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر
    ינואר בינואר|פברואר בפברואר|מרץ במרץ מרס|אפריל באפריל|מאי+ במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר
    जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर
    জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে+|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর
    """
}

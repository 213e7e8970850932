// A few hundred articles and pictures out of a seed: several languages, dates of every precision and none,
// credits as structured data, values in several spellings, with U+001F and longer than a term.

import Credits
import News
import PlainScan
import TestSupport

@testable import Archive

/// Makes documents.
struct ExactnessCorpus {
  private var random: SeededNumbers
  private let words: [(language: String, pieces: [String])]

  init(seed: UInt64) throws {
    random = SeededNumbers(seed: seed)
    words = try tableRows("Fixtures/queries-words.tsv").map { row in
      (row.columns[0], Array(row.columns.dropFirst()))
    }
  }

  private static let people = [
    "Ann O'Brien", "ann o'brien", "Jörg Müller", "Jorg Muller", "Ибрагим Ёлкин", "Léa d'Arc",
    "Li 旧城",
    "Sam Tarazi", "Sam  Tarazi", "Kim Doe-Roe", "Ayşe Işık", "Old City",
  ]
  private static let organisations = [
    "Anadolu Agency", "AA", "Agence France-Presse", "AFP", "Reuters", "REUTERS", "Getty Images",
    "Corner Photo", "corner photo", "Foto\u{1F}Haus", "Foto Haus", "Alamy",
    String(repeating: "Very Long Picture Agency ", count: 14),
    String(repeating: "Very Long Picture Agency ", count: 14) + "of the North",
  ]
  private static let sources = [
    "Harbour Herald", "harbour herald", "The Hill Post", "Reuters", "Die Straße", "DIE STRASSE",
    "旧城报", "   ",
  ]
  private static let places = [
    "ALEPPO", "Aleppo", "İstanbul", "Istanbul", "Łódź", "New York", "Newark",
  ]
  private static let flags = ["pool", "handout", "file", "stringer"]
  private static let hosts = [
    "harbour.example", "www.Hill.example:8080", "HILL.example", "旧城.example",
  ]

  /// The articles, each followed by its pictures, and pictures without an article.
  mutating func documents(_ count: Int) -> [StoredDocument] {
    var documents: [StoredDocument] = []
    for number in 0..<count {
      let article = article(number)
      if chance(8), let caption = article.captions.first {
        documents.append(alone(caption, article))
      } else {
        documents += article.withPictures
      }
    }
    // A document without a word in it.
    var silent = StoredDocument.article("silent")
    silent.source = "Harbour Herald"
    return documents + [silent]
  }

  private mutating func article(_ number: Int) -> StoredDocument {
    let (language, pieces) = words[chance(2) ? 0 : self.number(0...(words.count - 1))]
    var article = StoredDocument.article(
      "article\(number)", headline: chance(15) ? "" : text(pieces, 2...6), language: language)
    article.body = chance(15) ? "" : text(pieces, 5...60)
    article.captions = (0..<self.number(0...3)).map { _ in caption(pieces) }
    article.bylines = some(Self.people, 0...2)
    article.source = one(Self.sources)
    article.wire = one(Self.organisations)
    article.place = one(Self.places)
    article.cited = some(Self.organisations, 0...3)
    article.date = date() ?? article.captions.compactMap(\.date).first
    let folder =
      ["2016/12", "2016/11", "2017", "2016/12-extra"].randomElement(using: &random) ?? ""
    article.path = "\(folder)/story \(number % 7).txt"
    if chance(6) { article.path = "\(folder)/all.mbox!/\(number).eml" }
    article.url = one(Self.hosts).map { "https://\($0)/story/\(number)?a=b:c@d" }
    article.format = ["text", "html", "json"].randomElement(using: &random) ?? ""
    return article
  }

  private mutating func caption(_ pieces: [String]) -> StoredCaption {
    var caption = StoredCaption(text: chance(12) ? "" : text(pieces, 2...12))
    caption.photographers = some(Self.people, 0...2)
    caption.organisations = some(Self.organisations, 0...3)
    caption.flags = some(Self.flags, 0...2)
    if chance(4) { caption.conflicts.append(CreditConflict(.photographer, [])) }
    if chance(4) { caption.conflicts.append(CreditConflict(.agency, [])) }
    let makers = caption.photographers + caption.organisations
    if !makers.isEmpty { caption.credit = "[" + makers.joined(separator: "/") + "]" }
    if chance(3) { caption.date = date() }
    return caption
  }

  private func alone(_ caption: StoredCaption, _ article: StoredDocument) -> StoredDocument {
    var picture = article
    picture.kind = .caption
    picture.body = ""
    picture.bylines = []
    picture.captions = [caption]
    picture.cited = []
    picture.wire = nil
    return picture
  }

  private mutating func date() -> NewsDate? {
    if chance(6) { return nil }
    let year = number(2015...2017)
    if chance(6) { return NewsDate(year: year) }
    let month = number(11...12)
    return chance(5)
      ? NewsDate(year: year, month: month)
      : NewsDate(year: year, month: month, day: number(1...5))
  }

  private mutating func text(_ pieces: [String], _ count: ClosedRange<Int>) -> String {
    var text = ""
    for _ in 0..<number(count) {
      // The first pieces come more often, as words do.
      let piece = pieces[min(number(0...(pieces.count - 1)), number(0...(pieces.count - 1)))]
      text += piece + ([" ", " ", " ", ", ", ". ", "\n\n"].randomElement(using: &random) ?? " ")
    }
    return text
  }

  private mutating func one(_ values: [String]) -> String? {
    chance(4) ? nil : values.randomElement(using: &random)
  }

  private mutating func some(_ values: [String], _ count: ClosedRange<Int>) -> [String] {
    (0..<number(count)).compactMap { _ in values.randomElement(using: &random) }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }
}

// The languages of texts and records, and the part of the worker protocol that asks for them.

import JSON
import News
import TestSupport
import Testing

@testable import ForeignReaders
@testable import Readers

@Suite struct LanguageTests {
  static let rows = (try? tableRows("Fixtures/languages.tsv")) ?? []

  @Test func theTableIsThere() { #expect(Self.rows.count >= 35) }

  @Test(arguments: rows)
  func isTold(row: TableRow) {
    let found = LanguageDetector.detect(LanguageSample(row[1]))
    #expect((found?.code ?? "-") == row[0], "\(row): \(String(describing: found))")
    if let found, found.isDetermined { #expect((40...100).contains(found.confidence)) }
  }

  /// The same text has the same answer, whatever was asked before.
  @Test func theAnswerDependsOnTheTextAlone() {
    let forwards = Self.rows.map { LanguageDetector.detect(LanguageSample($0[1])) }
    let backwards = Self.rows.reversed().map { LanguageDetector.detect(LanguageSample($0[1])) }
    #expect(forwards == backwards.reversed())
  }

  @Test func anyTextHasAnAnswer() {
    var random = SeededRandom(seed: 20)
    for _ in 0..<300 {
      let scalars = (0..<Int.random(in: 0..<200, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &random))
      }
      let found = LanguageDetector.detect(
        LanguageSample(String(String.UnicodeScalarView(scalars))))
      #expect((0...100).contains(found?.confidence ?? 0))
    }
  }

  @Test func aSampleEndsAtACharacter() throws {
    for count in 240...252 {
      let text = String(repeating: "a", count: count) + String(repeating: "я", count: 400)
      let sample = LanguageSample(text).bytes
      #expect(text.utf8.starts(with: sample))
      #expect(String(validating: sample, as: UTF8.self) != nil)
      #expect((399...400).contains(sample.count))
    }
  }

  // MARK: records

  private func told(_ record: NewsRecord, _ options: ReadOptions = ReadOptions()) -> NewsRecord {
    var found = record
    RecordSink(record: { found = $0 }, fault: { _ in }).tellingLanguages(options).record(record)
    return found
  }

  private static let german = """
    Der alte Hafenkran von Brenholm wurde am Montag abgebaut, hundert Jahre nachdem er seine erste Kiste \
    Orangen gehoben hatte. Die Bürgermeisterin dankte allen, die ihn in dieser langen Zeit bedient hatten, \
    und versprach, dass er im Museum der Stadt wieder aufgestellt wird.
    """

  @Test func aRecordWithoutALanguageIsGivenIts() {
    let record = told(NewsRecord(format: "html", headline: "Der Kran", body: Self.german))
    #expect(record.language == "de")
    #expect(record.languageConfidence == 99)
    #expect(record.notes == [])
  }

  /// What is declared, the text's language, and what becomes of it.
  @Test(arguments: [
    ("de", "de", 0), ("de-AT", "de", 0), ("German", "de", 0), ("en", "de", 1), ("lb", "lb", 0),
    ("x-default", "de", 0),
  ])
  func whatIsDeclaredStandsUnlessTheTextIsClearlyAnother(
    declared: String, language: String, notes: Int
  ) {
    var record = NewsRecord(format: "html", headline: "Der Kran", body: Self.german)
    record.language = declared
    let found = told(record)
    #expect(found.language == language)
    #expect(found.notes.count == notes)
    #expect(
      notes == 0 || found.notes == ["declares the language en, but the text is in de"])
  }

  @Test func aFewWordsDoNotContradict() {
    var record = NewsRecord(format: "html", headline: "Der Kran wurde abgebaut")
    record.language = "en"
    #expect(told(record).language == "en")
    #expect(told(record).languageConfidence == nil)
  }

  @Test func aCaptionMayBeInAnotherLanguage() {
    var record = NewsRecord(format: "html", headline: "Der Kran", body: Self.german)
    record.captions = [
      NewsCaption(
        text:
          "The old harbour crane of Brenholm, seen from the quay on the day before it was taken down"
      ),
      NewsCaption(
        text: "Der alte Hafenkran von Brenholm am Tag vor dem Abbau, vom Kai aus gesehen"),
      NewsCaption(text: "The old crane"),
    ]
    let found = told(record)
    #expect(found.captions.map(\.language) == ["en", nil, nil])
    #expect(found.language == "de")
  }

  @Test func aLonePictureIsToldByItsCaption() {
    var record = NewsRecord(kind: .caption, format: "picture")
    record.captions = [
      NewsCaption(
        text: "La vieille grue du port a été démontée lundi, cent ans après sa première caisse")
    ]
    #expect(told(record).language == "fr")
    #expect(told(record).captions[0].language == nil)
  }

  @Test func aLanguageInTheOptionsLeavesNothingToFindOut() {
    let record = NewsRecord(format: "html", headline: "Der Kran", body: Self.german)
    #expect(told(record, ReadOptions(language: "fr")) == record)
  }

  // MARK: the protocol

  private func replies(_ request: String) -> [String] {
    var lines: [String] = []
    WorkerSession().respond(to: Array(request.utf8)) {
      lines.append(String(decoding: $0, as: UTF8.self))
    }
    return lines
  }

  @Test func aSessionTellsLanguages() {
    #expect(
      replies(
        "detect\tDer alte Hafenkran wurde am Montag abgebaut\tx\t\tЯщик поднял старый кран, и рыбаки это видели"
      ) == ["languages\tde 97\t\t\tru 99\n", "{\"end\":true}\n"])
    #expect(replies("detect") == ["languages\n", "{\"end\":true}\n"])
    #expect(replies("detect\t") == ["languages\t\n", "{\"end\":true}\n"])
  }

  /// Neither a question nor a request to read.
  @Test(arguments: [
    "detective\tDer Kran", "detec", "", #"{"detect":["Der Kran"]}"#, "languages\ten 99",
  ])
  func whatIsNoQuestionIsAFault(request: String) {
    #expect(replies(request).first?.hasPrefix(#"{"fault""#) == true)
  }

  @Test func aQuestionThatIsNoTextIsAFault() {
    var lines: [String] = []
    WorkerSession().respond(to: Array("detect\tGr".utf8) + [0xFC]) {
      lines.append(String(decoding: $0, as: UTF8.self))
    }
    #expect(lines.first?.hasPrefix(#"{"fault""#) == true)
  }

  /// Tabs and newlines are what keeps texts apart on their way.
  @Test func aSampleHasNoWhiteSpaceButSingleSpaces() throws {
    let text = "\tone \u{B}two\r\n<b>three</b>\n\n  four\u{C}"
    #expect(String(decoding: LanguageSample(text).bytes, as: UTF8.self) == "one two three four")
    let texts = ["Der alte\tHafenkran wurde\nam Montag abgebaut\n", "\t\n", "\tx"]
    #expect(
      try Worker().detect(texts.map { LanguageSample($0) }).map(\.?.code) == ["de", nil, nil])
  }

  @Test func aWorkerTellsLanguagesInOrder() throws {
    let worker = Worker()
    // More than one request holds.
    let texts = (0..<400).flatMap { _ in
      [Self.german, "", "The crane was taken down on Monday by the town"].map { LanguageSample($0) }
    }
    let found = try worker.detect(texts)
    #expect(found.count == texts.count)
    for index in found.indices {
      #expect(found[index]?.code == ["de", nil, "en"][index % 3])
    }
    #expect(try worker.detect([]) == [])
  }

  @Test func aMissingProgramIsAFault() {
    let pool = WorkerPool(WorkerConfiguration(program: "/nonexistent/worker"))
    let fault = #expect(throws: ReadFault.self) { try pool.detect([LanguageSample(Self.german)]) }
    #expect(fault?.code == .worker)
  }

  /// What a program answers, and the fault's message.
  @Test(arguments: [
    ("exit 3", "ended with status 3"),
    ("while read l; do echo languages; echo '{\"end\":true}'; done", "does not tell"),
    ("while read l; do echo '{\"end\":true}'; done", "does not tell languages"),
    ("while read l; do echo nonsense; done", "something that is no reply"),
    ("while read l; do printf 'languages\\ten\\n'; done", "something that is no reply"),
    ("while read l; do printf 'languages\\ten x\\n'; done", "something that is no reply"),
    ("while read l; do printf 'languagesx\\ten 9\\n'; done", "something that is no reply"),
  ])
  func aProgramThatMisbehavesIsAFault(script: String, message: String) throws {
    let folder = try TemporaryFolder()
    var configuration = WorkerConfiguration(program: "/bin/sh")
    configuration.arguments = [try folder.write(script + "\n", to: "worker.sh")]
    let worker = Worker(configuration)
    for _ in 1...2 {
      let fault = #expect(throws: ReadFault.self) {
        try worker.detect([LanguageSample("one text")])
      }
      #expect(fault?.message.contains(message) == true, "\(String(describing: fault))")
    }
  }

  @Test func aWorkerThatDiedIsStartedAgain() throws {
    let folder = try TemporaryFolder()
    var configuration = WorkerConfiguration(program: "/bin/sh")
    let answer = #"printf 'languages\tsv 90\n'; echo '{"end":true}'"#
    configuration.arguments = [try folder.write("read line; \(answer)\n", to: "worker.sh")]
    let worker = Worker(configuration)
    for _ in 1...4 {
      #expect(
        try worker.detect([LanguageSample("text")]) == [
          DetectedLanguage(code: "sv", confidence: 90)
        ])
    }
  }
}

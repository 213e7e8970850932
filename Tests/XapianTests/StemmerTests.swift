// The stemmers: a few words, any bytes, the list of languages.

import Testing
import Xapian

@Suite struct StemmerTests {
  @Test(arguments: [
    ("english", "captions", "caption"), ("en", "photographers", "photograph"),
    ("french", "photographies", "photograph"), ("russian", "города", "город"),
    ("none", "captions", "captions"), ("english", "", ""),
  ])
  func stems(language: String, word: String, stem: String) throws {
    let stemmer = try Stemmer(language: language)
    #expect(text(try stemmer.stem(bytes(word))) == stem)
  }

  @Test func theBufferIsReplaced() throws {
    let stemmer = try Stemmer(language: "english")
    var stem = bytes("something longer than the stem")
    try stemmer.stem(bytes("cities").span, into: &stem)
    #expect(text(stem) == "citi")
  }

  @Test func anyBytesDoNoHarm() throws {
    let stemmer = try Stemmer(language: "english")
    #expect(try stemmer.stem([0, 255, 0]) == [0, 255, 0])
  }

  @Test func languages() throws {
    let languages = try Stemmer.availableLanguages()
    #expect(languages.contains("english") && languages.contains("arabic"))
    for language in languages { _ = try Stemmer(language: language) }
    #expect(
      code { () throws(XapianError) in
        _ = try Stemmer(language: "klingon")
      } == .invalidArgument)
  }
}

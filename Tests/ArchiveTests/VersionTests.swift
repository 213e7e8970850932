// Which version of an item stands: the rule by itself, and that an index follows it whatever came when.

import News
import TestSupport
import Testing

@testable import Archive

@Suite struct VersionTests {
  @Test(
    "the highest version stands, a kill hides all",
    arguments: [
      ([], nil), (["1 0 usable"], 0), (["1 0 usable", "2 0 usable"], 1),
      (["10 0 usable", "9 0 usable"], 0),
      (["2 20261101T100000Z usable", "2 20261102T100000Z usable"], 1),
      (["1 20261102T100000Z usable", "2 20261101T100000Z usable"], 1),
      (["1 0 usable", "2 0 canceled"], nil), (["3 0 usable", "2 0 canceled"], nil),
      (["1 0 usable", "2 0 withheld"], nil), (["3 0 usable", "2 0 withheld"], 0),
      (["0 20261101T100000Z usable", "0 0 usable"], 0),
    ] as [([String], Int?)])
  func rule(versions: [String], standing: Int?) throws {
    let keys = try versions.enumerated().map { number, text in
      let parts = text.split(separator: " ").map(String.init)
      let item = ItemVersion(
        provider: "p", guid: "g", number: try #require(Int(parts[0])),
        created: parts[1] == "0" ? "" : parts[1],
        status: try #require(ItemVersion.Status(rawValue: parts[2])))
      return VersionKey(item, record: "00000000000000a\(number)")
    }
    #expect(VersionKey.standing(among: keys) == standing.map { keys[$0] })
    #expect(VersionKey.standing(among: keys.reversed()) == standing.map { keys[$0] })
  }

  @Test("odd numbers and times keep the key's columns")
  func oddKeys() {
    let negative = VersionKey(
      ItemVersion(provider: "", guid: "", number: -5, created: String(repeating: "9", count: 40)),
      record: "0000000000000000")
    let largest = VersionKey(
      ItemVersion(provider: "", guid: "", number: .max, status: .canceled),
      record: "0000000000000000")
    #expect(negative.bytes.count == largest.bytes.count)
    #expect(negative.bytes.lexicographicallyPrecedes(largest.bytes))
    #expect(largest.status == .canceled)
  }

  /// A story as `cutline extract` writes it, with one picture.
  private func story(_ item: Int, _ version: Int, _ status: String, _ mark: Int) -> String {
    """
    {"headline":"item \(item) version \(version) \(status) \(mark)","body":"A story of the harbour.",\
    "captions":[{"text":"The harbour at dawn, \(mark)","credit":"Mira Kovac/Coastwire"}],\
    "item":{"provider":"coastwire","guid":"urn:\(item)","version":\(version),"created":"",\
    "status":"\(status)"}}
    """
  }

  @Test("an index shows what stands among the files there are, whatever came and went before")
  func history() throws {
    let place = try Workplace()
    var random = SeededRandom(seed: 20_261_123)
    /// By file, its stories: item, version, status, mark.
    var files: [String: [(item: Int, version: Int, status: String, mark: Int)]] = [:]
    for step in 0..<12 {
      for change in 0..<4 {
        let name = "\(Int.random(in: 0..<9, using: &random)).jsonl"
        if files[name] != nil, Int.random(in: 0..<3, using: &random) == 0 {
          files[name] = nil
          try place.remove(name)
          continue
        }
        // Equal versions of an item are told apart by a hash, so that this test has none.
        let stories = (0..<Int.random(in: 1...3, using: &random)).map { number in
          let roll = Int.random(in: 0..<12, using: &random)
          return (
            item: Int.random(in: 0..<6, using: &random), version: step * 100 + change * 10 + number,
            status: roll == 0 ? "canceled" : roll < 3 ? "withheld" : "usable", mark: step
          )
        }
        files[name] = stories
        let lines = stories.map { story($0.item, $0.version, $0.status, $0.mark) }
        try place.folder.write(lines.joined(separator: "\n") + "\n", to: "news/" + name)
      }
      try place.run()
      var expected: [String] = []
      for item in 0..<6 {
        let versions = files.values.flatMap(\.self).filter { $0.item == item }
        guard let highest = versions.max(by: { $0.version < $1.version }),
          highest.status == "usable", !versions.contains(where: { $0.status == "canceled" })
        else { continue }
        expected.append("item \(item) version \(highest.version) usable \(highest.mark)")
      }
      let found = try place.documents()
      #expect(found.filter { $0.kind == .article }.map(\.headline).sorted() == expected.sorted())
      // Every article's picture is there, and none of what is hidden.
      #expect(found.filter { $0.kind == .caption }.map(\.headline).sorted() == expected.sorted())
      let statistics = try Searcher(place.index).statistics()
      #expect(statistics.articles == expected.count)
      #expect(statistics.captions == expected.count)
      try place.expectWhole()
      try place.expectTidy()
    }
    // What came in twelve steps is what comes in one.
    let fresh = IndexFolder(path: place.folder.path + "/fresh")
    try Indexer(fresh, options: Workplace.options(threads: 1)).run([place.news])
    var lines: [String] = []
    try IndexDump(fresh).forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
    #expect(try place.dump() == lines)
  }

  @Test("what a check looks for in hidden documents")
  func check() throws {
    let place = try Workplace()
    try place.folder.write(story(1, 1, "usable", 0) + "\n", to: "news/a.jsonl")
    try place.folder.write(story(1, 2, "usable", 0) + "\n", to: "news/b.jsonl")
    try place.run()
    var manifest = try place.index.readManifest()
    #expect(manifest.hiddenDocuments == 2)
    manifest.shards[0].hidden = nil
    manifest.shards[0].hiddenDocuments = 0
    try FileSystem.write(manifest.encoded(), to: place.index.manifest)
    let problems = try place.index.check().problems
    #expect(problems.count == 1 && problems[0].contains("hidden documents"))
  }
}

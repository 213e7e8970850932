// What a manifest may say: it is read back as it was written, and nothing else is taken for one. None of
// these may trap.

import IndexSchema
import TestSupport
import Testing

@testable import Archive

@Suite struct ManifestTests {
  static let sample: Manifest = {
    var manifest = Manifest(
      index: "00112233445566778899aabbccddeeff", revision: 12, ledger: "ledger-3",
      ledgerBytes: 4711,
      creditRules: 1)
    manifest.roots = ["/srv/news", "/srv/caf\u{E9} \"x\"\n"]
    manifest.languages = ["de", "en"]
    manifest.nextShard = 9
    manifest.shards = [
      Manifest.Shard(
        name: "shard-2", documents: 1000, bytes: 65536, tombstones: "tombstones-shard-2-11",
        deleted: 7),
      Manifest.Shard(name: "shard-8", documents: 3, bytes: 32768, tombstones: nil, deleted: 0),
    ]
    return manifest
  }()

  private func read(_ text: String) -> Result<Manifest, ArchiveError> {
    Result { () throws(ArchiveError) in
      try Manifest(decoding: Array(text.utf8), at: "/index/manifest")
    }
  }

  private var text: String { String(decoding: Self.sample.encoded(), as: UTF8.self) }

  @Test("a manifest is read back as it was written")
  func roundTrip() throws {
    #expect(try read(text).get() == Self.sample)
    #expect(Self.sample.documents == 996)
    #expect(Self.sample.encoded().starts(with: Manifest.opening))
  }

  @Test("a manifest that is cut off anywhere is corrupt")
  func truncated() {
    let bytes = Self.sample.encoded()
    for length in 0..<(bytes.count - 1) {
      let error = #expect(throws: ArchiveError.self) {
        try Manifest(decoding: Array(bytes[..<length]), at: "/index/manifest")
      }
      #expect(error?.code == .corrupt)
    }
  }

  @Test(
    "what a manifest cannot say is refused",
    arguments: [
      (#""revision":12"#, #""revision":-1"#),
      (#""revision":12"#, #""revision":9223372036854775807"#),
      (#""revision":12"#, #""revision":"12""#), (#""ledger_bytes":4711"#, #""ledger_bytes":-4"#),
      (#""ledger_bytes":4711,"#, ""), (#""ledger-3""#, #""../ledger-3""#),
      (#""ledger-3""#, #""ledger-03""#), (#""shard-2""#, #""../shard-2""#),
      (#""name":"shard-8""#, #""name":"shard-2""#), (#""name":"shard-8""#, #""name":"shard-9""#),
      (#""documents":3"#, #""documents":4294967296"#), (#""deleted":7"#, #""deleted":1001"#),
      (#""bytes":65536,"#, ""),
      (#""deleted":7"#, #""deleted":9223372036854775807"#), (#""deleted":7"#, #""deleted":-1"#),
      (#""deleted":0"#, #""deleted":1"#),
      (#""tombstones-shard-2-11""#, #""tombstones-/etc/passwd""#),
      (#""roots":["/srv/news","#, #""roots":[5,"#),
      (#""languages":["de","en"]"#, #""languages":{}"#),
      (#""features":[],"#, ""), ("index manifest", "index"), ("\"schema\":", "\"schemes\":"),
    ])
  func refused(original: String, change: String) {
    let changed = text.replacing(original, with: change, maxReplacements: 1)
    #expect(changed != text)
    guard case .failure(let error) = read(changed) else {
      Issue.record("\(change) was taken")
      return
    }
    #expect(error.code == .corrupt)
    #expect(error.message.contains("/index/manifest") && error.hint != nil)
  }

  @Test("a newer schema and an unknown feature say that a newer program is needed")
  func newer() {
    for (original, change) in [
      (#""schema":\#(IndexSchema.version)"#, #""schema":99"#),
      (#""features":[]"#, #""features":["remote"]"#),
    ] {
      let changed = text.replacing(original, with: change, maxReplacements: 1)
      guard case .failure(let error) = read(changed) else {
        Issue.record("\(change) was taken")
        continue
      }
      #expect(error.code == .version && error.hint == "use a newer cutline")
    }
  }

  @Test("bytes that are no manifest are corrupt and never trap")
  func garbage() throws {
    var generator = SeededRandom(seed: 20_161_201)
    let bytes = Self.sample.encoded()
    for _ in 0..<2000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: changed.indices, using: &generator)
        changed[place] = UInt8.random(in: 0...255, using: &generator)
      }
      // A changed letter in a folder's name is a folder's name; what is read must make sense.
      guard let manifest = try? Manifest(decoding: changed, at: "/index/manifest") else { continue }
      #expect(manifest.shards.allSatisfy { $0.deleted >= 0 && $0.deleted <= $0.documents })
      #expect(manifest.ledgerBytes >= 0)
    }
  }

  @Test("only the program's own names are its own")
  func names() {
    #expect(Manifest.isShardName("shard-12"))
    #expect(Manifest.isLedgerName("ledger-1"))
    #expect(Manifest.isTombstonesName("tombstones-shard-3-44"))
    for name in [
      "shard-", "shard-x", "shard-1x", "shard-01", "shard--1", "shards-1", "xshard-1", "",
    ] {
      #expect(!Manifest.isShardName(name))
    }
    for name in ["ledger-2016.txt", "ledger", "ledger-", "ledger-1-2"] {
      #expect(!Manifest.isLedgerName(name))
    }
    for name in [
      "tombstones-1", "tombstones-shard-1", "tombstones-shard-x-1", "tombstones-of-york-1",
    ] {
      #expect(!Manifest.isTombstonesName(name))
    }
    #expect(Manifest.ledgerName(after: "ledger-9") == "ledger-10")
  }
}

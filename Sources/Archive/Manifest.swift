// The manifest says what an index is at this moment: which shards, with which tombstones, and how much of
// the ledger. Everything it names is immutable, and it is replaced by one rename, last: so a reader sees
// either all of a commit or nothing of it, and a crash leaves only files that no manifest names.
//
// DESIGN.md kept one small shard mutable. Here every commit writes a new small shard instead, and shards
// merge by size: a little more work for an update, but neither a half-visible commit nor
// DatabaseModifiedError can occur (ARCHITECTURE.md has the figures).

import Credits
import IndexSchema
import JSON

/// What an index consists of.
struct Manifest: Sendable, Hashable {
  /// A database of documents that never changes.
  struct Shard: Sendable, Hashable {
    /// The name of its folder below `shards/`.
    var name: String
    /// How many documents it holds, tombstones included.
    var documents: Int
    /// The bytes of its tables, when it was written.
    var bytes: Int
    /// The file with the docids of its documents that no longer count; nil when there are none.
    var tombstones: String?
    /// How many those are.
    var deleted: Int
    /// The file with the docids of its documents that another version of their item hides; nil when there
    /// are none.
    var hidden: String?
    /// How many those are; none of them is a tombstone.
    var hiddenDocuments = 0
  }

  /// Identifies the index for as long as it lives: 32 hex digits.
  var index: String
  /// Counts the commits.
  var revision: Int
  /// `IndexSchema.version` of the program that wrote it.
  var schema = IndexSchema.version
  /// Features beyond the schema; a reader that does not know one refuses.
  var features: [String] = []
  /// The folders that were indexed, absolute; a document's path is below one of them.
  var roots: [String] = []
  /// The ledger's file.
  var ledger: String
  /// How many of its bytes count.
  var ledgerBytes: Int
  /// The shards, in no order that means anything.
  var shards: [Shard] = []
  /// The number of the next shard, never used again.
  var nextShard = 1
  /// The codes of the languages whose stems occur in the index.
  var languages: [String] = []
  /// The oldest `CreditParser.rulesVersion` by which a document was read.
  var creditRules: Int
  /// `OwnAgencies.hash` of the rows by which all documents were read; nil where that is not one.
  var creditAgencies: String? = ""
  /// The file with the user's rows for the agency table; nil where there are none.
  var agencies: String?

  /// How many documents there are, those among them that another version hides.
  var documents: Int { shards.reduce(0) { $0 + $1.documents - $1.deleted } }

  /// How many of them another version of their item hides.
  var hiddenDocuments: Int { shards.reduce(0) { $0 + $1.hiddenDocuments } }

  /// The names of everything that it names. None is ever used for something else.
  var files: Set<String> {
    Set(
      shards.map(\.name) + shards.compactMap(\.tombstones) + shards.compactMap(\.hidden)
        + [ledger] + (agencies.map { [$0] } ?? []))
  }
}

// The names of what a manifest names. Cleaning up removes nothing that is not called like this.
extension Manifest {
  static func shardName(_ number: Int) -> String { "shard-\(number)" }

  static func tombstonesName(_ shard: String, revision: Int) -> String {
    "tombstones-\(shard)-\(revision)"
  }

  static func hiddenName(_ shard: String, revision: Int) -> String { "hidden-\(shard)-\(revision)" }

  static let firstLedger = "ledger-1"

  static func ledgerName(after name: String) -> String {
    "ledger-\((number(of: name, after: "ledger-") ?? 0) + 1)"
  }

  static func agenciesName(revision: Int) -> String { "agencies-\(revision)" }

  static func isAgenciesName(_ name: String) -> Bool { number(of: name, after: "agencies-") != nil }

  static func isShardName(_ name: String) -> Bool { number(of: name, after: "shard-") != nil }

  static func isLedgerName(_ name: String) -> Bool { number(of: name, after: "ledger-") != nil }

  static func isTombstonesName(_ name: String) -> Bool { isListName(name, "tombstones") }

  static func isHiddenName(_ name: String) -> Bool { isListName(name, "hidden") }

  /// Whether a name is that of a list of docids of a shard.
  private static func isListName(_ name: String, _ kind: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == kind && isShardName("\(parts[1])-\(parts[2])")
      && number(of: String(parts[3]), after: "") != nil
  }

  /// The number at the end of a name, as the program writes it; nil where the name is another.
  private static func number(of name: String, after start: String) -> Int? {
    guard name.utf8.starts(with: start.utf8) else { return nil }
    let digits = String(decoding: name.utf8.dropFirst(start.utf8.count), as: UTF8.self)
    guard let number = Int(digits), number >= 0, number < maximum, String(number) == digits else {
      return nil
    }
    return number
  }

  /// No number in a manifest comes near this; sums of those below it cannot overflow.
  private static let maximum = 1 << 40
}

extension Manifest {
  /// Whether all documents were read by the present rules and these agencies.
  func creditsAreCurrent(_ agencies: OwnAgencies) -> Bool {
    creditRules == CreditParser.rulesVersion && creditAgencies == agencies.hash
  }

  /// The features that this program knows.
  static let knownFeatures: Set<String> = []

  /// The manifest as JSON, one line.
  func encoded() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("cutline")
      writer.value("index manifest")
      writer.key("schema")
      writer.value(schema)
      writer.key("features")
      writer.value(features)
      writer.key("index")
      writer.value(index)
      writer.key("revision")
      writer.value(revision)
      writer.key("roots")
      writer.value(roots)
      writer.key("ledger")
      writer.value(ledger)
      writer.key("ledger_bytes")
      writer.value(ledgerBytes)
      writer.key("next_shard")
      writer.value(nextShard)
      writer.key("languages")
      writer.value(languages)
      writer.key("credit_rules")
      writer.value(creditRules)
      writer.member("credit_agencies", creditAgencies)
      writer.member("agencies", agencies)
      writer.key("shards")
      writer.array { writer in
        for shard in shards {
          writer.object { writer in
            writer.key("name")
            writer.value(shard.name)
            writer.key("documents")
            writer.value(shard.documents)
            writer.key("bytes")
            writer.value(shard.bytes)
            writer.key("tombstones")
            writer.value(shard.tombstones)
            writer.key("deleted")
            writer.value(shard.deleted)
            writer.member("hidden", shard.hidden)
            writer.member("hidden_documents", shard.hiddenDocuments)
          }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// How every manifest begins.
  static let opening = Array(#"{"cutline":"index manifest","#.utf8)

  /// Reads a manifest.
  ///
  /// - throws: `index.corrupt` when it is none, `index.version` when another version wrote it.
  init(decoding bytes: [UInt8], at path: String) throws(ArchiveError) {
    func corrupt(_ what: String) -> ArchiveError {
      ArchiveError(
        .corrupt, "\(path) is not a manifest: \(what)", hint: ArchiveError.restoreHint)
    }
    let json: JSONValue
    do { json = try JSONValue(parsing: bytes) } catch { throw corrupt(error.message) }
    guard json["cutline"]?.string == "index manifest", let schema = json["schema"]?.integer else {
      throw corrupt("it does not say so")
    }
    guard schema == IndexSchema.version else {
      throw ArchiveError(
        .version,
        "the index of \(path) has schema \(schema), this program reads \(IndexSchema.version)",
        hint: schema > IndexSchema.version
          ? "use a newer cutline" : "remove the index and run cutline index again")
    }
    func strings(_ key: String) throws(ArchiveError) -> [String] {
      guard let values = json[key]?.array else { throw corrupt("\(key) is missing") }
      let strings = values.compactMap(\.string)
      guard strings.count == values.count else { throw corrupt("\(key) holds no names") }
      return strings
    }
    func number(_ key: String, of value: JSONValue) throws(ArchiveError) -> Int {
      guard let number = value[key]?.integer, number >= 0, number < Self.maximum else {
        throw corrupt("\(key) is not a number that it can be")
      }
      return number
    }
    let features = try strings("features")
    if let unknown = features.first(where: { !Self.knownFeatures.contains($0) }) {
      throw ArchiveError(
        .version, "the index of \(path) uses the feature \(unknown), which this program lacks",
        hint: "use a newer cutline")
    }
    guard let index = json["index"]?.string, let ledger = json["ledger"]?.string,
      Self.isLedgerName(ledger), let shards = json["shards"]?.array
    else { throw corrupt("a member is missing") }
    self.init(
      index: index, revision: try number("revision", of: json), features: features,
      roots: try strings("roots"), ledger: ledger,
      ledgerBytes: try number("ledger_bytes", of: json),
      nextShard: try number("next_shard", of: json), languages: try strings("languages"),
      creditRules: try number("credit_rules", of: json),
      creditAgencies: json["credit_agencies"]?.string, agencies: json["agencies"]?.string)
    if let agencies, !Self.isAgenciesName(agencies) {
      throw corrupt("the agencies cannot be called \(agencies)")
    }
    for value in shards {
      let shard = Shard(
        name: value["name"]?.string ?? "", documents: try number("documents", of: value),
        bytes: try number("bytes", of: value), tombstones: value["tombstones"]?.string,
        deleted: try number("deleted", of: value), hidden: value["hidden"]?.string,
        hiddenDocuments: try number("hidden_documents", of: value))
      // A document has a 32-bit number; a new shard must not get the name of one that is there.
      guard let number = Self.number(of: shard.name, after: "shard-"), number < nextShard,
        shard.documents <= UInt32.max, shard.deleted <= shard.documents,
        shard.tombstones.map(Self.isTombstonesName) ?? (shard.deleted == 0),
        shard.hiddenDocuments <= shard.documents - shard.deleted,
        shard.hidden.map(Self.isHiddenName) ?? (shard.hiddenDocuments == 0)
      else { throw corrupt("the shard \(shard.name) cannot be as it says") }
      self.shards.append(shard)
    }
    guard Set(self.shards.map(\.name)).count == self.shards.count else {
      throw corrupt("a shard is named twice")
    }
  }
}

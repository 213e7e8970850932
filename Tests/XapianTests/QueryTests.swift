// Every operation of the stack machine against a handful of documents, NEAR and PHRASE over ORs
// above all: their windows, and the same word twice.

import TestSupport
import Testing
import Xapian

@Suite struct QueryTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/db"
    try write(
      [
        Page("old city walls", [0: "20161201"]), Page("old a city", [0: "20161214"]),
        Page("a b c"), Page("a a b", [0: "20170101"]), Page("a x a"), Page("city old"), Page("b a"),
        Page("a"),
      ], to: path)
  }

  /// A query in reverse Polish: words are terms, `op/count/window` combines.
  private func query(_ text: String) throws(XapianError) -> Query {
    let operations: [Substring: QueryBuilder.Operation] = [
      "and": .and, "or": .or, "andNot": .andNot, "xor": .xor, "andMaybe": .andMaybe,
      "filter": .filter, "near": .near, "phrase": .phrase, "synonym": .synonym, "max": .max,
    ]
    var builder = try QueryBuilder()
    for item in text.split(separator: " ") {
      let parts = item.split(separator: "/")
      if let operation = operations[parts[0]], parts.count > 1 {
        let window = parts.count > 2 ? UInt32(parts[2]) ?? 0 : 0
        try builder.combine(operation, count: Int(parts[1]) ?? 0, window: window)
      } else if item == "NOTHING" {
        try builder.nothing()
      } else if item == "EVERYTHING" {
        try builder.everything()
      } else {
        try builder.term(bytes(String(item)))
      }
    }
    return try builder.build()
  }

  @Test("what a query finds", arguments: try tableRows("Fixtures/queries.tsv"))
  func finds(row: TableRow) throws {
    let database = try Database(path: path)
    let query = try query(row[0])
    let found = try database.found(query)
    #expect(found.map(String.init).joined(separator: " ") == row[1])
    #expect(try database.count(query).total == found.count)
  }

  @Test(arguments: [
    "a b and/2 a near/2/3", "a b synonym/2 a phrase/2/3", "a b near/2/2 a near/2/3",
    "x b a phrase/2 or/2 a near/2/3", "EVERYTHING a near/2",
  ])
  func nearAndPhraseNeedPositions(text: String) {
    #expect(code { () throws(XapianError) in _ = try query(text) } == .unimplemented)
  }

  @Test(arguments: ["", "a b", "a and/2", "near/1/2"])
  func aStackMustBeLeftWithOne(text: String) {
    let built = code { () throws(XapianError) in _ = try query(text) }
    #expect(built == .invalidOperation)
  }

  @Test func combiningNoneMatchesNothing() throws {
    #expect(try query("and/0").isEmpty)
    #expect(try query("NOTHING").isEmpty)
    #expect(try !query("EVERYTHING").isEmpty)
  }

  @Test func values() throws {
    let database = try Database(path: path)
    func found(_ push: (inout QueryBuilder) throws(XapianError) -> Void) throws -> [UInt32] {
      var builder = try QueryBuilder()
      try push(&builder)
      return try database.found(builder.build())
    }
    #expect(
      try found { (q: inout QueryBuilder) throws(XapianError) in
        try q.valueAtLeast(0, bytes("20161214"))
      } == [2, 4])
    #expect(
      try found { (q: inout QueryBuilder) throws(XapianError) in
        try q.valueRange(0, bytes("20161201"), bytes("20161231"))
      } == [1, 2])
    // Documents without a value are in no range.
    #expect(
      try found { (q: inout QueryBuilder) throws(XapianError) in
        try q.valueAtMost(0, bytes("20161201"))
      } == [1])
    #expect(
      try found { (q: inout QueryBuilder) throws(XapianError) in
        try q.valueAtMost(0, [])
      }.isEmpty)
    #expect(
      try found { (q: inout QueryBuilder) throws(XapianError) in
        try q.valueRange(0, [], bytes("20161214"))
      } == [1, 2])
    #expect(
      try found { (q: inout QueryBuilder) throws(XapianError) in
        try q.valueAtLeast(0, [])
      } == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(
      try found { (q: inout QueryBuilder) throws(XapianError) in
        try q.valueRange(0, bytes("2"), bytes("1"))
      }.isEmpty)
  }

  @Test func weights() throws {
    let database = try Database(path: path)
    var builder = try QueryBuilder()
    try builder.term(bytes("walls"))
    try builder.scale(2)
    let doubled = try database.search(builder.build(), limit: 1).matches[0].weight
    let single = try database.search(word("walls"), limit: 1).matches[0].weight
    #expect(single > 0)
    #expect(doubled == 2 * single)
    let bool = try database.search(word("walls"), limit: 1, weighting: .boolean)
    #expect(bool.matches[0].weight == 0)
    let negative = code { () throws(XapianError) in
      var builder = try QueryBuilder()
      try builder.term([1])
      try builder.scale(-1)
    }
    #expect(negative == .invalidArgument)
  }

  @Test func aQueryDescribesItself() throws {
    #expect(try query("old city phrase/2").description == "Query((old PHRASE 2 city))")
  }

  @Test func aThousandOperands() throws {
    let database = try Database(path: path)
    var builder = try QueryBuilder()
    for number in 0..<1_000 { try builder.term(bytes("word\(number)")) }
    try builder.term(bytes("walls"))
    try builder.combine(.or, count: 1_001)
    #expect(try database.found(builder.build()) == [1])
  }

  /// Any of these terms, and a word beside them if there is one.
  private func anyOf(
    _ terms: [String], and word: String? = nil, interrupt: Interrupt? = nil
  ) throws(XapianError) -> Query {
    var builder = try QueryBuilder()
    if let word { try builder.term(bytes(word)) }
    try builder.anyOf(terms.map { bytes($0) }, interrupt: interrupt)
    if word != nil { try builder.combine(.and, count: 2) }
    return try builder.build()
  }

  @Test func anyOfManyTerms() throws {
    let database = try Database(path: path)
    let many = (0..<10_000).map { "word\($0)" } + ["walls", "x", "c"]
    #expect(try database.found(anyOf(many)) == [1, 3, 5])
    #expect(try database.found(anyOf(many, and: "a")) == [3, 5])
    #expect(try database.count(anyOf(many)).total == 3)
    #expect(try database.found(anyOf([])).isEmpty)
    #expect(try database.found(anyOf([""])).isEmpty)
    #expect(try database.found(anyOf(["absent"])).isEmpty)
    let twice = try Database(paths: [path, path])
    #expect(try twice.found(anyOf(many)) == [1, 2, 5, 6, 9, 10])
    let interrupt = try Interrupt()
    interrupt.cancel()
    #expect(
      code { () throws(XapianError) in
        _ = try database.count(anyOf(many, interrupt: interrupt))
      } == .interrupted)
    #expect(
      code { () throws(XapianError) in
        var builder = try QueryBuilder()
        try builder.anyOf([bytes("a")])
        try builder.term(bytes("b"))
        try builder.combine(.near, count: 2)
      } == .unimplemented)
  }

  /// Against an OR, beside another term and alone, over docids that cross the words of the bitmap.
  @Test(arguments: [1, 2, 3])
  func anyOfEqualsAnOr(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let path = folder.path + "/random"
    try write(
      (0..<500).map { _ in Page("all w\(random.next() % 40) v\(random.next() % 5)") }, to: path,
      deleting: (1...500).filter { _ in random.next() % 9 == 0 })
    let database = try Database(path: path)
    for size in [1, 3, 30] {
      let terms = (0..<size).map { _ in "w\(random.next() % 50)" }
      var builder = try QueryBuilder()
      for term in terms { try builder.term(bytes(term)) }
      try builder.combine(.or, count: size)
      let all = try database.found(builder.build())
      #expect(try database.found(anyOf(terms)) == all)
      let v1 = Set(try database.postings(of: bytes("v1")).map(\.rawValue))
      #expect(try database.found(anyOf(terms, and: "v1")) == all.filter(v1.contains))
      #expect(try database.count(anyOf(terms, and: "all")).total == all.count)
    }
  }
}

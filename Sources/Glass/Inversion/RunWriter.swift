// Makes one database of runs: documents one run behind the other, and the terms of all runs merged. Nothing is
// sorted or packed again, since the documents of a run follow those of the one before it.

internal import Threads

/// Writes databases out of runs.
public enum RunWriter {
  /// Writes the documents of runs, in order, into a new database; docids count from 1 without gaps.
  ///
  /// Two threads work at it: the table of postings and the other three take about as long.
  ///
  /// - Parameter folder: made if it is not there; must hold no database.
  /// - Throws: `.file`, `.limit`, `.inconsistent`; the folder then holds no database: remove it.
  @discardableResult
  public static func write(
    _ runs: [Run], to folder: String, options: GlassWriter.Options = GlassWriter.Options()
  ) throws(GlassError) -> GlassWriter.Summary {
    let database = try NewDatabase(folder: folder, options: options)
    var sources: [Source] = []
    var first: UInt32 = 1
    for run in runs {
      sources.append(Source(run: run, first: first))
      first += UInt32(run.documentCount)
    }
    let (others, postings) = concurrently { [sources] in
      Result { () throws(GlassError) in try Others(sources, to: database) }
    } and: {
      Result { () throws(GlassError) in try Postings(sources, to: database) }
    }
    return try finish(database, try postings.get(), try others.get())
  }

  private static func finish(
    _ database: NewDatabase, _ postings: Postings, _ others: Others
  ) throws(GlassError) -> GlassWriter.Summary {
    try database.finish(
      NewDatabase.Tables(
        postlist: postings.root, docdata: others.docdata, termlist: others.termlist,
        position: others.position), postings.statistics, documents: others.fingerprint,
      postings: postings.fingerprint)
    return GlassWriter.Summary(
      statistics: postings.statistics, termCount: postings.termCount,
      postingCount: Int(postings.fingerprint.count), positionListCount: others.positionListCount)
  }
}

/// A run, and the docid of its first document.
private struct Source: Sendable {
  let run: Run
  let first: UInt32
}

/// The table of postings, written.
private struct Postings: Sendable {
  let root: RootInfo
  let statistics: Statistics
  let fingerprint: Fingerprint
  let termCount: Int

  init(_ sources: [Source], to database: NewDatabase) throws(GlassError) {
    var table = database.makePostingTable()
    for source in sources { try table.add(source.run.documents, from: source.first) }
    try table.endDocuments()
    var heap = TermHeap(sources.map(\.run))
    while let head = heap.next() {
      try table.beginTerm(sources[head.run].run.term(head.index))
      var next: (run: Int, index: Int)? = head
      while let (run, index) = next {
        var postings = PostingReader(sources[run], term: index)
        while postings.next() { try table.add(postings.docid, wdf: postings.wdf) }
        next = heap.nextOfSameTerm()
      }
      try table.endTerm()
    }
    root = try table.finish(isSynchronised: database.options.isSynchronised)
    statistics = table.statistics
    fingerprint = table.fingerprint
    termCount = table.termCount
  }
}

/// The tables of documents and positions, written.
private struct Others: Sendable {
  let docdata: RootInfo
  let termlist: RootInfo
  let position: RootInfo
  let fingerprint: Fingerprint
  let positionListCount: Int

  init(_ sources: [Source], to database: NewDatabase) throws(GlassError) {
    let isSynchronised = database.options.isSynchronised
    var documents = database.makeDocumentTables()
    for source in sources { try documents.add(source.run.documents, from: source.first) }
    (docdata, termlist) = try documents.finish(isSynchronised: isSynchronised)
    fingerprint = documents.fingerprint
    var positions = database.makePositionTable()
    var heap = TermHeap(sources.map(\.run))
    while let head = heap.next() {
      positions.beginTerm(sources[head.run].run.term(head.index))
      var next: (run: Int, index: Int)? = head
      while let (run, index) = next {
        var postings = PostingReader(sources[run], term: index)
        while postings.next() {
          if postings.positions.isEmpty { continue }
          try positions.add(postings.docid, postings.positions)
        }
        next = heap.nextOfSameTerm()
      }
    }
    position = try positions.finish(isSynchronised: isSynchronised)
    positionListCount = positions.count
  }
}

/// Goes through the postings of a term of a run.
private struct PostingReader {
  private var place: UnsafePointer<UInt8>?
  private var end: UnsafePointer<UInt8>?
  private var nextID: UInt32
  private(set) var docid: UInt32 = 0
  private(set) var wdf: UInt32 = 0
  /// The packed positions, or nothing.
  private(set) var positions = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  init(_ source: Source, term: Int) {
    let postings = source.run.postings(of: term)
    place = postings.baseAddress
    end = postings.baseAddress.map { $0 + postings.count }
    nextID = source.first
  }

  /// Moves to the next posting; false behind the last.
  @inline(__always)
  mutating func next() -> Bool {
    guard var place, place != end else { return false }
    docid = nextID + readUInt(&place)
    nextID = docid + 1
    wdf = readUInt(&place)
    let size = Int(readUInt(&place))
    positions = UnsafeBufferPointer(start: place, count: size)
    self.place = place + size
    return true
  }
}

/// Gives out the terms of runs in byte order, those of one term in the order of the runs.
private struct TermHeap {
  private struct Head {
    var key: UInt64
    var run: Int
    var index: Int
  }

  private let runs: [Run]
  private var heads: [Head] = []
  private var last: (run: Int, index: Int)?

  init(_ runs: [Run]) {
    self.runs = runs
    for run in runs.indices where runs[run].termCount > 0 {
      heads.append(Head(key: sortKey(runs[run].term(0)), run: run, index: 0))
      rise(from: heads.count - 1)
    }
  }

  /// The next term: the first run that has it, and its place there.
  mutating func next() -> (run: Int, index: Int)? {
    guard let head = heads.first else { return nil }
    advance()
    last = (head.run, head.index)
    return (head.run, head.index)
  }

  /// The same term in a later run.
  mutating func nextOfSameTerm() -> (run: Int, index: Int)? {
    guard let last, let head = heads.first, isSame(head, last) else { return nil }
    advance()
    return (head.run, head.index)
  }

  private func isSame(_ head: Head, _ other: (run: Int, index: Int)) -> Bool {
    let (left, right) = (runs[head.run].term(head.index), runs[other.run].term(other.index))
    return left.count == right.count && compareBytes(left, right) == 0
  }

  /// Moves the first run on to its next term.
  private mutating func advance() {
    let run = heads[0].run
    let index = heads[0].index + 1
    if index < runs[run].termCount {
      heads[0] = Head(key: sortKey(runs[run].term(index)), run: run, index: index)
    } else {
      let end = heads.removeLast()
      if heads.isEmpty { return }
      heads[0] = end
    }
    sink()
  }

  private mutating func sink() {
    var place = 0
    let head = heads[0]
    while true {
      var child = 2 * place + 1
      guard child < heads.count else { break }
      if child + 1 < heads.count, precedes(heads[child + 1], heads[child]) { child += 1 }
      guard precedes(heads[child], head) else { break }
      heads[place] = heads[child]
      place = child
    }
    heads[place] = head
  }

  private mutating func rise(from start: Int) {
    var place = start
    while place > 0, precedes(heads[place], heads[(place - 1) / 2]) {
      heads.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private func precedes(_ left: Head, _ right: Head) -> Bool {
    if left.key != right.key { return left.key < right.key }
    let order = compareBytes(runs[left.run].term(left.index), runs[right.run].term(right.index))
    return order != 0 ? order < 0 : left.run < right.run
  }
}

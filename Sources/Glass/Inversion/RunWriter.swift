// Makes one database of runs: documents one run behind the other, and the terms of all runs merged. Nothing is
// sorted or packed again, since the documents of a run follow those of the one before it.

/// Writes databases out of runs.
public enum RunWriter {
  /// Writes the documents of runs, in order, into a new database; docids count from 1 without gaps.
  ///
  /// - Parameter folder: made if it is not there; must hold no database.
  /// - Throws: `.file`, `.limit`, `.inconsistent`; the folder then holds no database: remove it.
  @discardableResult
  public static func write(
    _ runs: [Run], to folder: String, options: GlassWriter.Options = GlassWriter.Options()
  ) throws(GlassError) -> GlassWriter.Summary {
    var writer = try GlassWriter(folder: folder, options: options)
    var first: UInt32 = 1
    var firsts: [UInt32] = []
    for run in runs {
      firsts.append(first)
      try writer.add(run.documents, from: first)
      first += UInt32(run.documentCount)
    }
    var heap = TermHeap(runs)
    while let (run, index) = heap.next() {
      try writer.beginTerm(runs[run].term(index))
      try add(runs[run].postings(of: index), from: firsts[run], to: &writer)
      while let more = heap.nextOfSameTerm() {
        try add(runs[more.run].postings(of: more.index), from: firsts[more.run], to: &writer)
      }
      try writer.endTerm()
    }
    return try writer.finish()
  }

  private static func add(
    _ postings: UnsafeBufferPointer<UInt8>, from first: UInt32, to writer: inout GlassWriter
  ) throws(GlassError) {
    guard let start = postings.baseAddress else { return }
    var position = start
    var docid = first
    while position < start + postings.count {
      docid += readUInt(&position)
      let wdf = readUInt(&position)
      let size = Int(readUInt(&position))
      if size == 0 {
        try writer.addPosting(docid, wdf: wdf)
      } else {
        let packed = UnsafeBufferPointer(start: position, count: size)
        try writer.addPosting(docid, wdf: wdf, packed: packed)
        position += size
      }
      docid += 1
    }
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

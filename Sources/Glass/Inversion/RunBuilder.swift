// Inverts documents. All occurrences of a batch are kept as pairs of numbers until its end; then they are sorted
// twice by counting: by term, which gives the postings, and by document, which gives the term lists in
// order. No document's terms are ever sorted by themselves.

/// Gathers documents into a ``Run``. One a thread: it reuses its memory.
public struct RunBuilder: ~Copyable {
  /// How an occurrence that has no position counts; positions are below.
  private static let once: UInt32 = .max
  private static let never: UInt32 = .max - 1

  /// The greatest position of a word.
  public static let maximumPosition: UInt32 = .max - 2

  private var table = ByteTable()
  /// Term's number above, position or how it counts below; document by document.
  private var occurrences: [UInt64] = []
  private var occurrenceEnds: [Int] = []
  private var isPositioned = false
  private var values = ByteBuffer(capacity: 1 << 12)
  private var lastSlot: UInt32?
  private var valueEnds: [Int] = []
  private var data = ByteBuffer(capacity: 1 << 16)
  private var dataEnds: [Int] = []
  private var encoder: DocumentEncoder

  /// A builder that holds no documents.
  public init(compression: Compression = .standard) {
    encoder = DocumentEncoder(compression: compression)
  }

  // MARK: One document

  /// The number of a term in the run that is being made: good until ``finish()``. A term that comes in two
  /// parts must always come in the same two.
  public mutating func number(
    of prefix: UnsafeBufferPointer<UInt8>, _ term: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    UInt32(truncatingIfNeeded: table.insert(prefix, term).number)
  }

  /// Adds an occurrence of a term, by its number, at a position, which counts once in its wdf. The positions
  /// of a term come in order; the same again counts, and is kept once.
  public mutating func add(_ term: UInt32, position: UInt32) {
    isPositioned = true
    occurrences.append(UInt64(term) << 32 | UInt64(min(position, Self.maximumPosition)))
  }

  /// Adds a term, by its number, without a position, which counts once or not at all in its wdf.
  public mutating func add(_ term: UInt32, counts: Bool) {
    occurrences.append(UInt64(term) << 32 | UInt64(counts ? Self.once : Self.never))
  }

  /// Whether the document has any position so far.
  public var hasPositions: Bool { isPositioned }

  /// Sets a slot's value. Slots ascend strictly; an empty value is none.
  ///
  /// - Throws: `.order`.
  public mutating func setValue(_ value: Span<UInt8>, slot: UInt32) throws(GlassError) {
    if value.isEmpty { return }
    guard lastSlot.map({ $0 < slot }) ?? true else {
      throw GlassError(.order, "slot \(slot) comes after one that is not below it")
    }
    lastSlot = slot
    values.appendUInt(slot)
    values.appendUInt(UInt32(truncatingIfNeeded: value.count))
    value.withUnsafeBufferPointer { values.append($0) }
  }

  /// Adds to the data that is stored with the document.
  public mutating func addData(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { data.append($0) }
  }

  /// Ends the document.
  public mutating func endDocument() {
    occurrenceEnds.append(occurrences.count)
    valueEnds.append(values.count)
    dataEnds.append(data.count)
    lastSlot = nil
    isPositioned = false
  }

  /// How many documents there are.
  public var documentCount: Int { occurrenceEnds.count }

  // MARK: The run

  /// Makes a run of the documents, and starts anew.
  ///
  /// - Throws: `.limit` for a term that is empty or above 245 bytes, NUL counting twice, and for a document
  ///   longer than 32 bits count.
  public mutating func finish() throws(GlassError) -> Run {
    defer { removeAll() }
    encoder.clear()
    let order = table.sortedNumbers()
    var terms = ByteBuffer(capacity: table.arena.count)
    var termEnds: [Int] = []
    termEnds.reserveCapacity(order.count)
    var numbers: [UInt64] = []
    numbers.reserveCapacity(order.count)
    try table.arena.withUnsafeBufferPointer { arena throws(GlassError) in
      for number in order {
        let term = UnsafeBufferPointer(rebasing: arena[table.range(Int(number))])
        try checkTermSize(term)
        terms.append(term)
        termEnds.append(terms.count)
        numbers.append(Fingerprint.number(of: term))
      }
    }
    let inversion = Inversion(occurrences, occurrenceEnds, order)
    var lists = TermLists(documents: occurrenceEnds.count)
    var postings = ByteBuffer(capacity: occurrences.count * 4)
    let postingEnds = try inversion.write(
      to: &postings, lists: &lists, once: Self.once, never: Self.never)
    // About what they take unpacked: what is not touched takes no memory.
    var documents = DocumentBatch(capacity: data.count + values.count + 8 * occurrences.count)
    try write(lists.sorted(), terms, termEnds, numbers, to: &documents)
    return Run(
      terms: terms, termEnds: termEnds, postings: postings, postingEnds: postingEnds,
      documents: documents)
  }

  /// Packs the documents.
  private mutating func write(
    _ lists: (entries: [UInt64], ends: [Int]), _ terms: borrowing ByteBuffer, _ termEnds: [Int],
    _ numbers: [UInt64], to documents: inout DocumentBatch
  ) throws(GlassError) {
    func addTerms(of document: Int, to encoder: inout DocumentEncoder) throws(GlassError) {
      for entry in (document == 0 ? 0 : lists.ends[document - 1])..<lists.ends[document] {
        let rank = Int(lists.entries[entry] >> 32)
        let start = rank == 0 ? 0 : termEnds[rank - 1]
        try encoder.addTerm(
          UnsafeBufferPointer(rebasing: terms.bytes[start..<termEnds[rank]]), numbers[rank],
          wdf: UInt32(truncatingIfNeeded: lists.entries[entry]))
      }
    }
    let count = lists.ends.count
    for document in stride(from: 0, to: count, by: max(1, count / Self.sampleSize)) {
      try addTerms(of: document, to: &encoder)
      encoder.setData(data(of: document))
      encoder.sample()
    }
    encoder.makeCodes()
    for document in 0..<count {
      try addTerms(of: document, to: &encoder)
      try addValues((document == 0 ? 0 : valueEnds[document - 1])..<valueEnds[document])
      encoder.setData(data(of: document))
      encoder.finish(into: &documents)
    }
  }

  /// How many documents of a run say well enough how often each byte comes.
  private static let sampleSize = 64

  private func data(of document: Int) -> UnsafeBufferPointer<UInt8> {
    let start = document == 0 ? 0 : dataEnds[document - 1]
    return UnsafeBufferPointer(rebasing: data.bytes[start..<dataEnds[document]])
  }

  private mutating func addValues(_ range: Range<Int>) throws(GlassError) {
    guard !range.isEmpty else { return }
    var position = UnsafePointer(values.start) + range.lowerBound
    while position < UnsafePointer(values.start) + range.upperBound {
      let slot = readUInt(&position)
      let size = Int(readUInt(&position))
      try encoder.addValue(UnsafeBufferPointer(start: position, count: size), slot: slot)
      position += size
    }
  }

  private mutating func removeAll() {
    table.removeAll()
    occurrences.removeAll(keepingCapacity: true)
    occurrenceEnds.removeAll(keepingCapacity: true)
    values.removeAll()
    valueEnds.removeAll(keepingCapacity: true)
    data.removeAll()
    dataEnds.removeAll(keepingCapacity: true)
  }
}

/// Occurrences by term.
private struct Inversion {
  /// Document above, position or how it counts below; term by term, in the terms' order.
  private let entries: [UInt64]
  private let ends: [Int]

  init(_ occurrences: [UInt64], _ documentEnds: [Int], _ order: [UInt32]) {
    var counts = [Int](repeating: 0, count: order.count)
    for occurrence in occurrences { counts[Int(occurrence >> 32)] += 1 }
    // Where the next occurrence of each term goes.
    var places = [Int](repeating: 0, count: order.count)
    var ends: [Int] = []
    ends.reserveCapacity(order.count)
    var end = 0
    for number in order {
      places[Int(number)] = end
      end += counts[Int(number)]
      ends.append(end)
    }
    self.ends = ends
    entries = [UInt64](unsafeUninitializedCapacity: occurrences.count) { entries, count in
      var index = 0
      for (document, documentEnd) in documentEnds.enumerated() {
        let above = UInt64(document) << 32
        while index < documentEnd {
          let term = Int(occurrences[index] >> 32)
          entries[places[term]] = above | (occurrences[index] & 0xFFFF_FFFF)
          places[term] += 1
          index += 1
        }
      }
      count = occurrences.count
    }
  }

  /// Writes the postings of each term, and its place in the term lists; returns where each term's end.
  func write(
    to postings: inout ByteBuffer, lists: inout TermLists, once: UInt32, never: UInt32
  ) throws(GlassError) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(ends.count)
    var positions: [UInt32] = []
    var packed = ByteBuffer(capacity: 256)
    var index = 0
    for (rank, end) in ends.enumerated() {
      var next = 0
      while index < end {
        let document = Int(entries[index] >> 32)
        var wdf: UInt32 = 0
        positions.removeAll(keepingCapacity: true)
        repeat {
          let mark = UInt32(truncatingIfNeeded: entries[index])
          if mark != never { wdf += 1 }
          if mark < never && mark != positions.last { positions.append(mark) }
          index += 1
        } while index < end && Int(entries[index] >> 32) == document
        postings.appendUInt(UInt32(truncatingIfNeeded: document - next))
        next = document + 1
        postings.appendUInt(wdf)
        packed.removeAll()
        if !positions.isEmpty { try packed.appendPositions(positions.span) }
        postings.appendUInt(UInt32(truncatingIfNeeded: packed.count))
        postings.append(packed.bytes)
        lists.add(document: document, rank: rank, wdf: wdf)
      }
      result.append(postings.count)
    }
    return result
  }
}

/// The terms of each document, gathered term by term.
private struct TermLists {
  private var documents: [UInt32] = []
  /// Rank above, wdf below.
  private var entries: [UInt64] = []
  private var counts: [Int]

  init(documents: Int) { counts = [Int](repeating: 0, count: documents) }

  @inline(__always)
  mutating func add(document: Int, rank: Int, wdf: UInt32) {
    documents.append(UInt32(truncatingIfNeeded: document))
    entries.append(UInt64(truncatingIfNeeded: rank) << 32 | UInt64(wdf))
    counts[document] += 1
  }

  /// Document by document, the terms of each in order; and where each document's end.
  func sorted() -> (entries: [UInt64], ends: [Int]) {
    var places: [Int] = []
    var ends: [Int] = []
    var end = 0
    for count in counts {
      places.append(end)
      end += count
      ends.append(end)
    }
    let sorted = [UInt64](unsafeUninitializedCapacity: entries.count) { sorted, count in
      for index in entries.indices {
        let document = Int(documents[index])
        sorted[places[document]] = entries[index]
        places[document] += 1
      }
      count = entries.count
    }
    return (sorted, ends)
  }
}

// The sources' tables whose keys begin with a term, side by side. Sources are few, so the least of their terms is
// found by looking at all; the first eight bytes mostly tell.

/// One source's place in such a table.
struct TermCursor: ~Copyable {
  var table: TableCursor
  let map: DocidMap
  /// The key's part that is the term, at an entry that begins one.
  fileprivate(set) var term: UnsafeBufferPointer<UInt8>
}

/// Goes through the terms of all sources, each once.
struct TermCursors: ~Copyable {
  /// How a key says where its term ends.
  enum Layout {
    /// The key of a term's first entry is the term; a NUL and a docid follow in others.
    case postlist
    /// A NUL and a docid follow.
    case position
  }

  private struct Head {
    var key: UInt64
    var term: UnsafeBufferPointer<UInt8>
  }

  private let layout: Layout
  private let cursors: UnsafeMutablePointer<TermCursor>
  private var count = 0
  /// The term that each cursor is at; nil behind the last.
  private var heads: [Head?] = []
  /// The cursors that have the present term, in the order of the sources.
  private(set) var places: [Int] = []

  /// No sources yet, and room for `capacity`.
  init(_ layout: Layout, capacity: Int) {
    self.layout = layout
    cursors = .allocate(capacity: capacity)
  }

  deinit {
    cursors.deinitialize(count: count)
    cursors.deallocate()
  }

  /// Adds the next source, whose cursor is at its first entry of a term, or (`isAtEnd`) behind the last.
  mutating func add(
    _ table: consuming TableCursor, _ map: DocidMap, isAtEnd: Bool
  ) throws(GlassError) {
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    (cursors + count).initialize(to: TermCursor(table: table, map: map, term: none))
    count += 1
    heads.append(nil)
    try setHead(count - 1, isAtEnd: isAtEnd)
  }

  /// The cursor of a source; good until the next source is added.
  subscript(place: Int) -> UnsafeMutablePointer<TermCursor> {
    precondition(place < count)
    return cursors + place
  }

  /// The next term, as its keys have it. The cursors at ``places`` are at its first entry, and must be moved
  /// behind its last, with ``leave(_:isAtEnd:)``.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    places.removeAll(keepingCapacity: true)
    var least: Head?
    for place in 0..<count {
      guard let head = heads[place] else { continue }
      guard let other = least else {
        least = head
        places.append(place)
        continue
      }
      let order =
        head.key == other.key
        ? compareBytes(head.term, other.term) : head.key < other.key ? -1 : 1
      if order < 0 {
        least = head
        places.removeAll(keepingCapacity: true)
      }
      if order <= 0 { places.append(place) }
    }
    return least?.term
  }

  /// Says that a cursor is behind the present term.
  mutating func leave(_ place: Int, isAtEnd: Bool) throws(GlassError) {
    try setHead(place, isAtEnd: isAtEnd)
  }

  private mutating func setHead(_ place: Int, isAtEnd: Bool) throws(GlassError) {
    guard !isAtEnd else {
      heads[place] = nil
      return
    }
    let key = cursors[place].table.key
    let end = sortableEnd(key)
    let size: Int
    switch (layout, end) {
    case (.postlist, nil): size = key.count
    case (.position, .some(let end)): size = end + 1
    default: throw cursors[place].table.damaged("a key is not one of a term")
    }
    let term = UnsafeBufferPointer(rebasing: key[..<size])
    cursors[place].term = term
    heads[place] = Head(key: sortKey(term), term: term)
  }
}

// Answers searches on one index. It only reads: it looks at the manifest before each search, opens the
// shards of a new one afresh, and never waits for a writer.

import Analysis
public import Credits
import IndexSchema
public import QueryLanguage
public import Xapian

/// An index open for searching. One a thread: Xapian's objects belong to one.
public final class Searcher {
  /// No page begins beyond this; Xapian counts in 32 bits.
  private static let maximumOffset = 1 << 31

  /// The index that is searched.
  public let folder: IndexFolder
  private let ownTable: AgencyTable?
  private let stems = StemmerSet()
  private var snapshot: Snapshot
  private var seen: FileStatus?

  /// The organisations as the index knows them. Making the table takes longer than most searches, and few
  /// need it.
  private var agencies: () -> AgencyTable {
    { [ownTable, snapshot] in ownTable ?? snapshot.agencies.table }
  }

  /// Opens an index.
  ///
  /// - parameter agencies: the organisations to search by; nil for those that the index was made with.
  /// - throws: `index.missing`, `index.corrupt`, `index.version`, `index.io`.
  public init(
    _ folder: IndexFolder, agencies: AgencyTable? = nil
  ) throws(ArchiveError) {
    self.folder = folder
    ownTable = agencies
    seen = try FileSystem.status(folder.manifest)
    snapshot = try Snapshot.open(folder)
  }

  /// Looks whether there is a newer state of the index, and opens it.
  ///
  /// - returns: whether there was.
  @discardableResult
  public func refresh() throws(ArchiveError) -> Bool {
    let status = try FileSystem.status(folder.manifest)
    // A manifest that was just replaced may be replaced again under the same time and inode: then only
    // reading it tells.
    let isSettled = status.map { nanosecondsSince1970() - $0.modified > 100_000_000 } ?? false
    if status == seen {
      if isSettled { return false }
      if try folder.readManifest() == snapshot.manifest { return false }
    }
    let newer = try Snapshot.open(folder)
    seen = status
    let isNew = newer.manifest.revision != snapshot.manifest.revision
    snapshot = newer
    return isNew
  }

  /// The revision of the index that is searched: it grows with each commit.
  public var revision: Int { snapshot.manifest.revision }

  /// The identity of the index, 32 hex digits.
  public var identity: String { snapshot.manifest.index }

  /// The absolute path of a document's file.
  public func filePath(of document: StoredDocument) -> String {
    guard snapshot.manifest.roots.indices.contains(document.root) else { return document.path }
    let root = snapshot.manifest.roots[document.root]
    return root == "/" ? "/" + document.path : root + "/" + document.path
  }

  /// Parses a query as `search` does.
  public static func parse(_ text: String, anyWord: Bool = false) throws(QueryFault) -> ParsedQuery
  {
    try QueryParser(fields: QueryCompiler.fields, anyWord: anyWord).parse(text)
  }

  /// Answers a search.
  ///
  /// - parameter interrupt: stops it from another thread or by its deadline.
  /// - throws: `QueryFault` with its place in the query; `ArchiveError`: `facet.unknown`, `where.unknown`,
  ///   `cursor.stale`, `request.cancelled`, `request.timeout`, `index.*`.
  public func search(
    _ request: SearchRequest, interrupt: Interrupt? = nil
  ) throws -> SearchResponse {
    let start = SuspendingClock.now
    try refresh()
    let parsed = try Self.parse(request.query, anyWord: request.anyWord)
    do {
      return try snapshot.with(interruptible: interrupt != nil) { database, live in
        try answer(request, parsed, interrupt, database, live, start)
      }
    } catch let error as XapianError {
      if error.code == .interrupted {
        throw interrupt?.state == .cancelled
          ? ArchiveError(.cancelled, "the request was cancelled")
          : ArchiveError(
            .timeout, "the request took longer than it may",
            hint: "ask for less, or allow more time")
      }
      throw ArchiveError(error, doing: "search \(folder.path)")
    }
  }

  private func answer(
    _ request: SearchRequest, _ parsed: ParsedQuery, _ interrupt: Interrupt?,
    _ database: borrowing Database, _ live: LiveDocuments?, _ start: SuspendingClock.Instant
  ) throws -> SearchResponse {
    let offset = try offset(of: request)
    let compiler = QueryCompiler(
      agencies: agencies, stems: stems, languages: snapshot.manifest.languages)
    let filters = try Self.filters(request)
    let query = try compiler.query(
      parsed, filters: filters, live: live, interrupt: interrupt, in: database)
    let (facets, counted) = try count(
      request, filters, parsed, compiler, live, interrupt, query, database)
    let page = try matches(request, offset, isCounted: counted != nil, query, database)
    let total =
      counted.map { SearchResponse.Total(value: $0, exact: true) }
      ?? SearchResponse.Total(
        value: page?.estimated ?? 0, exact: page.map { $0.lowerBound == $0.upperBound } ?? true)
    let highlighter = Highlighter(
      parsed, stems: stems, languages: snapshot.manifest.languages, agencies: agencies)
    var hits: [Hit] = []
    for (index, match) in (page?.matches ?? []).enumerated() {
      guard let document = StoredDocument(decoding: try database.document(match.id)) else {
        throw ArchiveError(
          .corrupt, "document \(match.id.rawValue) of \(folder.path) cannot be read",
          hint: "run cutline check")
      }
      var hit = Hit(
        rank: offset + index + 1, document: document, weight: match.weight, snippet: nil,
        captionMatches: [], headlineHighlights: [])
      highlighter.show(document, snippets: request.snippets, hit: &hit)
      hits.append(hit)
    }
    let end = offset + hits.count
    return SearchResponse(
      query: parsed.description, total: total, hits: hits, facets: facets,
      next: hits.isEmpty || end >= total.value ? nil : "\(revision).\(end)", notes: parsed.notes,
      milliseconds: start.duration(to: .now) / .milliseconds(1))
  }

  /// How many of the best hits to leave out, by offset or cursor.
  private func offset(of request: SearchRequest) throws(ArchiveError) -> Int {
    guard let cursor = request.after else {
      return min(max(0, request.offset), Self.maximumOffset)
    }
    let parts = cursor.split(separator: ".")
    guard parts.count == 2, let revision = Int(parts[0]), let offset = Int(parts[1]), offset >= 0
    else {
      throw ArchiveError(
        .cursor, "\(cursor) is no cursor", hint: "take it from \"next\" of a reply")
    }
    guard revision == self.revision else {
      throw ArchiveError(
        .cursor, "the index has changed since the cursor \(cursor) was given",
        hint: "start again from the first page")
    }
    return min(offset, Self.maximumOffset)
  }

  /// The filters under the facets' own names.
  private static func filters(_ request: SearchRequest) throws(ArchiveError) -> [String: [String]] {
    var filters: [String: [String]] = [:]
    for (name, values) in request.filters {
      guard let facet = Facet.named(name) else {
        throw QueryCompiler.unknown(filter: name)
      }
      filters[filterName(of: facet), default: []] += values
    }
    return filters
  }

  /// `date` is another name of `date.day`, and a facet under either ignores a filter under the other.
  private static func filterName(of facet: Facet) -> String {
    let same = Facet.all.last { $0.slot == facet.slot && $0.dateLength == facet.dateLength }
    return same?.name ?? facet.name
  }

  /// A page of hits; nil for a page without any where the total is known, since nothing need be matched.
  private func matches(
    _ request: SearchRequest, _ offset: Int, isCounted: Bool, _ query: borrowing Query,
    _ database: borrowing Database
  ) throws -> MatchSet? {
    let limit = min(max(0, request.limit), Self.maximumOffset)
    if limit == 0 && isCounted { return nil }
    return try database.search(
      query, first: offset, limit: limit, checkAtLeast: limit == 0 ? 0 : offset + limit + 1,
      order: {
        switch request.sort {
        case .relevance: .relevance
        case .newest: .value(Slot.lastDay.rawValue, descending: true)
        case .oldest: .value(Slot.firstDay.rawValue, descending: false)
        }
      }())
  }

  /// The facets to count, each once.
  private static func facets(_ request: SearchRequest) throws(ArchiveError) -> [Facet] {
    var facets: [Facet] = []
    for name in request.facets {
      guard let facet = Facet.named(name) else {
        throw ArchiveError(
          .facet, "there is no facet \(name)",
          hint: "facets are \(Facet.names)")
      }
      if !facets.contains(facet) { facets.append(facet) }
    }
    return facets
  }

  /// Counts the facets and the total: in one pass, but for the facets that are filtered by themselves.
  private func count(
    _ request: SearchRequest, _ filters: [String: [String]], _ parsed: ParsedQuery,
    _ compiler: QueryCompiler, _ live: LiveDocuments?, _ interrupt: Interrupt?,
    _ query: borrowing Query, _ database: borrowing Database
  ) throws -> (facets: [FacetCounts], total: Int?) {
    let facets = try Self.facets(request)
    let together = facets.filter { filters[Self.filterName(of: $0)] == nil }
    var total: Int?
    var counts: [String: FacetCounts] = [:]
    func add(_ facet: Facet, _ tally: [Tally.Entry], of total: Int, _ chosen: [String]) {
      var counter = FacetCounter(facet, agencies: agencies)
      counts[facet.name] = counter.counts(
        tally, total: total, chosen: chosen, limit: max(0, request.facetLimit))
    }
    if request.exactTotal || !together.isEmpty {
      let tally = try database.count(query, slots: together.map(\.slot.rawValue))
      total = tally.total
      for (facet, values) in zip(together, tally.values) { add(facet, values, of: tally.total, []) }
    }
    for facet in facets {
      let name = Self.filterName(of: facet)
      guard let chosen = filters[name] else { continue }
      let open = try compiler.query(
        parsed, filters: filters, ignoring: name, live: live, interrupt: interrupt, in: database)
      let tally = try database.count(open, slots: [facet.slot.rawValue])
      for values in tally.values { add(facet, values, of: tally.total, chosen) }
    }
    return (facets.compactMap { counts[$0.name] }, total)
  }

  /// One document, whole.
  ///
  /// - throws: `document.not_found`, `index.*`.
  public func document(_ id: String) throws(ArchiveError) -> StoredDocument {
    try refresh()
    let data: [UInt8]?
    do {
      data = try snapshot.with { database, live throws(XapianError) -> [UInt8]? in
        var builder = try QueryBuilder()
        try builder.term(QueryCompiler.term(.id, id))
        if let live {
          try builder.live(live)
          try builder.combine(.filter, count: 2)
        }
        let page = try database.search(
          builder.build(), first: 0, limit: 1, checkAtLeast: 0, weighting: .boolean)
        guard let match = page.matches.first else { return nil }
        return try database.document(match.id)
      }
    } catch { throw ArchiveError(error, doing: "search \(folder.path)") }
    guard let data else {
      throw ArchiveError(
        .document, "there is no document \(id)",
        hint: "ids are 16 hex digits, as a search gives them")
    }
    guard let document = StoredDocument(decoding: data) else {
      throw ArchiveError(
        .corrupt, "document \(id) of \(folder.path) cannot be read", hint: "run cutline check")
    }
    return document
  }

  /// The manifest of the state that is searched.
  var manifest: Manifest { snapshot.manifest }

  /// The user's rows for the agency table in that state.
  var agencyRows: OwnAgencies { snapshot.agencies }
}

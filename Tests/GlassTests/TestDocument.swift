// Documents of tests, and how each side writes them.

import Glass
import TestSupport
import Xapian

/// A term of a document.
struct TestTerm: Equatable {
  var wdf: UInt32
  var positions: [UInt32]
}

/// What one document holds.
struct TestDocument {
  var terms: [[UInt8]: TestTerm] = [:]
  var values: [UInt32: [UInt8]] = [:]
  var data: [UInt8] = []

  /// The terms in order.
  var sortedTerms: [(key: [UInt8], value: TestTerm)] {
    terms.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// As Xapian takes it.
  func fill(_ document: borrowing Document) throws {
    try document.clear()
    for (term, entry) in sortedTerms {
      if entry.positions.isEmpty {
        try document.addTerm(term, wdf: entry.wdf)
      } else {
        try document.addPostings(term: term, positions: entry.positions, wdf: entry.wdf)
      }
    }
    for (slot, value) in values { try document.setValue(slot, to: value) }
    try document.setData(data)
  }

  /// As Glass takes it.
  func pack(with encoder: inout DocumentEncoder, into batch: inout DocumentBatch) throws {
    for (term, entry) in sortedTerms { try encoder.addTerm(term.span, wdf: entry.wdf) }
    for (slot, value) in values.sorted(by: { $0.key < $1.key }) {
      try encoder.addValue(value.span, slot: slot)
    }
    encoder.setData(data.span)
    encoder.finish(into: &batch)
  }
}

/// Documents by docid.
typealias TestDocuments = [(id: UInt32, document: TestDocument)]

/// The docid as Xapian's type.
func documentID(_ number: UInt32) throws -> DocumentID {
  guard let id = DocumentID(rawValue: number) else { throw RawFault(description: "docid 0") }
  return id
}

/// Writes a database with `WritableDatabase`, in one commit.
func writeWithXapian(
  _ documents: TestDocuments, to path: String, blockSize: Int,
  metadata: [[UInt8]: [UInt8]] = [:]
) throws {
  let writer = try WritableDatabase(
    path: path, mode: .create, flags: .noSync, blockSize: blockSize)
  let document = try Document()
  try writer.beginTransaction()
  for (id, content) in documents {
    try content.fill(document)
    try writer.replace(documentID(id), with: document)
  }
  for (key, value) in metadata { try writer.setMetadata(key, to: value) }
  try writer.commitTransaction()
  try writer.close()
}

/// How the same documents are handed over.
struct GlassWay {
  var compression = Compression.standard
  /// Whether positions are packed before.
  var isPacked = false
  var valueMemory = 8 << 20
}

/// Writes a database with Glass.
@discardableResult
func writeWithGlass(
  _ documents: TestDocuments, to path: String, blockSize: Int,
  metadata: [[UInt8]: [UInt8]] = [:], way: GlassWay = GlassWay()
) throws -> GlassWriter.Summary {
  var options = GlassWriter.Options()
  options.blockSize = blockSize
  options.isSynchronised = false
  options.valueMemory = way.valueMemory
  var writer = try GlassWriter(folder: path, options: options)
  for (key, value) in metadata { try writer.setMetadata(value, forKey: key) }
  var encoder = DocumentEncoder(compression: way.compression)
  var batch = DocumentBatch()
  var next = documents.first?.id ?? 1
  var inverted: [[UInt8]: [(UInt32, TestTerm)]] = [:]
  for (id, content) in documents {
    // Docids that follow each other are one batch.
    if id != next || batch.count == 7 {
      try writer.add(batch, from: next - UInt32(batch.count))
      batch.removeAll()
    }
    try content.pack(with: &encoder, into: &batch)
    next = id + 1
    for (term, entry) in content.terms { inverted[term, default: []].append((id, entry)) }
  }
  if batch.count > 0 { try writer.add(batch, from: next - UInt32(batch.count)) }
  var packer = PositionPacker()
  var packed: [UInt8] = []
  for (term, postings) in inverted.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
    try writer.beginTerm(term.span)
    for (id, entry) in postings {
      if entry.positions.isEmpty {
        try writer.addPosting(id, wdf: entry.wdf)
      } else if way.isPacked {
        packed.removeAll(keepingCapacity: true)
        try packer.pack(entry.positions.span, into: &packed)
        try writer.addPosting(id, wdf: entry.wdf, packedPositions: packed.span)
      } else {
        try writer.addPosting(id, wdf: entry.wdf, positions: entry.positions.span)
      }
    }
    try writer.endTerm()
  }
  return try writer.finish()
}

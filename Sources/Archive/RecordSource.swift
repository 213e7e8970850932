// The records of any file: read in this process where that needs no library, else by `cutline-readers`, so
// that a crash or a hang in a library costs one file.

import News
import Readers

/// Reads files of every format.
struct RecordSource: Sendable {
  private let reader = FileReader()
  let workers = WorkerPool()

  /// Reads a file's records in the order in which they stand.
  ///
  /// - parameters:
  ///   - record: is given each record; false ends the reading.
  ///   - fault: is given what could not be read, while reading goes on.
  /// - throws: `ReadFault` when nothing of the file can be read.
  func read(
    _ path: String, options: ReadOptions, record: (NewsRecord) -> Bool, fault: (ReadFault) -> Void
  ) throws(ReadFault) {
    do {
      try reader.read(
        path: path, options: options, record: { try Self.hand($0, to: record) }, fault: fault)
    } catch let found as ReadFault {
      guard found.code == .foreign else { throw found }
      try readForeign(path, options, record, fault)
    } catch {
      // Only `Stop` is left: the caller wanted no more.
    }
  }

  /// What the worker reports of the file as a whole is thrown where no record came before it.
  private func readForeign(
    _ path: String, _ options: ReadOptions, _ record: (NewsRecord) -> Bool,
    _ fault: (ReadFault) -> Void
  ) throws(ReadFault) {
    var records = 0
    var first: ReadFault?
    do {
      try workers.read(
        path: path, options: options,
        record: { found throws(Stop) in
          records += 1
          try Self.hand(found, to: record)
        },
        fault: { found in
          if records == 0 && first == nil { first = found } else { fault(found) }
        })
    } catch { return }
    guard let first else { return }
    if records == 0 { throw first }
    fault(first)
  }

  /// Ends the reading from inside; it never leaves this file.
  private struct Stop: Error {}

  private static func hand(
    _ found: NewsRecord, to record: (NewsRecord) -> Bool
  ) throws(Stop) {
    if !record(found) { throw Stop() }
  }
}

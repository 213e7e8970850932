// What a file gives, gathered, for tests that look at all of it.

import ForeignReaders
import News
import Readers

/// Everything that reading a file gave.
struct Reading {
  var records: [NewsRecord] = []
  var faults: [ReadFault] = []

  /// Reads a file; what is thrown is the last fault.
  init(_ path: String, _ options: ReadOptions = ReadOptions()) {
    self.init { sink throws(ReadFault) in
      try ForeignReader().read(path: path, options: options, into: sink)
    }
  }

  /// Reads bytes under a name.
  init(_ bytes: [UInt8], named name: String, _ options: ReadOptions = ReadOptions()) {
    var options = options
    options.path = name
    self.init { sink throws(ReadFault) in
      try ForeignReader().read(ByteStream(bytes), options: options, into: sink)
    }
  }

  private init(_ read: (RecordSink) throws(ReadFault) -> Void) {
    final class Findings {
      var records: [NewsRecord] = []
      var faults: [ReadFault] = []
    }
    let findings = Findings()
    do throws(ReadFault) {
      try read(
        RecordSink(
          record: { findings.records.append($0) }, fault: { findings.faults.append($0) }))
    } catch {
      findings.faults.append(error)
    }
    records = findings.records
    faults = findings.faults
  }

  /// The codes of the faults.
  var codes: [String] { faults.map(\.code.rawValue) }
}

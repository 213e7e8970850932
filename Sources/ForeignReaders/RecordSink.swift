// Where readers hand what they find. A file may hold others to any depth, so a sink can be narrowed to a
// member: what comes out of it carries the member's path, and the reader inside need not know.

public import News
public import Readers

/// Takes what readers find, one at a time.
public struct RecordSink {
  private let takeRecord: (NewsRecord) -> Void
  private let takeFault: (ReadFault) -> Void
  private let takeProgress: () -> Void
  /// Counts what is unpacked; nil before the file is known.
  private(set) var meter: UnpackMeter?

  /// A sink.
  ///
  /// - parameter progress: called now and then where much is read and nothing found.
  public init(
    record: @escaping (NewsRecord) -> Void, fault: @escaping (ReadFault) -> Void,
    progress: @escaping () -> Void = {}
  ) {
    takeRecord = record
    takeFault = fault
    takeProgress = progress
  }

  /// Hands over a record.
  public func record(_ record: NewsRecord) {
    var record = record
    // A reader counts the bytes that it is given, which are not those of the file when they are unpacked.
    if let place = meter?.place { record.end = place }
    takeRecord(record)
  }

  /// Hands over what could not be read, while reading goes on.
  public func fault(_ fault: ReadFault) { takeFault(fault) }

  /// Says that reading goes on: the time limit counts from here.
  public func progress() { takeProgress() }

  /// The sink for what is found in a file; inside of it, the same.
  func metering(_ file: ByteStream) -> RecordSink {
    var sink = self
    if meter == nil { sink.meter = UnpackMeter(of: file, progress: takeProgress) }
    return sink
  }

  /// The sink for what is found inside a member.
  public func inside(_ member: String) -> RecordSink {
    var sink = RecordSink(
      record: { found in
        var found = found
        found.member = found.member.map { member + "!/" + $0 } ?? member
        record(found)
      },
      fault: { found in
        fault(ReadFault(found.code, line: found.line, message: "\(member): \(found.message)"))
      },
      progress: takeProgress)
    sink.meter = meter
    return sink
  }
}

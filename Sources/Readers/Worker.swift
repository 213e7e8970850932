// The client of `cutline-readers`. Whatever a library does to a file, it is the file's fault and not the run's:
// a crash, a hang or a lack of memory ends one process, becomes one fault, and the next file gets a new one.

internal import JSON
public import News
import Synchronization

/// Reads files of foreign formats in a process of its own, one at a time.
///
/// The process starts with the first file and ends with the value. Calls from several threads wait for
/// each other: give every thread its own worker, or use `WorkerPool`.
public final class Worker: Sendable {
  private let configuration: WorkerConfiguration
  private let process = Mutex<WorkerProcess?>(nil)

  /// A worker that has not started yet.
  public init(_ configuration: WorkerConfiguration = WorkerConfiguration()) {
    self.configuration = configuration
  }

  /// Reads a file: its records and faults in order.
  ///
  /// What goes wrong with the process is a fault: `read.foreign` when the program is not installed,
  /// `read.timeout` when it took too long, `read.worker` when it crashed or made no sense. Records
  /// that came before stand.
  ///
  /// - throws: only what `record` throws; the process is stopped then.
  public func read<Failure>(
    path: String, options: ReadOptions, record: (NewsRecord) throws(Failure) -> Void,
    fault: (ReadFault) -> Void
  ) throws(Failure) {
    try process.withLock { process throws(Failure) in
      if let failed = ask(&process, path: path, options: options) {
        process = nil
        return fault(failed)
      }
      let deadline = Clock.now + configuration.secondsPerFile
      while true {
        let reply: Reply
        do throws(ReadFault) {
          reply = try next(&process, path: path, deadline: deadline)
        } catch {
          process = nil
          return fault(error)
        }
        switch reply {
        case .end: return
        case .fault(let found): fault(found)
        case .record(let found):
          do throws(Failure) {
            try record(found)
          } catch {
            // The rest of the file's replies would be taken for the next one's.
            process = nil
            throw error
          }
        }
      }
    }
  }

  /// A line that the program answers.
  private enum Reply {
    case record(NewsRecord)
    case fault(ReadFault)
    case end
  }

  /// Sends the request, to a new process where the last one is gone.
  private func ask(
    _ process: inout WorkerProcess?, path: String, options: ReadOptions
  ) -> ReadFault? {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("path")
      writer.value(path)
      writer.key("options")
      options.write(to: &writer)
    }
    let request = writer.bytes + [UInt8(ascii: "\n")]
    process?.forgetComplaints()
    // An idle worker that died (killed by hand, or by a system short of memory) costs no file.
    if process?.send(request) == true, process?.isAlive() == true { return nil }
    do throws(ReadFault) {
      process = nil
      let started = try start()
      process = consume started
    } catch {
      return error
    }
    // A process that dies at once is noticed when its answer is waited for.
    _ = process?.send(request)
    return nil
  }

  private func start() throws(ReadFault) -> WorkerProcess {
    let program: String
    if let named = configuration.program {
      program = named
    } else {
      program = try WorkerProgram.find()
    }
    // Twice our own limit: the worker's alarm is for the case that this process is gone.
    let seconds = Int(configuration.secondsPerFile * 2) + 1
    return try WorkerProcess(
      program: program,
      arguments: ["--memory", "\(configuration.memoryMiB)", "--seconds", "\(seconds)"]
        + configuration.arguments)
  }

  /// The next reply.
  ///
  /// - throws: a fault that says what became of the process.
  private func next(
    _ process: inout WorkerProcess?, path: String, deadline: Double
  ) throws(ReadFault) -> Reply {
    switch process?.nextLine(deadline: deadline) ?? .closed {
    case .line(let line):
      if let reply = Self.reply(line) { return reply }
      throw ReadFault(
        .worker, message: "\(WorkerProgram.name) answered \(path) with something that is no reply")
    case .timedOut:
      let seconds = configuration.secondsPerFile
      let limit = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
      throw ReadFault(
        .timeout, message: "reading \(path) took more than \(limit) s; it was stopped")
    case .tooLong:
      throw ReadFault(
        .worker, message: "\(WorkerProgram.name) answered \(path) with a line without end")
    case .closed: throw death(of: &process, path: path)
    }
  }

  private func death(of process: inout WorkerProcess?, path: String) -> ReadFault {
    let end = process?.end() ?? .unknown
    let complaint = process?.lastComplaint
    var message = "\(WorkerProgram.name) \(end.description) while reading \(path)"
    if Self.isLackOfMemory(complaint) {
      message += ": out of memory (limit \(configuration.memoryMiB) MiB)"
    } else if let complaint {
      message += ": \(complaint)"
    }
    return ReadFault(.worker, message: message)
  }

  private static func isLackOfMemory(_ complaint: String?) -> Bool {
    guard let complaint = complaint?.lowercased() else { return false }
    // Swift's, libxml2's and C++'s words for it.
    return complaint.contains("failed to allocate") || complaint.contains("allocation failed")
      || complaint.contains("bad_alloc")
  }

  private static func reply(_ line: [UInt8]) -> Reply? {
    guard let json = try? JSONValue(parsing: line) else { return nil }
    if json["end"]?.bool == true { return .end }
    if let fault = json["fault"] { return ReadFault(json: fault).map { .fault($0) } }
    guard let record = json["record"], let decoded = try? RecordCoding.decode(record) else {
      return nil
    }
    return .record(decoded)
  }
}

extension ReadFault.Code {
  /// Reading took longer than is allowed for one file.
  public static let timeout = Self(rawValue: "read.timeout")
}

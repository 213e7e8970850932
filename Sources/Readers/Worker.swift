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
      var isFresh = false
      var isAnswered = false
      var deadline = 0.0
      let request = Self.request(path: path, options: options)
      if let failed = ask(&process, request, isFresh: &isFresh) {
        return fault(failed)
      }
      deadline = Clock.now + configuration.secondsPerFile
      while true {
        switch next(&process, path: path, deadline: deadline) {
        case .success(.end): return
        case .success(.languages): continue
        // Files may hold any number of records: the time limit is for each step.
        case .success(.progress): deadline = Clock.now + configuration.secondsPerFile
        case .success(.fault(let found)):
          isAnswered = true
          fault(found)
        case .success(.record(let found)):
          isAnswered = true
          // The time that the caller takes is not the file's.
          defer { deadline = Clock.now + configuration.secondsPerFile }
          do throws(Failure) {
            try record(found)
          } catch {
            // The rest of the file's replies would be taken for the next one's.
            process = nil
            throw error
          }
        case .failure(let failed):
          process = nil
          // A process that served other files may die of them, or have died before it was asked: only
          // what a new one does is this file's fault.
          guard failed.code == .worker, !isFresh, !isAnswered else { return fault(failed) }
          if let failed = ask(&process, request, isFresh: &isFresh) {
            return fault(failed)
          }
          deadline = Clock.now + configuration.secondsPerFile
        }
      }
    }
  }

  /// Finds out the languages of texts; nil for one that is too short to tell.
  ///
  /// - throws: what went wrong with the process, as `read` says it.
  public func detect(_ texts: [LanguageSample]) throws(ReadFault) -> [DetectedLanguage?] {
    var found: [DetectedLanguage?] = []
    found.reserveCapacity(texts.count)
    while found.count < texts.count {
      let piece = texts[found.count...].prefix(Self.textsPerRequest)
      found += try process.withLock { process throws(ReadFault) in
        try languages(&process, LanguageQuestion(piece).request, count: piece.count)
      }
    }
    return found
  }

  /// How many texts one request has at most: a worker reads no line without end, and what fits into the socket's
  /// buffer need not be waited for.
  private static let textsPerRequest = 160

  /// What the process answers to a request for languages; one that dies of it is asked anew once.
  private func languages(
    _ process: inout WorkerProcess?, _ request: [UInt8], count: Int
  ) throws(ReadFault) -> [DetectedLanguage?] {
    var isFresh = false
    while true {
      if let failed = ask(&process, request, isFresh: &isFresh) { throw failed }
      let deadline = Clock.now + configuration.secondsPerFile
      var found: [DetectedLanguage?]?
      var failed: ReadFault?
      while failed == nil {
        switch next(&process, path: "texts for their language", deadline: deadline) {
        case .success(.languages(let languages)) where languages.count == count: found = languages
        case .success(.end):
          if let found { return found }
          fallthrough
        case .success:
          failed = ReadFault(
            .worker,
            message: "\(WorkerProgram.name) does not tell languages: it is older than this program")
        case .failure(let fault): failed = fault
        }
      }
      process = nil
      if let failed, isFresh || failed.code != .worker { throw failed }
    }
  }

  /// A line that the program answers.
  private enum Reply {
    case record(NewsRecord)
    case fault(ReadFault)
    /// The program is at work on a file of many parts.
    case progress
    /// The languages of the texts asked about.
    case languages([DetectedLanguage?])
    case end
  }

  private static func request(path: String, options: ReadOptions) -> [UInt8] {
    JSONWriter { writer in
      writer.member("path", path)
      writer.key("options")
      options.write(to: &writer)
    }.line
  }

  /// Sends a request, to a new process where there is none.
  ///
  /// - returns: why there is no process; nil when the request is on its way.
  private func ask(
    _ process: inout WorkerProcess?, _ request: [UInt8], isFresh: inout Bool
  ) -> ReadFault? {
    isFresh = process == nil
    if isFresh {
      do throws(ReadFault) {
        process = try start()
      } catch {
        return error
      }
    }
    process?.forgetComplaints()
    // One that is gone is noticed when its answer is waited for.
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
      arguments: configuration.arguments
        ?? ["--memory", "\(configuration.memoryMiB)", "--seconds", "\(seconds)"])
  }

  /// The next reply, or a fault that says what became of the process.
  private func next(
    _ process: inout WorkerProcess?, path: String, deadline: Double
  ) -> Result<Reply, ReadFault> {
    switch process?.nextLine(deadline: deadline) ?? .closed {
    case .line(let line):
      if let reply = Self.reply(line) { return .success(reply) }
      return .failure(
        ReadFault(
          .worker, message: "\(WorkerProgram.name) answered \(path) with something that is no reply"
        ))
    case .timedOut:
      let seconds = configuration.secondsPerFile
      let limit = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
      return .failure(
        ReadFault(
          .timeout,
          message: "reading \(path) took more than \(limit) s and was stopped; "
            + "try again when the machine is idle, or cut the file up"))
    case .tooLong:
      return .failure(
        ReadFault(
          .worker, message: "\(WorkerProgram.name) answered \(path) with a line without end"))
    case .closed: return .failure(death(of: &process, path: path))
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
    if let answer = LanguageAnswer(line: line) { return .languages(answer.languages) }
    guard let json = try? JSONValue(parsing: line) else { return nil }
    if json["end"]?.bool == true { return .end }
    if json["progress"] != nil { return .progress }
    if let fault = json["fault"] { return ReadFault(json: fault).map { .fault($0) } }
    guard let record = json["record"], let decoded = try? RecordCoding.decode(record) else {
      return nil
    }
    return .record(decoded)
  }
}

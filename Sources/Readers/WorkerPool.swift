// Workers for several threads. A thread takes an idle worker or starts another, so there are as many processes as
// there are threads that read foreign formats at the same time, and none before the first such file.

public import News
import Synchronization

/// Workers that any thread may use.
public final class WorkerPool: Sendable {
  private let configuration: WorkerConfiguration
  private let idle = Mutex<[Worker]>([])

  /// A pool without workers yet.
  public init(_ configuration: WorkerConfiguration = WorkerConfiguration()) {
    self.configuration = configuration
  }

  /// Reads a file in a worker that nobody else uses meanwhile; see `Worker.read`.
  public func read<Failure>(
    path: String, options: ReadOptions, record: (NewsRecord) throws(Failure) -> Void,
    fault: (ReadFault) -> Void
  ) throws(Failure) {
    let worker = idle.withLock { $0.popLast() } ?? Worker(configuration)
    defer { idle.withLock { $0.append(worker) } }
    try worker.read(path: path, options: options, record: record, fault: fault)
  }

  /// Finds out the languages of texts in a worker that nobody else uses meanwhile; see `Worker.detect`.
  public func detect(_ texts: [LanguageSample]) throws(ReadFault) -> [DetectedLanguage?] {
    let worker = idle.withLock { $0.popLast() } ?? Worker(configuration)
    defer { idle.withLock { $0.append(worker) } }
    return try worker.detect(texts)
  }

  /// Ends the processes that are idle; the pool can be used again.
  public func close() { idle.withLock { $0.removeAll() } }
}

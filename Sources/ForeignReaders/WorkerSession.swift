// The worker's side of the protocol: a request line in, reply lines out. No input or output of its own, so that
// the program, the tests and a fuzzer drive the same code.

internal import JSON
internal import News
internal import Readers

/// Answers requests to read files.
public struct WorkerSession: Sendable {
  /// Whether a file's name may ask for a fault (debug builds): `fail-crash…`, `fail-hang…`, `fail-memory…`.
  private let failsOnName: Bool

  /// A session.
  public init(failsOnName: Bool = false) { self.failsOnName = failsOnName }

  /// Answers one request, `{"path":…,"options":{…}}`: any number of lines `{"record":{…}}` and
  /// `{"fault":{…}}`, `{"progress":true}` where reading goes on for long without either, then
  /// `{"end":true}`. Or a `LanguageQuestion`: one line with its answer, then `{"end":true}`. Every line is
  /// handed over whole with its newline.
  public func respond(to request: [UInt8], reply: ([UInt8]) -> Void) {
    if let question = LanguageQuestion(line: request) {
      reply(question.answer { LanguageDetector.answer(to: $0)?.language }.reply)
    } else if let json = try? JSONValue(parsing: request), let path = json["path"]?.string {
      #if DEBUG
        if failsOnName { InjectedFault.strike(path: path) }
      #endif
      answer(path: path, options: ReadOptions(json: json["options"] ?? .null), reply: reply)
    } else {
      let fault = ReadFault(
        .worker, message: "the request is no object with a path and no question for languages")
      reply(Self.line("fault") { fault.write(to: &$0) })
    }
    reply(Self.line("end") { $0.value(true) })
  }

  private func answer(path: String, options: ReadOptions, reply: ([UInt8]) -> Void) {
    // Escaping closures must not outlive the call; nothing keeps the sink.
    withoutActuallyEscaping(reply) { reply in
      let sink = RecordSink(
        record: { record in reply(Self.line("record") { RecordCoding.write(record, to: &$0) }) },
        fault: { fault in reply(Self.line("fault") { fault.write(to: &$0) }) },
        progress: { reply(Self.line("progress") { $0.value(true) }) })
      do throws(ReadFault) {
        try ForeignReader().read(
          path: path, options: options, into: sink.tellingLanguages(options))
      } catch {
        sink.fault(error)
      }
    }
  }

  private static func line(_ key: String, _ value: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key(key)
      value(&writer)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

// The program that reads foreign formats: a worker that `cutline` starts, or a tool for a look at what a page
// gives. Standard output carries protocol lines only: the real one is moved aside first, so that nothing that
// a library prints can end up between them.

import ForeignReaders
import Glibc

/// The program's entry.
@main
struct CutlineReaders {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // What the client forgot to mark (a lock, another worker's socket) must not stay open here.
    for descriptor in Int32(3)..<256 { close(descriptor) }
    let output = dup(STDOUT_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    LanguageDetector.keepMemory()
    guard output >= 0, fcntl(output, F_SETFD, FD_CLOEXEC) == 0 else { exit(71) }
    do throws(UsageFault) {
      let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
      run(arguments, output: output)
    } catch {
      write(Array("cutline-readers: \(error.message)\n\(Arguments.usage)".utf8), to: STDERR_FILENO)
      exit(64)
    }
  }

  private static func run(_ arguments: Arguments, output: Int32) -> Never {
    switch arguments.action {
    case .help: exit(write(Array(Arguments.help.utf8), to: output) ? 0 : 74)
    case .version: exit(write(Array("cutline-readers 1\n".utf8), to: output) ? 0 : 74)
    case .read(let files):
      limitMemory(arguments.memoryMiB)
      exit(printRecords(files, to: output))
    case .serve:
      limitMemory(arguments.memoryMiB)
      serve(arguments, output: output)
      exit(0)
    }
  }

  private static func limitMemory(_ mebibytes: Int) {
    guard mebibytes > 0 else { return }
    let bytes = rlim_t(mebibytes) << 20
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    if setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) != 0 {
      let text = "cutline-readers: cannot limit memory to \(mebibytes) MiB\n"
      write(Array(text.utf8), to: STDERR_FILENO)
    }
    // A crash is reported by the client; a core file of a gigabyte helps nobody.
    var core = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
  }

  private static func printRecords(_ files: [String], to output: Int32) -> Int32 {
    var failed = false
    for file in files {
      var isGone = false
      let isWhole = ForeignReader().writeLines(of: file) { line in
        if !isGone { isGone = !write(line, to: output) }
      }
      if isGone { return 0 }
      failed = failed || !isWhole
    }
    return failed ? 2 : 0
  }

  /// Answers requests until the end of input. A client that went away is no error.
  private static func serve(_ arguments: Arguments, output: Int32) {
    let session = WorkerSession(failsOnName: arguments.failsOnName)
    var lines = LineInput(descriptor: STDIN_FILENO)
    while let line = lines.next() {
      // Should the client be killed while a page is read, nobody else ends a hang.
      alarm(UInt32(clamping: arguments.seconds))
      session.respond(to: line) { reply in
        // A client that takes its time is not the file's fault, and each part has the time of a file.
        alarm(0)
        if !write(reply, to: output) { exit(0) }
        alarm(UInt32(clamping: arguments.seconds))
      }
      alarm(0)
    }
  }

  /// Writes all bytes; false when the other side is gone.
  @discardableResult
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      start += count
    }
    return true
  }
}

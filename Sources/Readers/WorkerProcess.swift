// A running worker: its process and the socket that is its standard input and output. A socket pair and not
// pipes, because only `send` can be told not to raise SIGPIPE, and a library must leave the signals of its
// program alone.

import Glibc

/// A child process that answers lines with lines.
struct WorkerProcess: ~Copyable {
  /// How a wait for a line ended.
  enum Arrival {
    case line([UInt8])
    /// The process closed its side, or died.
    case closed
    case timedOut
    /// A line longer than `maximumLine`.
    case tooLong
  }

  private let pid: pid_t
  private let socket: Int32
  private let errors: Int32
  private var input: [UInt8] = []
  /// How much of `input` was looked through for a newline.
  private var scanned = 0
  private var complaints: [UInt8] = []

  /// The longest reply: a record of a page at its limit, escaped.
  private static let maximumLine = 256 << 20

  /// Starts a program.
  ///
  /// - throws: `read.worker` when the process cannot be made.
  init(program: String, arguments: [String]) throws(ReadFault) {
    var ends: [Int32] = [-1, -1]
    var errorEnds: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw Self.failure("no socket for", program, errno)
    }
    guard socketpair(AF_UNIX, type, 0, &errorEnds) == 0 else {
      let reason = errno
      close(ends[0])
      close(ends[1])
      throw Self.failure("no socket for", program, reason)
    }
    var child: pid_t = 0
    let status = Self.spawn(program, arguments, socket: ends[1], errors: errorEnds[1], &child)
    close(ends[1])
    close(errorEnds[1])
    guard status == 0 else {
      close(ends[0])
      close(errorEnds[0])
      throw Self.failure("cannot start", program, status)
    }
    pid = child
    socket = ends[0]
    errors = errorEnds[0]
  }

  private static func failure(_ what: String, _ program: String, _ code: Int32) -> ReadFault {
    ReadFault(.worker, message: "\(what) \(program): \(String(cString: strerror(code)))")
  }

  /// Starts the child in a process group of its own: Ctrl-C stops the indexer, which then lets its workers
  /// finish, and must not count as their crash.
  private static func spawn(
    _ program: String, _ arguments: [String], socket: Int32, errors: Int32, _ child: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var variables = environment().map { strdup($0) }
    variables.append(nil)
    defer { for variable in variables { free(variable) } }
    return posix_spawn(&child, program, &actions, &attributes, words, variables)
  }

  /// Our environment, but for Swift's own crash reporter: it would keep a dying process for seconds, and
  /// what it prints nobody sees.
  private static func environment() -> [String] {
    var variables = ["SWIFT_BACKTRACE=enable=no"]
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if !text.hasPrefix("SWIFT_BACKTRACE=") { variables.append(text) }
      next += 1
    }
    return variables
  }

  /// Sends a line; false when the process is gone.
  func send(_ line: [UInt8]) -> Bool {
    var start = 0
    while start < line.count {
      let count = line[start...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      start += count
    }
    return true
  }

  /// Waits for the next line, without its newline, until the deadline (`Clock.now`, seconds).
  mutating func nextLine(deadline: Double) -> Arrival {
    while true {
      if let end = input[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(input[..<end])
        input.removeSubrange(...end)
        scanned = 0
        return .line(line)
      }
      scanned = input.count
      if input.count > Self.maximumLine { return .tooLong }
      let left = deadline - Clock.now
      if left <= 0 { return .timedOut }
      var waits = [
        pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      // A closed descriptor below 0 is passed over; the error pipe's end must not wake us for ever.
      if complaintsEnded { waits[1].fd = -1 }
      let ready = poll(&waits, 2, Int32(min(left * 1000 + 1, 60_000)))
      if ready < 0 && errno != EINTR { return .closed }
      if ready <= 0 { continue }
      if waits[1].revents != 0 { takeComplaints() }
      if waits[0].revents != 0 && !receive() { return .closed }
    }
  }

  private var complaintsEnded = false

  private mutating func receive() -> Bool {
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { piece in
      let count = recv(socket, piece.baseAddress, piece.count, 0)
      if count > 0 { input.append(contentsOf: piece[..<count]) }
      return count
    }
    return count > 0 || (count < 0 && errno == EINTR)
  }

  /// Reads what the process wrote to its standard error and keeps the last of it.
  private mutating func takeComplaints() {
    while true {
      let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 12) { piece in
        let count = recv(errors, piece.baseAddress, piece.count, Int32(MSG_DONTWAIT))
        if count > 0 { complaints.append(contentsOf: piece[..<count]) }
        return count
      }
      if complaints.count > 1 << 14 { complaints.removeFirst(complaints.count - (1 << 13)) }
      if count < 0 && errno == EINTR { continue }
      if count == 0 { complaintsEnded = true }
      if count <= 0 { return }
    }
  }

  /// What the process said at its end, one line, at most 200 bytes: Swift's reason for stopping where there is
  /// one, else its last words.
  var lastComplaint: String? {
    let lines = complaints.split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0.filter { $0 >= 0x20 }.prefix(200), as: UTF8.self) }
    return lines.last { $0.hasPrefix("Fatal error:") } ?? lines.last { !$0.isEmpty }
  }

  /// Forgets what the process said about earlier files.
  mutating func forgetComplaints() { complaints.removeAll() }

  /// How the process ended: waits a moment for one that closed its side, kills one that lives on.
  mutating func end() -> WorkerEnd {
    takeComplaints()
    let patience = Clock.now + 1
    while Clock.now < patience {
      if let end = reap(WNOHANG) { return end }
      poll(nil, 0, 5)
    }
    kill(pid, SIGKILL)
    return reap(0) ?? .unknown
  }

  private var reaped = false

  private mutating func reap(_ options: Int32) -> WorkerEnd? {
    guard !reaped else { return .unknown }
    var status: Int32 = 0
    var result = waitpid(pid, &status, options)
    while result < 0 && errno == EINTR { result = waitpid(pid, &status, options) }
    if result == 0 { return nil }
    reaped = true
    guard result > 0 else { return .unknown }
    takeComplaints()
    let signal = status & 0x7F
    return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
  }

  deinit {
    if !reaped {
      kill(pid, SIGKILL)
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    }
    close(socket)
    close(errors)
  }
}

/// How a worker process ended.
enum WorkerEnd: Hashable {
  case exit(Int32)
  case signal(Int32)
  /// Somebody else has waited for it.
  case unknown

  /// The end in words: `was killed by SIGSEGV`.
  var description: String {
    switch self {
    case .exit(let code): "ended with status \(code)"
    case .signal(let number): "was killed by \(Self.name(of: number))"
    case .unknown: "is gone"
    }
  }

  private static func name(of signal: Int32) -> String {
    switch signal {
    case SIGABRT: "SIGABRT"
    case SIGALRM: "SIGALRM"
    case SIGBUS: "SIGBUS"
    case SIGFPE: "SIGFPE"
    case SIGILL: "SIGILL"
    case SIGKILL: "SIGKILL"
    case SIGSEGV: "SIGSEGV"
    case SIGTERM: "SIGTERM"
    case SIGTRAP: "SIGTRAP"
    case SIGXCPU: "SIGXCPU"
    default: "signal \(signal)"
    }
  }
}

/// A clock that no one sets.
enum Clock {
  /// Seconds since some moment before.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

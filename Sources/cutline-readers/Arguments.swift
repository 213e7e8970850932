// The command line, read by hand: the program takes four options, and starting it must stay fast.

/// A command line that cannot be understood.
struct UsageFault: Error {
  let message: String
}

/// What the command line asks for.
struct Arguments {
  /// What to do.
  enum Action {
    case serve
    case read([String])
    case help
    case version
  }

  private(set) var action = Action.serve
  /// The most memory the process may map, in MiB; 0 for no limit.
  private(set) var memoryMiB = 1024
  /// After how many seconds on one file the process ends itself; 0 for never.
  private(set) var seconds = 0
  /// Whether names of files ask for faults (debug builds).
  private(set) var failsOnName = false

  init(_ arguments: [String]) throws(UsageFault) {
    var files: [String] = []
    var rest = arguments[...]
    var onlyFiles = false
    while let argument = rest.popFirst() {
      if onlyFiles || !argument.hasPrefix("-") {
        files.append(argument)
        continue
      }
      switch argument {
      case "--": onlyFiles = true
      case "--help", "-h": action = .help
      case "--version": action = .version
      case "--memory": memoryMiB = try Self.number(after: argument, &rest)
      case "--seconds": seconds = try Self.number(after: argument, &rest)
      case "--fail-on-name": failsOnName = true
      default: throw UsageFault(message: "unknown option \(argument)")
      }
    }
    if case .serve = action, !files.isEmpty { action = .read(files) }
  }

  private static func number(
    after option: String, _ rest: inout ArraySlice<String>
  ) throws(UsageFault) -> Int {
    guard let word = rest.popFirst(), let number = Int(word), (0...1_000_000).contains(number)
    else { throw UsageFault(message: "\(option) needs a whole number from 0 to 1000000") }
    return number
  }

  static let usage = "usage: cutline-readers [--memory MIB] [--seconds N] [FILE …]\n"

  static let help =
    usage + """

      Reads what cutline leaves to a process of its own: HTML, XML, mail, web captures, pictures,
      PDF, archives, and text in other encodings than UTF-8.

      With files, prints a line of JSON for each: the record, or the fault. Without, answers requests on
      standard input, as cutline does it: {"path":"…","options":{…}} a line.

        --memory MIB   the most memory the process may take (1024; 0: no limit)
        --seconds N    end the process when one request takes longer (0: never)
        --version      print the version
        --help         print this

      Exit status: 0 all read, 2 some files could not be read, 64 wrong usage.

      """
}

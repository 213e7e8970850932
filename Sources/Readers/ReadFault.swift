// How a reader complains. Faults cross a process border (the worker protocol), so they have a JSON form, and
// their codes are open: a newer worker may know more of them than the program that started it. This is the
// one list of those that there are.

public import JSON

/// Why a file, or one record of it, could not be read.
public struct ReadFault: Error, Sendable, Hashable {
  /// The kind of a fault, as the ledger and `--json` output name it.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The name, such as `read.json`.
    public let rawValue: String

    /// A code of this name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file has no bytes, or nothing but white space.
    public static let empty = Code(rawValue: "read.empty")
    /// The file is not text.
    public static let binary = Code(rawValue: "read.binary")
    /// The bytes are not text in an encoding that is known.
    public static let encoding = Code(rawValue: "read.encoding")
    /// A JSON text is broken, or is no record.
    public static let json = Code(rawValue: "read.json")
    /// The file is larger than `ReadLimits.fileBytes`.
    public static let tooLarge = Code(rawValue: "read.too_large")
    /// A line is longer than `ReadLimits.lineBytes`.
    public static let lineTooLong = Code(rawValue: "read.line_too_long")
    /// The file cannot be opened or read.
    public static let unreadable = Code(rawValue: "read.unreadable")
    /// The format is read by `cutline-readers`, not in this process.
    public static let foreign = Code(rawValue: "read.foreign")
    /// No reader knows the format.
    public static let unsupported = Code(rawValue: "read.unsupported")
    /// A mapping names a field that there is none of.
    public static let mapping = Code(rawValue: "read.mapping")
    /// The worker process crashed, hung or could not be started.
    public static let worker = Code(rawValue: "read.worker")
    /// An archive that is cut short or broken.
    public static let archive = Code(rawValue: "read.archive")
    /// A file that unpacks to far more than its size.
    public static let bomb = Code(rawValue: "read.bomb")
    /// A compressed file that is cut short or broken.
    public static let compressed = Code(rawValue: "read.compressed")
    /// What needs a password.
    public static let encrypted = Code(rawValue: "read.encrypted")
    /// A mail is broken, or over a limit.
    public static let mail = Code(rawValue: "read.mail")
    /// A member of an archive that is not read because of its path.
    public static let member = Code(rawValue: "read.member")
    /// Files inside files to too many levels.
    public static let nested = Code(rawValue: "read.nested")
    /// A picture that nobody described.
    public static let noMetadata = Code(rawValue: "read.no_metadata")
    /// A file without text where text was expected: a scan.
    public static let noText = Code(rawValue: "read.no_text")
    /// A damaged PDF.
    public static let pdf = Code(rawValue: "read.pdf")
    /// A picture with damaged metadata.
    public static let picture = Code(rawValue: "read.picture")
    /// A row does not fit its table.
    public static let table = Code(rawValue: "read.table")
    /// Reading took longer than is allowed for one file.
    public static let timeout = Code(rawValue: "read.timeout")
    /// A file of web captures is damaged.
    public static let capture = Code(rawValue: "read.warc")
    /// A framed story has nothing to read in it.
    public static let wire = Code(rawValue: "read.wire")
    /// An XML document is broken beyond mending, or over a limit.
    public static let xml = Code(rawValue: "read.xml")

    /// Whether a file with this fault is left out on purpose: it is nothing that Cutline indexes.
    public var meansSkipped: Bool { [.empty, .binary, .unsupported, .noMetadata].contains(self) }
  }

  /// The kind of the fault.
  public var code: Code
  /// The line of the file, from 1, where the fault belongs to one.
  public var line: Int?
  /// What happened, to what, and what to do; lower-case start, no full stop.
  public var message: String

  /// A fault.
  public init(_ code: Code, line: Int? = nil, message: String) {
    self.code = code
    self.line = line
    self.message = message
  }

  /// Writes the fault as one JSON object, for the worker protocol.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("code")
      writer.value(code.rawValue)
      if let line {
        writer.key("line")
        writer.value(line)
      }
      writer.key("message")
      writer.value(message)
    }
  }

  /// Reads a fault that `write` wrote; nil when it has no code.
  public init?(json: JSONValue) {
    guard let code = json["code"]?.string else { return nil }
    self.init(
      Code(rawValue: code), line: json["line"]?.integer, message: json["message"]?.string ?? "")
  }
}

// What a reader is told and how it complains. Both cross a process border (the worker protocol), so both
// have a JSON form here, in one place with their meaning. Faults are open codes: a newer worker may know
// more of them than the program that started it.

public import JSON

/// How large an input may grow before a reader gives up on it.
public struct ReadLimits: Sendable, Hashable {
  /// The longest line of a JSON Lines file that is read, in bytes; a longer one is skipped.
  public var lineBytes: Int
  /// The largest file that must be held as a whole (text, JSON, HTML), in bytes.
  public var fileBytes: Int

  /// Limits; 16 MiB a line and 64 MiB a file unless given.
  public init(lineBytes: Int = 16 << 20, fileBytes: Int = 64 << 20) {
    self.lineBytes = lineBytes
    self.fileBytes = fileBytes
  }
}

/// What the caller knows about a file that the file may not say itself.
public struct ReadOptions: Sendable, Hashable {
  /// The publisher of documents that do not name theirs.
  public var source: String?
  /// Where our fields stand in the records of a JSON file: our name to theirs, for example
  /// `headline` to `title`; theirs may be a path of keys joined by dots (`source.name`).
  public var mapping: [String: String]
  /// The language of documents that do not declare theirs, as its ISO 639-1 code.
  public var language: String?
  /// The file's path below the indexed root; clues such as its name are taken from it.
  public var path: String
  /// How large an input may grow.
  public var limits: ReadLimits

  /// Options with nothing known but what is given.
  public init(
    path: String = "", source: String? = nil, mapping: [String: String] = [:],
    language: String? = nil, limits: ReadLimits = ReadLimits()
  ) {
    self.path = path
    self.source = source
    self.mapping = mapping
    self.language = language
    self.limits = limits
  }

  /// Writes the options as one JSON object, for the worker protocol.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("path")
      writer.value(path)
      if let source {
        writer.key("source")
        writer.value(source)
      }
      if let language {
        writer.key("language")
        writer.value(language)
      }
      if !mapping.isEmpty {
        writer.key("mapping")
        writer.value(JSONValue.object(mapping.mapValues { .string($0) }))
      }
      writer.key("line_bytes")
      writer.value(limits.lineBytes)
      writer.key("file_bytes")
      writer.value(limits.fileBytes)
    }
  }

  /// Reads options that `write` wrote; what is missing keeps its default.
  public init(json: JSONValue) {
    self.init(
      path: json["path"]?.string ?? "", source: json["source"]?.string,
      mapping: json["mapping"]?.object?.compactMapValues(\.string) ?? [:],
      language: json["language"]?.string)
    if let lineBytes = json["line_bytes"]?.integer { limits.lineBytes = lineBytes }
    if let fileBytes = json["file_bytes"]?.integer { limits.fileBytes = fileBytes }
  }
}

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

    /// Whether a file with this fault is left out on purpose: it is nothing that Cutline indexes.
    public var meansSkipped: Bool { self == .empty || self == .binary || self == .unsupported }
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

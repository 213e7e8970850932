// What a reader is told. It crosses a process border (the worker protocol), so it has a JSON form.

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

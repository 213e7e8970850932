// `cutline extract FILE…` and `cutline credits`: what Cutline reads out of files and captions, without an
// index.

import Archive
import ArgumentParser
import Credits
import Glibc
import JSON
import Readers

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what would be indexed of files, as JSON Lines.",
    discussion: "Exit status: 0 all well, 2 some files could not be read.")

  @Argument(help: ArgumentHelp("Files to read.", valueName: "file"))
  var files: [String]

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let extractor = Extractor()
    var failed = false
    for file in files {
      let options = ReadOptions(
        path: file, source: reading.source, mapping: reading.fields, language: reading.lang)
      func report(_ fault: ReadFault) {
        failed = true
        Output.standard.flush()
        let place = fault.line.map { "\(file):\($0)" } ?? file
        Output.error.write(
          "cutline: \(Output.printable(place)): \(Output.printable(fault.message))\n")
        Output.error.flush()
      }
      do throws(ReadFault) {
        try extractor.extract(
          file, options: options, document: { Output.standard.write(ShowCommand.line($0)) },
          fault: report)
      } catch { report(error) }
    }
    Output.standard.flush()
    if failed { throw ExitCode(2) }
  }
}

struct CreditsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credits",
    abstract: "Read credits out of captions: a caption a line on standard input, JSON Lines out.",
    discussion: """
      Each line out has photographers, organisations (from maker to distributor), flags, credits \
      and captions (byte ranges [offset, length] that together make up the whole line), and as text \
      credit (the first) and caption (the rest).
      """)

  func run() throws {
    let parser = CreditParser()
    var lines = LineSource(STDIN_FILENO)
    while let line = try lines.next() {
      let text = String(decoding: line, as: UTF8.self)
      Output.standard.write(Self.line(parser.parse(text)))
      if lines.isDrained { Output.standard.flush() }
    }
    Output.standard.flush()
  }

  private static func line(_ parsed: CaptionCredit) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("photographers")
      writer.value(parsed.photographers)
      writer.key("organisations")
      writer.value(parsed.organisations)
      writer.key("flags")
      writer.value(parsed.flags)
      for (key, ranges) in [("credits", parsed.credits), ("captions", parsed.captions)] {
        writer.key(key)
        writer.array { writer in
          for range in ranges {
            writer.array { writer in
              writer.value(range.lowerBound)
              writer.value(range.count)
            }
          }
        }
      }
      writer.key("credit")
      writer.value(parsed.credit)
      writer.key("caption")
      writer.value(parsed.caption)
    }
    return writer.bytes + [0x0A]
  }
}

/// Lines of a descriptor through a buffer of one's own: readLine takes eight times as long.
struct LineSource {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether the next line must be waited for.
  var isDrained: Bool { start >= buffer.count }

  /// The next line without its end; nil at the end of input.
  mutating func next() throws -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        let line = buffer[start..<end]
        return line.last == 0x0D ? line.dropLast() : line
      }
      searched = buffer.count
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? buffer[start...] : nil
      }
      if start > 0 {
        buffer.removeFirst(start)
        searched -= start
        start = 0
      }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw CommandFailure("cannot read standard input") }
      if count == 0 { isAtEnd = true } else { buffer.append(contentsOf: chunk[..<count]) }
    }
  }
}

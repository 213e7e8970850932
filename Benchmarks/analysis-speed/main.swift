// Times what becomes of a text before anything is stored: words, and their stems. `Benchmarks/analysis` starts
// it, since a round of one program must stand beside a round of another: a line on standard input asks for one.
//
//     analysis-speed words LANGUAGE FILE    every word: position, term, stems that are others
//     analysis-speed time LANGUAGE FILE     for each line of input seconds of processor time, as JSON
//
// FILE holds texts with a NUL between them.

import Analysis
import Archive
import Glibc
import IndexSchema

/// Texts, and what words and stems are made of them.
struct Analyzer {
  let language: Language
  let texts: [[UInt8]]
  private let tokenizer = Tokenizer()
  private var stream = TokenStream()

  init(language: Language, texts: [[UInt8]]) {
    self.language = language
    self.texts = texts
  }

  /// Writes every word with its position and its stems but itself, a line each; of one that was cut, `#`.
  mutating func writeWords() throws {
    let stems = try StemCache(language)
    var lines: [UInt8] = []
    for text in texts {
      tokenizer.tokenize(text, into: &stream)
      for token in stream.tokens {
        lines += Array("\(token.position)\t".utf8)
        let term = stream.term(token)
        if term.contains(UInt8(ascii: "#")) {
          lines.append(UInt8(ascii: "#"))
        } else {
          lines += term
          visitStems(of: token, stems) { stem in
            lines.append(UInt8(ascii: "\t"))
            lines += stem
          }
        }
        lines.append(UInt8(ascii: "\n"))
      }
      writeAll(lines)
      lines.removeAll(keepingCapacity: true)
    }
  }

  /// The seconds of one round: for words alone, for words and stems with a cache that is empty, and with one
  /// that has seen the texts; the number of words, and of bytes of stems both times.
  mutating func round(_ warm: StemCache) throws -> String {
    var words = 0
    let start = processorTime()
    for text in texts {
      tokenizer.tokenize(text, into: &stream)
      words += stream.tokens.count
    }
    let tokenized = processorTime()
    let cold = stemAll(try StemCache(language))
    let stemmed = processorTime()
    let again = stemAll(warm)
    let end = processorTime()
    return """
      {"words": \(tokenized - start), "stems_cold": \(stemmed - tokenized), "stems": \(end - stemmed), \
      "count": \(words), "bytes": [\(cold), \(again)]}

      """
  }

  /// Finds the words of all texts and their stems, as indexing does, and returns how many bytes of stems.
  mutating func stemAll(_ stems: StemCache) -> Int {
    var bytes = 0
    for text in texts {
      tokenizer.tokenize(text, into: &stream)
      for token in stream.tokens { visitStems(of: token, stems) { bytes += $0.count } }
    }
    return bytes
  }

  private func visitStems(
    of token: Token, _ stems: StemCache, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard token.kind != .pair else { return }
    stream.bytes.withUnsafeBufferPointer { bytes in
      stems.withOtherStems(
        of: UnsafeBufferPointer(rebasing: bytes[token.lowered]),
        folded: UnsafeBufferPointer(rebasing: bytes[token.term]), body)
    }
  }
}

func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func contents(_ path: String) -> [UInt8]? {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = read(file, &piece, piece.count)
    guard count > 0 else { return count == 0 ? bytes : nil }
    bytes += piece[..<count]
  }
}

func writeAll(_ bytes: [UInt8]) {
  var left = bytes[...]
  while !left.isEmpty {
    let count = left.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    guard count > 0 else { exit(1) }
    left = left.dropFirst(count)
  }
}

guard CommandLine.arguments.count == 4, let language = Language.named(CommandLine.arguments[2]),
  let bytes = contents(CommandLine.arguments[3])
else {
  writeAll(Array("usage: analysis-speed words|time LANGUAGE FILE\n".utf8))
  exit(2)
}
var analyzer = Analyzer(
  language: language,
  texts: bytes.split(separator: 0).map { Array($0) })
switch CommandLine.arguments[1] {
case "words": try analyzer.writeWords()
default:
  let warm = try StemCache(language)
  _ = analyzer.stemAll(warm)
  while readLine() != nil { writeAll(Array(try analyzer.round(warm).utf8)) }
}

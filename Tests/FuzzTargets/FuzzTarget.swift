// What is fuzzed: every reader, reached as a file reaches it, and the credit parser. The same code runs under libFuzzer
// (`Tools/fuzz`) and replays the small corpus in every test run.

import ForeignReaders
import JSON
import News
import Readers

/// What is to be fuzzed.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case text, json, jsonl, csv, wire, html, xml, mail, mbox, warc, picture, pdf, archive, compressed
  case credits

  /// What is put before an input of another format, so that mutations cannot leave this one.
  private var opening: [UInt8] {
    switch self {
    case .text, .jsonl, .csv, .credits: []
    case .json: Array("[{\"".utf8)
    case .wire: [0x16, 0x16, 0x01]
    case .html: Array("<!DOCTYPE html>".utf8)
    case .xml: Array("<?xml version=\"1.0\"".utf8)
    case .mail: Array("Message-ID: <1>\n".utf8)
    case .mbox: Array("From a Mon\nMessage-ID: <1>\n".utf8)
    case .warc: Array("WARC/1.".utf8)
    case .picture: [0xFF, 0xD8, 0xFF]
    case .pdf: Array("%PDF-1.".utf8)
    case .archive: [0x50, 0x4B, 0x03, 0x04]
    case .compressed: [0x1F, 0x8B]
    }
  }

  /// Reads one input. It may fail; it must not crash, and what it gives must survive the worker protocol.
  public func run(_ input: [UInt8]) {
    if self == .credits {
      CreditTarget.run(input)
      return
    }
    let name = "input." + (self == .text ? "txt" : rawValue)
    let limits = ReadLimits(lineBytes: 1 << 16, fileBytes: 1 << 20)
    let options = ReadOptions(path: name, limits: limits)
    let sink = RecordSink(
      record: { record in
        let line = RecordCoding.encode(record)
        guard let json = try? JSONValue(parsing: line), let again = try? RecordCoding.decode(json)
        else { fatalError("a record cannot be read back") }
        if RecordCoding.encode(again) != line { fatalError("a record is another when read back") }
      }, fault: { _ in })
    let head = Array(input.prefix(FileFormat.headBytes))
    let isOurs = FileFormat.detect(head: head, name: name).rawValue == rawValue
    let bytes = isOurs ? input : opening + input
    do throws(ReadFault) {
      try ForeignReader().read(ByteStream(bytes), options: options, into: sink)
    } catch {
      if error.message.isEmpty { fatalError("a fault says nothing") }
    }
  }
}

// Bytes of any encoding into UTF-8, by glibc's iconv. What an encoding does not know becomes U+FFFD and reading
// goes on; how often that happened tells how well the encoding fits.

internal import CLibXML2
import Glibc

/// iconv, a piece at a time. One thread.
final class Converter {
  private let descriptor: iconv_t
  /// Bytes that wait for the rest of their character.
  private var carry: [UInt8] = []
  /// How many bytes meant nothing.
  private(set) var faults = 0

  /// A converter to UTF-8; nil where iconv does not know the encoding.
  init?(from charset: String) {
    guard let descriptor = iconv_open("UTF-8", charset), descriptor != iconv_t(bitPattern: -1)
    else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// The next bytes as UTF-8; those that mean nothing become U+FFFD.
  func convert(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
    var input = carry + piece
    carry = []
    var result: [UInt8] = []
    result.reserveCapacity(input.count * 2)
    var buffer = [UInt8](repeating: 0, count: min(64 << 10, input.count * 4 + 16))
    let descriptor = descriptor
    var waiting = 0
    input.withUnsafeMutableBytes { input in
      var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        var failure: Int32 = 0
        let room = buffer.withUnsafeMutableBytes { output -> Int in
          var end = output.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = output.count
          if iconv(descriptor, &next, &left, &end, &room) == -1 { failure = errno }
          return room
        }
        result += buffer[..<(buffer.count - room)]
        if failure == EINVAL && !isLast {
          waiting = left
          return
        }
        if failure == EILSEQ || failure == EINVAL {
          faults += 1
          result += [0xEF, 0xBF, 0xBD]
          next = next.map { $0 + 1 }
          left -= 1
        } else if failure != 0 && failure != E2BIG {
          return
        }
      }
    }
    if waiting > 0 { carry = Array(input.suffix(waiting)) }
    if isLast { result += rest() }
    return result
  }

  /// What iconv has kept back: a letter of Hebrew or Vietnamese that a mark behind it could have changed.
  private func rest() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 16)
    let room = buffer.withUnsafeMutableBytes { output -> Int in
      var end = output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var room = output.count
      iconv(descriptor, nil, nil, &end, &room)
      return room
    }
    return Array(buffer[..<(buffer.count - room)])
  }

  /// All of the bytes as UTF-8, and how many of them mean nothing; nil where iconv does not know the encoding.
  static func convert(_ bytes: [UInt8], from charset: String) -> (text: [UInt8], faults: Int)? {
    guard let converter = Converter(from: charset) else { return nil }
    let text = converter.convert(bytes, isLast: true)
    return (text, converter.faults)
  }
}

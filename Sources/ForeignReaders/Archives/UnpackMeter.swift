// How far a file may be unpacked. A bomb is a small file that unpacks to more than anyone can hold or wait for,
// often in steps (archives of archives) of which none looks large. So all that is unpacked out of one file, at
// any depth, counts together, and is held against the bytes of that file.

internal import Readers

/// Counts what is unpacked out of one file, and says that reading goes on.
///
/// The limit: beyond 64 MiB, no more than 200 times the bytes of the file. Text packs 3 to 30 to 1, pages of
/// one site in an xz archive up to 100 to 1; deflate packs zeros 1,030 to 1, zstd, xz and bzip2 far more.
final class UnpackMeter {
  /// What may be unpacked out of any file.
  static let freeBytes = 64 << 20
  /// How many times its size a file may be unpacked to beyond that.
  static let ratio = 200
  /// After how many bytes there is a sign of life.
  private static let progressBytes = 4 << 20

  private let outermost: ByteStream
  private let progress: () -> Void
  private var packed = 0
  private var growth = 0
  private var untold = 0
  private var hasUnpacked = false

  /// How far the file is read; nil where nothing was unpacked out of it, and readers know that themselves.
  var place: Int? { hasUnpacked ? outermost.offset : nil }

  /// A meter for all that is unpacked out of a stream.
  init(of outermost: ByteStream, progress: @escaping () -> Void) {
    self.outermost = outermost
    self.progress = progress
  }

  /// One place where bytes are unpacked. What comes out beyond what went in counts: an archive that is not
  /// compressed adds nothing to the file that it is unpacked from.
  final class Step {
    private let meter: UnpackMeter
    private var taken = 0
    private var given = 0
    private var counted = 0

    init(_ meter: UnpackMeter) { self.meter = meter }

    /// Bytes went in.
    func took(_ count: Int) {
      taken += count
      meter.moved(count)
    }

    /// Bytes came out.
    ///
    /// - throws: `read.bomb` when they are too many.
    func gave(_ count: Int) throws(ReadFault) {
      given += count
      meter.moved(count)
      let growth = max(counted, given - taken)
      try meter.grew(by: growth - counted)
      counted = growth
    }
  }

  private func moved(_ count: Int) {
    hasUnpacked = true
    untold += count
    if untold >= Self.progressBytes {
      untold = 0
      progress()
    }
  }

  private func grew(by count: Int) throws(ReadFault) {
    growth += count
    guard growth > Self.freeBytes else { return }
    // A stream that was moved back has still given what it gave.
    packed = max(packed, outermost.offset)
    guard growth / Self.ratio <= packed else {
      throw ReadFault(
        .bomb,
        message: "unpacks to more than \(Self.ratio) times its size and more than "
          + "\(Self.freeBytes >> 20) MiB, which are the limits; the rest was not read")
    }
  }
}

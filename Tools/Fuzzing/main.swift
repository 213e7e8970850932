// libFuzzer's entry: the target is named by the environment. Compiled by Tools/fuzz only.

import FuzzTargets
import Glibc

private let target: FuzzTarget = {
  let name = getenv("CUTLINE_FUZZ").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fputs("CUTLINE_FUZZ names no target\n", stderr)
    exit(64)
  }
  return target
}()

/// Runs one input; libFuzzer calls it by this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

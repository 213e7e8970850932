// How strings and walks come out of the shim: C function pointers that find their Swift side
// through a context pointer. The caller's closures live on the stack for the length of one call.

internal import CXapianShim

/// The one string that a call of the shim sends.
func received(
  _ call: (cxs_bytes_sink, UnsafeMutableRawPointer, UnsafeMutablePointer<cxs_error>) -> cxs_status
) throws(XapianError) -> [UInt8] {
  var result: [UInt8] = []
  try checked { error in
    withUnsafeMutablePointer(to: &result) { result in
      let sink: cxs_bytes_sink = { context, bytes, size in
        context.assumingMemoryBound(to: [UInt8].self).pointee = array(bytes, size)
      }
      return call(sink, result, error)
    }
  }
  return result
}

/// Bytes of the shim as an array of our own.
func array(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: bytes, count: size))
}

/// What a walk calls for each thing it meets: the address of this is a sink's context.
struct Visitor<Visit> {
  let visit: Visit
}

extension UnsafeMutableRawPointer {
  /// The closure behind a sink's context.
  func visit<Visit>(as _: Visit.Type) -> Visit {
    assumingMemoryBound(to: Visitor<Visit>.self).pointee.visit
  }
}

/// Lends the address of a visitor to one call of the shim.
func lending<Visit>(_ visit: Visit, to call: (UnsafeMutableRawPointer) -> cxs_status) -> cxs_status
{
  var visitor = Visitor(visit: visit)
  return withUnsafeMutablePointer(to: &visitor) { call($0) }
}

/// A closure that is called for each term of a list: the term's bytes, its wdf in the document (0
/// where the list is no document's), the number of documents that have it. False ends the walk.
public typealias TermVisitor = (_ term: Span<UInt8>, _ wdf: Int, _ frequency: Int) -> Bool

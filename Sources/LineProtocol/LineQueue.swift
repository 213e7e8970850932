// Lines in the order in which they came, each with a number that stays its own while others leave, so
// that a cancel can point at a line. An array with a moving start; the standard library has no deque.

/// A line that has been read and not answered.
struct QueuedLine {
  /// What is to become of it.
  enum State {
    case waiting(Request.Body)
    case running(Request.Body, isCancelled: Bool)
    /// A cancel of a request that was running then; answered when that one is.
    case cancelling(RequestID, target: Int)
    case answered(Answer)
  }

  let id: RequestID?
  let size: Int
  var state: State
}

/// A queue whose elements keep their numbers.
struct LineQueue {
  private var elements: [QueuedLine?] = []
  private var start = 0
  /// The number of the oldest element, or of the next one when there is none.
  private(set) var firstNumber = 0

  var count: Int { elements.count - start }
  /// The number that the next element will get.
  var endNumber: Int { firstNumber + count }
  var first: QueuedLine? { count > 0 ? elements[start] : nil }

  /// The element of this number, which must be in the queue.
  subscript(_ number: Int) -> QueuedLine {
    get {
      guard let element = elements[start + number - firstNumber] else {
        preconditionFailure("no line has the number \(number)")
      }
      return element
    }
    set { elements[start + number - firstNumber] = newValue }
  }

  mutating func append(_ element: QueuedLine) { elements.append(element) }

  mutating func removeFirst() -> QueuedLine? {
    guard count > 0 else { return nil }
    let element = elements[start]
    elements[start] = nil
    start += 1
    firstNumber += 1
    if start >= 64, start * 2 >= elements.count {
      elements.removeFirst(start)
      start = 0
    }
    return element
  }
}

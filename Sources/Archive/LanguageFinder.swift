// Asks `cutline-readers` for the languages of records that were read in this process. What it read itself it has
// told already. One question for many records: a question costs two switches between processes.

import News
import Readers
import Synchronization

/// Finds out the languages of records that declare none.
final class LanguageFinder: Sendable {
  private let workers: WorkerPool
  private let failure = Mutex<ReadFault?>(nil)

  /// - parameter workers: who is asked.
  init(_ workers: WorkerPool) { self.workers = workers }

  /// Why some languages could not be found out: the first reason.
  var problem: ReadFault? { failure.withLock { $0 } }

  /// Gives records without a language theirs, and those of their captions that are in another one.
  ///
  /// Where nobody can be asked, or there is too little text, records stay without.
  func settle<Item>(_ items: inout [Item], _ record: WritableKeyPath<Item, NewsRecord>) {
    var texts: [LanguageSample] = []
    // The record of each text, and the caption where it is one's.
    var places: [(item: Int, caption: Int?)] = []
    let isMissing = failure.withLock { $0?.code == .foreign }
    for (index, item) in items.enumerated() where !isMissing {
      let record = item[keyPath: record]
      guard record.language == nil else { continue }
      texts.append(LanguageSample(record))
      places.append((index, nil))
      for (number, caption) in record.captions.enumerated() {
        guard let sample = LanguageSample(caption) else { continue }
        texts.append(sample)
        places.append((index, number))
      }
    }
    guard !texts.isEmpty else { return }
    do throws(ReadFault) {
      for (place, found) in zip(places, try workers.detect(texts)) {
        if let caption = place.caption {
          let article = items[place.item][keyPath: record].language
          items[place.item][keyPath: record].captions[caption].take(found, article: article)
        } else {
          items[place.item][keyPath: record].take(found)
        }
      }
    } catch {
      failure.withLock { if $0 == nil { $0 = error } }
    }
  }
}

// What the shim's files share: the handles, and the one template that every fallible function runs
// in. Exceptions are caught by `guarded` and nowhere else; `noexcept` on the functions makes a
// forgotten path end the program instead of unwinding through Swift.
#ifndef CXAPIANSHIM_INTERNAL_HPP
#define CXAPIANSHIM_INTERNAL_HPP

#include <xapian.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "CXapianShim.h"

namespace cxs {

class Interrupt;
class LiveTable;

// Rethrows the exception in flight and translates it. Never throws: strings that don't fit into
// memory are left out.
cxs_status translate(cxs_error *error) noexcept;

template <typename Body>
cxs_status guarded(cxs_error *error, Body &&body) noexcept {
  try {
    std::forward<Body>(body)();
    return CXS_OK;
  } catch (...) {
    return translate(error);
  }
}

// What an interrupted match throws. No Xapian::Error, so that nothing inside Xapian takes it for
// its own.
struct Interrupted {
  bool timed_out;
};

inline std::string string(const uint8_t *bytes, size_t size) {
  return size == 0 ? std::string() : std::string(reinterpret_cast<const char *>(bytes), size);
}

inline const uint8_t *bytes(const std::string &string) {
  return reinterpret_cast<const uint8_t *>(string.data());
}

// A posting source over the live documents. The query owns it.
Xapian::PostingSource *make_live_source(
    std::shared_ptr<const LiveTable> table, std::shared_ptr<Interrupt> interrupt);

}  // namespace cxs

struct cxs_database {
  // The whole, all shards together.
  std::unique_ptr<Xapian::Database> whole;
  // The same object, where it was opened for writing.
  Xapian::WritableDatabase *writer = nullptr;
  // Each shard on its own; shares its insides with `whole`. Counting goes shard by shard, since a
  // match spy only learns a shard's own docids.
  std::vector<Xapian::Database> shards;
  // What was lent to each shard, by slot.
  std::vector<std::map<uint32_t, cxs_column>> columns;

  const cxs_column *column(size_t shard, uint32_t slot) const {
    if (shard >= columns.size()) return nullptr;
    const auto found = columns[shard].find(slot);
    return found == columns[shard].end() ? nullptr : &found->second;
  }

  Xapian::WritableDatabase &writable() const {
    if (!writer) throw Xapian::InvalidOperationError("the database is open for reading only");
    return *writer;
  }
};

struct cxs_document {
  Xapian::Document document;
};

struct cxs_query {
  Xapian::Query query;
};

struct cxs_query_builder {
  struct Entry {
    Xapian::Query query;
    // Whether it may be an operand of NEAR and PHRASE: a term, or an OR of such.
    bool has_positions;
  };
  std::vector<Entry> stack;
};

struct cxs_interrupt {
  std::shared_ptr<cxs::Interrupt> interrupt;
};

struct cxs_live_documents {
  std::shared_ptr<cxs::LiveTable> table;
};

struct cxs_stemmer {
  Xapian::Stem stem;
  std::string result;
};

#endif

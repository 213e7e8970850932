// Compacting and checking. Xapian does not say how it renumbers; the rule (api/compactor.cc
// of 1.4.22) is repeated here so that the caller learns where each document went.

#include <sstream>

#include "Internal.hpp"

using cxs::guarded;

static_assert(CXS_COMPACT_FULL == Xapian::Compactor::FULL);
static_assert(CXS_COMPACT_FULLER == Xapian::Compactor::FULLER);
static_assert(CXS_COMPACT_NO_RENUMBER == Xapian::DBCOMPACT_NO_RENUMBER);
static_assert(CXS_COMPACT_MULTIPASS == Xapian::DBCOMPACT_MULTIPASS);

namespace {

// The first docid in use that is not below `from`, or 0.
Xapian::docid first_used(const Xapian::Database &shard, Xapian::docid from) {
  auto posting = shard.postlist_begin(std::string());
  const Xapian::PostingIterator end;
  if (posting != end) posting.skip_to(from);
  return posting == end ? 0 : *posting;
}

// The last docid in use, by halving: posting lists only go forward.
Xapian::docid last_used(const Xapian::Database &shard) {
  Xapian::docid low = 1;
  Xapian::docid high = shard.get_lastdocid();
  while (low < high) {
    const Xapian::docid middle = low + (high - low + 1) / 2;
    if (const Xapian::docid found = first_used(shard, middle)) {
      low = found;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

void find_offsets(const std::vector<Xapian::Database> &shards, bool renumber, int64_t *offsets) {
  int64_t offset = 0;
  for (const Xapian::Database &shard : shards) {
    if (!renumber || shard.get_doccount() == 0) {
      *offsets++ = offset;
      continue;
    }
    offset -= static_cast<int64_t>(first_used(shard, 1)) - 1;
    *offsets++ = offset;
    offset += last_used(shard);
  }
}

}  // namespace

cxs_status cxs_database_compact(cxs_database *database, const uint8_t *path, size_t size,
    uint32_t flags, int32_t block_size, int64_t *offsets, cxs_error *error) noexcept {
  return guarded(error, [&] {
    if (database->writer) {
      throw Xapian::InvalidOperationError("a database that is open for writing is not compacted");
    }
    find_offsets(database->shards, !(flags & CXS_COMPACT_NO_RENUMBER), offsets);
    database->whole->compact(cxs::string(path, size), flags, block_size);
  });
}

cxs_status cxs_database_check(const uint8_t *path, size_t size, uint64_t *errors,
    cxs_bytes_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(error, [&] {
    std::ostringstream report;
    *errors = Xapian::Database::check(cxs::string(path, size), 0, &report);
    const std::string text = report.str();
    sink(context, cxs::bytes(text), text.size());
  });
}

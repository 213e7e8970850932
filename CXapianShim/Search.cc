// The two passes over a query: the ranked one, pruned, over all shards together; and the counting
// one, which checks every match of a shard, without weights, and reads the slots' value streams
// beside it.

#include <unordered_map>

#include "Internal.hpp"

using cxs::guarded;

namespace {

// Ascending by value with the missing ones last: a leading byte tells them apart, whatever the
// values hold.
class MissingLastKeyMaker final : public Xapian::KeyMaker {
 public:
  explicit MissingLastKeyMaker(Xapian::valueno slot) : slot_(slot) {}

  std::string operator()(const Xapian::Document &document) const override {
    std::string key = document.get_value(slot_);
    key.insert(key.begin(), key.empty() ? '\1' : '\0');
    return key;
  }

 private:
  const Xapian::valueno slot_;
};

void set_order(
    Xapian::Enquire &enquire, const cxs_search_options &options, MissingLastKeyMaker &ascending) {
  switch (options.order) {
    case CXS_ORDER_RELEVANCE:
      return;
    case CXS_ORDER_VALUE_ASCENDING:
      enquire.set_sort_by_key_then_relevance(&ascending, false);
      return;
    case CXS_ORDER_VALUE_DESCENDING:
      // A missing value is the empty string and so the lowest: last here without more ado.
      enquire.set_sort_by_value_then_relevance(options.slot, true);
      return;
    default:
      throw Xapian::InvalidArgumentError(
          "no order has the number " + std::to_string(options.order));
  }
}

void set_weighting(Xapian::Enquire &enquire, int32_t weighting) {
  switch (weighting) {
    case CXS_WEIGHT_BM25:
      return;  // Enquire's default
    case CXS_WEIGHT_BOOLEAN:
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      return;
    default:
      throw Xapian::InvalidArgumentError(
          "no weighting has the number " + std::to_string(weighting));
  }
}

// One slot's tally: by the column that was lent for a shard, else by its value stream. Matches of a
// shard come by docid, so the stream only ever moves forward.
class Column {
 public:
  explicit Column(Xapian::valueno slot) : slot_(slot) {}

  Xapian::valueno slot() const { return slot_; }

  void start(const Xapian::Database &shard, const cxs_column *lent) {
    finish();
    lent_ = lent;
    if (lent_) {
      tallies_.assign(size_t(lent_->value_count) + 1, 0);
      return;
    }
    stream_ = shard.valuestream_begin(slot_);
    ended_ = stream_ == Xapian::ValueIterator();
  }

  // Adds up what was counted by the column that was lent.
  void finish() {
    if (!lent_) return;
    uint64_t start = 0;
    for (uint32_t i = 0; i < lent_->value_count; ++i) {
      const uint64_t end = lent_->ends[i];
      if (tallies_[i + 1] > 0) {
        counts_[cxs::string(lent_->values + start, size_t(end - start))] += tallies_[i + 1];
      }
      start = end;
    }
    lent_ = nullptr;
  }

  void add(Xapian::docid docid) {
    if (lent_) {
      const uint32_t ordinal = ordinal_of(docid);
      if (ordinal >= tallies_.size()) {
        throw Xapian::DatabaseCorruptError(
            "the column of slot " + std::to_string(slot_) + " has no value of that ordinal");
      }
      ++tallies_[ordinal];
      return;
    }
    if (ended_) return;
    if (stream_.get_docid() < docid) {
      stream_.skip_to(docid);
      ended_ = stream_ == Xapian::ValueIterator();
      if (ended_) return;
    }
    if (stream_.get_docid() != docid) return;
    std::string value = *stream_;
    // Neighbours often share a value.
    if (!previous_ || previous_->first != value) {
      previous_ = &*counts_.try_emplace(std::move(value), 0).first;
    }
    ++previous_->second;
  }

  const std::unordered_map<std::string, uint32_t> &counts() const { return counts_; }

 private:
  using Counts = std::unordered_map<std::string, uint32_t>;

  uint32_t ordinal_of(Xapian::docid docid) const {
    // A document behind the column's end has no value: a column may end early.
    if (docid >= lent_->docid_count) return 0;
    switch (lent_->width) {
      case 1:
        return static_cast<const uint8_t *>(lent_->ordinals)[docid];
      case 2:
        return static_cast<const uint16_t *>(lent_->ordinals)[docid];
      default:
        return static_cast<const uint32_t *>(lent_->ordinals)[docid];
    }
  }

  const Xapian::valueno slot_;
  Xapian::ValueIterator stream_;
  bool ended_ = true;
  const cxs_column *lent_ = nullptr;
  std::vector<uint32_t> tallies_;
  Counts counts_;
  // References into an unordered_map stay good as it grows.
  Counts::value_type *previous_ = nullptr;
};

class TallySpy final : public Xapian::MatchSpy {
 public:
  TallySpy(const uint32_t *slots, size_t count) {
    columns_.reserve(count);
    for (size_t i = 0; i < count; ++i) columns_.emplace_back(slots[i]);
  }

  void start(const cxs_database &database, size_t shard) {
    for (Column &column : columns_) {
      column.start(database.shards[shard], database.column(shard, column.slot()));
    }
  }

  void finish() {
    for (Column &column : columns_) column.finish();
  }

  void operator()(const Xapian::Document &document, double) override {
    ++total_;
    if (columns_.empty()) return;
    const Xapian::docid docid = document.get_docid();
    for (Column &column : columns_) column.add(docid);
  }

  uint32_t total() const { return total_; }
  const std::vector<Column> &columns() const { return columns_; }

 private:
  uint32_t total_ = 0;
  std::vector<Column> columns_;
};

}  // namespace

cxs_status cxs_database_search(const cxs_database *database, const cxs_query *query,
    const cxs_search_options *options, cxs_match_bounds *bounds, cxs_match_sink sink, void *context,
    cxs_error *error) noexcept {
  return guarded(error, [&] {
    *bounds = cxs_match_bounds{};
    if (database->shards.empty()) return;  // which Enquire refuses
    MissingLastKeyMaker ascending(options->slot);
    Xapian::Enquire enquire(*database->whole);
    enquire.set_query(query->query);
    set_weighting(enquire, options->weighting);
    set_order(enquire, *options, ascending);
    const Xapian::MSet matches =
        enquire.get_mset(options->first, options->limit, options->check_at_least);
    *bounds = cxs_match_bounds{matches.get_matches_lower_bound(), matches.get_matches_estimated(),
        matches.get_matches_upper_bound()};
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      sink(context, *match, match.get_weight());
    }
  });
}

cxs_status cxs_database_count(const cxs_database *database, const cxs_query *query,
    const uint32_t *slots, size_t slot_count, uint32_t *total, cxs_tally_sink sink, void *context,
    cxs_error *error) noexcept {
  return guarded(error, [&] {
    TallySpy spy(slots, slot_count);
    for (size_t number = 0; number < database->shards.size(); ++number) {
      const Xapian::Database &shard = database->shards[number];
      const Xapian::doccount documents = shard.get_doccount();
      if (documents == 0) continue;
      spy.start(*database, number);
      Xapian::Enquire enquire(shard);
      enquire.set_query(query->query);
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
      enquire.add_matchspy(&spy);
      enquire.get_mset(0, 0, documents);
    }
    spy.finish();
    *total = spy.total();
    size_t index = 0;
    for (const Column &column : spy.columns()) {
      for (const auto &[value, count] : column.counts()) {
        sink(context, index, cxs::bytes(value), value.size(), count);
      }
      ++index;
    }
  });
}

cxs_status cxs_database_lend_column(
    cxs_database *database, size_t shard, const cxs_column *column, cxs_error *error) noexcept {
  return guarded(error, [&] {
    if (shard >= database->shards.size()) {
      throw Xapian::InvalidArgumentError("there is no shard " + std::to_string(shard));
    }
    if (column->width != 1 && column->width != 2 && column->width != 4) {
      throw Xapian::InvalidArgumentError(
          "an ordinal has 1, 2 or 4 bytes, not " + std::to_string(column->width));
    }
    database->columns.resize(database->shards.size());
    database->columns[shard][column->slot] = *column;
  });
}

cxs_status cxs_database_list_slot(const cxs_database *database, uint32_t slot, cxs_value_sink sink,
    void *context, cxs_error *error) noexcept {
  return guarded(error, [&] {
    if (database->shards.size() != 1) {
      throw Xapian::InvalidOperationError("a slot is listed of one shard at a time");
    }
    const Xapian::Database &shard = database->shards.front();
    const auto end = shard.valuestream_end(slot);
    for (auto value = shard.valuestream_begin(slot); value != end; ++value) {
      const std::string bytes = *value;
      if (!sink(context, value.get_docid(), cxs::bytes(bytes), bytes.size())) return;
    }
  });
}

// The live documents of a shard as a posting source: the place inside a match where tombstones are
// hidden and where a match can be stopped, since Enquire::set_time_limit stops only the extra
// checking. It does not ask which docids exist: beside a real term in an AND the others fall away
// by themselves, and a walk over the shard's document lengths would cost as much as the match.

#include "Live.hpp"

#include <algorithm>

using cxs::guarded;

namespace {

// How many steps pass between two looks at the interrupt: a step costs nanoseconds, a look at the
// clock about 25 of them.
constexpr unsigned steps_between_checks = 256;

class LiveSource final : public Xapian::PostingSource {
 public:
  LiveSource(std::shared_ptr<const cxs::LiveTable> table, std::shared_ptr<cxs::Interrupt> interrupt)
      : table_(std::move(table)), interrupt_(std::move(interrupt)) {}

  PostingSource *clone() const override { return new LiveSource(table_, interrupt_); }

  void init(const Xapian::Database &shard) override {
    current_ = 0;
    ended_ = false;
    steps_ = 0;
    last_ = shard.get_lastdocid();
    document_count_ = shard.get_doccount();
    tombstone_ = tombstones_end_ = nullptr;
    if (const auto *tombstones = table_->tombstones(shard.get_uuid())) {
      tombstone_ = tombstones->data();
      tombstones_end_ = tombstone_ + tombstones->size();
    }
    const auto count = static_cast<size_t>(tombstones_end_ - tombstone_);
    live_count_ = count < document_count_ ? document_count_ - static_cast<unsigned>(count) : 0;
    if (interrupt_) interrupt_->check();
  }

  // A tombstone may name a document that is not there, so the upper bound is every document.
  Xapian::doccount get_termfreq_min() const override { return live_count_; }
  Xapian::doccount get_termfreq_est() const override { return live_count_; }
  Xapian::doccount get_termfreq_max() const override { return document_count_; }

  Xapian::docid get_docid() const override { return current_; }
  bool at_end() const override { return ended_; }

  void next(double) override { move_to(current_ + 1); }

  void skip_to(Xapian::docid docid, double) override {
    if (docid > current_) move_to(docid);
  }

  bool check(Xapian::docid docid, double) override {
    if (docid > current_) move_to(docid);
    return true;
  }

  std::string get_description() const override { return "LiveDocuments"; }

 private:
  void move_to(Xapian::docid docid) {
    if (++steps_ == steps_between_checks) {
      steps_ = 0;
      if (interrupt_) interrupt_->check();
    }
    if (tombstone_ != tombstones_end_ && *tombstone_ < docid) skip_tombstones_below(docid);
    while (tombstone_ != tombstones_end_ && *tombstone_ == docid) {
      ++tombstone_;
      ++docid;
    }
    current_ = docid;
    // docid 0 is what comes after the last number there is.
    ended_ = docid > last_ || docid == 0;
  }

  // Gallops: the next tombstone is near in a dense match and far in a sparse one.
  void skip_tombstones_below(Xapian::docid docid) {
    const size_t left = static_cast<size_t>(tombstones_end_ - tombstone_);
    size_t step = 1;
    while (step < left && tombstone_[step] < docid) step *= 2;
    tombstone_ =
        std::lower_bound(tombstone_ + step / 2, tombstone_ + std::min(step + 1, left), docid);
  }

  const std::shared_ptr<const cxs::LiveTable> table_;
  const std::shared_ptr<cxs::Interrupt> interrupt_;
  const Xapian::docid *tombstone_ = nullptr;
  const Xapian::docid *tombstones_end_ = nullptr;
  Xapian::docid current_ = 0;
  Xapian::docid last_ = 0;
  Xapian::doccount document_count_ = 0;
  Xapian::doccount live_count_ = 0;
  unsigned steps_ = 0;
  bool ended_ = false;
};

}  // namespace

void cxs::LiveTable::add(const std::string &uuid, const uint32_t *docids, size_t count) {
  auto &list = shards_[uuid];
  list.insert(list.end(), docids, docids + count);
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

Xapian::PostingSource *cxs::make_live_source(
    std::shared_ptr<const LiveTable> table, std::shared_ptr<Interrupt> interrupt) {
  return new LiveSource(std::move(table), std::move(interrupt));
}

cxs_status cxs_live_documents_new(cxs_live_documents **live, cxs_error *error) noexcept {
  return guarded(
      error, [&] { *live = new cxs_live_documents{std::make_shared<cxs::LiveTable>()}; });
}

void cxs_live_documents_free(cxs_live_documents *live) noexcept { delete live; }

cxs_status cxs_live_documents_add_tombstones(cxs_live_documents *live, const uint8_t *uuid,
    size_t size, const uint32_t *docids, size_t count, cxs_error *error) noexcept {
  return guarded(error, [&] { live->table->add(cxs::string(uuid, size), docids, count); });
}

cxs_status cxs_interrupt_new(cxs_interrupt **interrupt, cxs_error *error) noexcept {
  return guarded(
      error, [&] { *interrupt = new cxs_interrupt{std::make_shared<cxs::Interrupt>()}; });
}

void cxs_interrupt_free(cxs_interrupt *interrupt) noexcept { delete interrupt; }

void cxs_interrupt_cancel(cxs_interrupt *interrupt) noexcept { interrupt->interrupt->cancel(); }

void cxs_interrupt_set_deadline(cxs_interrupt *interrupt, int64_t nanoseconds) noexcept {
  interrupt->interrupt->set_deadline(nanoseconds);
}

void cxs_interrupt_reset(cxs_interrupt *interrupt) noexcept { interrupt->interrupt->reset(); }

int32_t cxs_interrupt_get_state(const cxs_interrupt *interrupt) noexcept {
  return interrupt->interrupt->state();
}

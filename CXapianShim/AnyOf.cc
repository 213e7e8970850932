// Any of many terms as one posting source, for wildcards. Xapian's OR of n terms is a tree whose
// estimates are asked for recursively: 10,000 terms take 0.2 to 0.7 s to match, and 2 to 4 s where
// a shard lacks most of them (1.4.22), much of it before the first document, where nothing can
// interrupt it. A bitmap of docids takes one pass over the postings: 20 ms for 10,000 terms in
// 200,000 documents.

#include "Live.hpp"

using cxs::guarded;
using cxs::string;

namespace {

class AnyOfSource final : public Xapian::PostingSource {
 public:
  using Terms = std::shared_ptr<const std::vector<std::string>>;

  AnyOfSource(Terms terms, std::shared_ptr<cxs::Interrupt> interrupt)
      : terms_(std::move(terms)), interrupt_(std::move(interrupt)) {}

  PostingSource *clone() const override { return new AnyOfSource(terms_, interrupt_); }

  void init(const Xapian::Database &shard) override {
    current_ = 0;
    count_ = 0;
    bits_.assign(shard.get_lastdocid() / 64 + 1, 0);
    const Xapian::PostingIterator end;
    for (const std::string &term : *terms_) {
      if (interrupt_) interrupt_->check();
      for (auto posting = shard.postlist_begin(term); posting != end; ++posting) add(*posting);
    }
  }

  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }

  Xapian::docid get_docid() const override { return current_; }
  bool at_end() const override { return current_ == 0; }

  void next(double) override { move_to(uint64_t{current_} + 1); }

  void skip_to(Xapian::docid docid, double) override {
    if (docid > current_) move_to(docid);
  }

  bool check(Xapian::docid docid, double) override {
    if (docid <= current_) return true;
    // Only says whether it is there: a search for the next could be long and in vain.
    const size_t word = docid / 64;
    current_ = docid;
    return word < bits_.size() && (bits_[word] >> (docid % 64) & 1) != 0;
  }

  std::string get_description() const override {
    return "AnyOf(" + std::to_string(terms_->size()) + " terms)";
  }

 private:
  void add(Xapian::docid docid) {
    uint64_t &word = bits_[docid / 64];
    const uint64_t bit = uint64_t{1} << (docid % 64);
    count_ += (word & bit) == 0;
    word |= bit;
  }

  // To the first bit from `docid` on; 0 is the end.
  void move_to(uint64_t docid) {
    size_t word = docid / 64;
    if (word < bits_.size()) {
      uint64_t left = bits_[word] & (~uint64_t{0} << (docid % 64));
      while (left == 0 && ++word < bits_.size()) left = bits_[word];
      if (left != 0) {
        current_ =
            static_cast<Xapian::docid>(word * 64 + static_cast<size_t>(__builtin_ctzll(left)));
        return;
      }
    }
    current_ = 0;
  }

  const Terms terms_;
  const std::shared_ptr<cxs::Interrupt> interrupt_;
  std::vector<uint64_t> bits_;
  Xapian::docid current_ = 0;
  Xapian::doccount count_ = 0;
};

}  // namespace

cxs_status cxs_query_builder_push_any_of(cxs_query_builder *builder, const uint8_t *terms,
    const uint32_t *sizes, size_t count, const cxs_interrupt *interrupt,
    cxs_error *error) noexcept {
  return guarded(error, [&] {
    auto list = std::make_shared<std::vector<std::string>>();
    list->reserve(count);
    for (size_t i = 0; i < count; terms += sizes[i++]) {
      // The empty term would stand for all documents.
      if (sizes[i] != 0) list->push_back(string(terms, sizes[i]));
    }
    if (list->empty()) {
      builder->stack.push_back({Xapian::Query(), false});
      return;
    }
    auto *source = new AnyOfSource(std::move(list), interrupt ? interrupt->interrupt : nullptr);
    builder->stack.push_back({Xapian::Query(source->release()), false});
  });
}

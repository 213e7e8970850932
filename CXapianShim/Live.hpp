// The insides of an interrupt and of a table of tombstones, for Live.cc and Query.cc.
#ifndef CXAPIANSHIM_LIVE_HPP
#define CXAPIANSHIM_LIVE_HPP

#include <atomic>
#include <chrono>
#include <unordered_map>

#include "Internal.hpp"

namespace cxs {

// A flag and a deadline, read by the thread that matches and set by any other. The first of the two
// to be seen stays the reason.
class Interrupt {
 public:
  void cancel() noexcept {
    int32_t running = CXS_RUNNING;
    state_.compare_exchange_strong(running, CXS_CANCELLED);
  }

  void set_deadline(int64_t nanoseconds) noexcept {
    int64_t deadline = 0;
    if (nanoseconds < 0 || __builtin_add_overflow(now(), nanoseconds, &deadline)) deadline = never;
    deadline_.store(deadline);
  }

  void reset() noexcept {
    deadline_.store(never);
    state_.store(CXS_RUNNING);
  }

  int32_t state() const noexcept { return state_.load(); }

  // Throws where the match must stop.
  void check() {
    if (state_.load(std::memory_order_relaxed) == CXS_RUNNING) {
      const int64_t deadline = deadline_.load(std::memory_order_relaxed);
      if (deadline == never || now() < deadline) return;
      int32_t running = CXS_RUNNING;
      state_.compare_exchange_strong(running, CXS_TIMED_OUT);
    }
    throw Interrupted{state_.load() == CXS_TIMED_OUT};
  }

 private:
  static constexpr int64_t never = INT64_MAX;

  static int64_t now() noexcept {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::steady_clock::now().time_since_epoch())
        .count();
  }

  std::atomic<int32_t> state_{CXS_RUNNING};
  std::atomic<int64_t> deadline_{never};
};

// Each shard's tombstones, ascending. Immutable once a query holds it, so threads share it freely.
class LiveTable {
 public:
  void add(const std::string &uuid, const uint32_t *docids, size_t count);

  // The shard's tombstones, or null where it has none.
  const std::vector<Xapian::docid> *tombstones(const std::string &uuid) const {
    const auto found = shards_.find(uuid);
    return found == shards_.end() ? nullptr : &found->second;
  }

 private:
  std::unordered_map<std::string, std::vector<Xapian::docid>> shards_;
};

}  // namespace cxs

#endif

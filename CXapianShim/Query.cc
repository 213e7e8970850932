// Queries, built by a stack machine: the caller's tree is walked bottom up, and no array of C++
// objects has to cross the boundary.

#include "Live.hpp"

using cxs::guarded;
using cxs::string;

namespace {

Xapian::Query::op operation_of(int32_t operation) {
  switch (operation) {
    case CXS_AND:
      return Xapian::Query::OP_AND;
    case CXS_OR:
      return Xapian::Query::OP_OR;
    case CXS_AND_NOT:
      return Xapian::Query::OP_AND_NOT;
    case CXS_XOR:
      return Xapian::Query::OP_XOR;
    case CXS_AND_MAYBE:
      return Xapian::Query::OP_AND_MAYBE;
    case CXS_FILTER:
      return Xapian::Query::OP_FILTER;
    case CXS_NEAR:
      return Xapian::Query::OP_NEAR;
    case CXS_PHRASE:
      return Xapian::Query::OP_PHRASE;
    case CXS_SYNONYM:
      return Xapian::Query::OP_SYNONYM;
    case CXS_MAX:
      return Xapian::Query::OP_MAX;
    default:
      throw Xapian::InvalidArgumentError(
          "no query operation has the number " + std::to_string(operation));
  }
}

void require(const cxs_query_builder *builder, size_t count) {
  if (builder->stack.size() < count) {
    throw Xapian::InvalidOperationError("the query stack holds " +
                                        std::to_string(builder->stack.size()) + " queries, not " +
                                        std::to_string(count));
  }
}

}  // namespace

cxs_status cxs_query_builder_new(cxs_query_builder **builder, cxs_error *error) noexcept {
  return guarded(error, [&] { *builder = new cxs_query_builder(); });
}

void cxs_query_builder_free(cxs_query_builder *builder) noexcept { delete builder; }

cxs_status cxs_query_builder_push_term(cxs_query_builder *builder, const uint8_t *term, size_t size,
    uint32_t wqf, cxs_error *error) noexcept {
  return guarded(error, [&] {
    builder->stack.push_back({Xapian::Query(string(term, size), wqf), size != 0});
  });
}

cxs_status cxs_query_builder_push_nothing(cxs_query_builder *builder, cxs_error *error) noexcept {
  return guarded(error, [&] { builder->stack.push_back({Xapian::Query(), true}); });
}

cxs_status cxs_query_builder_push_values(cxs_query_builder *builder, uint32_t slot,
    const uint8_t *low, size_t low_size, const uint8_t *high, size_t high_size,
    cxs_error *error) noexcept {
  return guarded(error, [&] {
    Xapian::Query values;
    if (low && high) {
      values = Xapian::Query(
          Xapian::Query::OP_VALUE_RANGE, slot, string(low, low_size), string(high, high_size));
    } else if (low) {
      values = Xapian::Query(Xapian::Query::OP_VALUE_GE, slot, string(low, low_size));
    } else if (high) {
      values = Xapian::Query(Xapian::Query::OP_VALUE_LE, slot, string(high, high_size));
    } else {
      throw Xapian::InvalidArgumentError("a range of values without bounds");
    }
    builder->stack.push_back({std::move(values), false});
  });
}

cxs_status cxs_query_builder_push_live(cxs_query_builder *builder, const cxs_live_documents *live,
    const cxs_interrupt *interrupt, cxs_error *error) noexcept {
  return guarded(error, [&] {
    auto *source = cxs::make_live_source(live->table, interrupt ? interrupt->interrupt : nullptr);
    // After release() the query's reference count decides when the source goes.
    builder->stack.push_back({Xapian::Query(source->release()), false});
  });
}

cxs_status cxs_query_builder_combine(cxs_query_builder *builder, int32_t operation, size_t count,
    uint32_t window, cxs_error *error) noexcept {
  return guarded(error, [&] {
    const Xapian::Query::op op = operation_of(operation);
    require(builder, count);
    auto &stack = builder->stack;
    const auto first = stack.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<Xapian::Query> operands;
    operands.reserve(count);
    bool all_have_positions = true;
    for (auto entry = first; entry != stack.end(); ++entry) {
      operands.push_back(entry->query);
      all_have_positions = all_have_positions && entry->has_positions;
    }
    const bool windowed = op == Xapian::Query::OP_NEAR || op == Xapian::Query::OP_PHRASE;
    if (windowed && !all_have_positions) {
      throw Xapian::UnimplementedError("NEAR and PHRASE take terms and ORs of terms only");
    }
    Xapian::Query combined(op, operands.begin(), operands.end(), window);
    stack.erase(first, stack.end());
    stack.push_back({std::move(combined), op == Xapian::Query::OP_OR && all_have_positions});
  });
}

cxs_status cxs_query_builder_scale(
    cxs_query_builder *builder, double factor, cxs_error *error) noexcept {
  return guarded(error, [&] {
    require(builder, 1);
    cxs_query_builder::Entry &top = builder->stack.back();
    top = {Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, top.query, factor), false};
  });
}

cxs_status cxs_query_builder_build(
    cxs_query_builder *builder, cxs_query **query, cxs_error *error) noexcept {
  return guarded(error, [&] {
    if (builder->stack.size() != 1) {
      throw Xapian::InvalidOperationError("the query stack holds " +
                                          std::to_string(builder->stack.size()) +
                                          " queries where one is the result");
    }
    auto made = std::make_unique<cxs_query>();
    made->query = builder->stack.back().query;
    builder->stack.clear();
    *query = made.release();
  });
}

void cxs_query_free(cxs_query *query) noexcept { delete query; }

bool cxs_query_is_empty(const cxs_query *query) noexcept { return query->query.empty(); }

cxs_status cxs_query_describe(
    const cxs_query *query, cxs_bytes_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(error, [&] {
    const std::string description = query->query.get_description();
    sink(context, cxs::bytes(description), description.size());
  });
}

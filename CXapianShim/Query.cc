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
      throw Xapian::InvalidArgumentError("no query operation has the number " +
                                         std::to_string(operation));
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
  return guarded(error, [&] { builder->stack.emplace_back(string(term, size), wqf); });
}

cxs_status cxs_query_builder_push_nothing(cxs_query_builder *builder, cxs_error *error) noexcept {
  return guarded(error, [&] { builder->stack.emplace_back(); });
}

cxs_status cxs_query_builder_push_values(cxs_query_builder *builder, uint32_t slot,
                                         const uint8_t *low, size_t low_size, const uint8_t *high,
                                         size_t high_size, cxs_error *error) noexcept {
  return guarded(error, [&] {
    if (low && high) {
      builder->stack.emplace_back(Xapian::Query::OP_VALUE_RANGE, slot, string(low, low_size),
                                  string(high, high_size));
    } else if (low) {
      builder->stack.emplace_back(Xapian::Query::OP_VALUE_GE, slot, string(low, low_size));
    } else if (high) {
      builder->stack.emplace_back(Xapian::Query::OP_VALUE_LE, slot, string(high, high_size));
    } else {
      throw Xapian::InvalidArgumentError("a range of values without bounds");
    }
  });
}

cxs_status cxs_query_builder_push_live(cxs_query_builder *builder, const cxs_live_documents *live,
                                       const cxs_interrupt *interrupt, cxs_error *error) noexcept {
  return guarded(error, [&] {
    auto *source = cxs::make_live_source(live->table, interrupt ? interrupt->interrupt : nullptr);
    // After release() the query's reference count decides when the source goes.
    builder->stack.emplace_back(source->release());
  });
}

cxs_status cxs_query_builder_combine(cxs_query_builder *builder, int32_t operation, size_t count,
                                     uint32_t window, cxs_error *error) noexcept {
  return guarded(error, [&] {
    const Xapian::Query::op op = operation_of(operation);
    require(builder, count);
    const auto first = builder->stack.end() - static_cast<std::ptrdiff_t>(count);
    Xapian::Query combined(op, first, builder->stack.end(), window);
    builder->stack.erase(first, builder->stack.end());
    builder->stack.push_back(std::move(combined));
  });
}

cxs_status cxs_query_builder_scale(cxs_query_builder *builder, double factor,
                                   cxs_error *error) noexcept {
  return guarded(error, [&] {
    require(builder, 1);
    Xapian::Query &top = builder->stack.back();
    top = Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, top, factor);
  });
}

cxs_status cxs_query_builder_build(cxs_query_builder *builder, cxs_query **query,
                                   cxs_error *error) noexcept {
  return guarded(error, [&] {
    if (builder->stack.size() != 1) {
      throw Xapian::InvalidOperationError("the query stack holds " +
                                          std::to_string(builder->stack.size()) +
                                          " queries where one is the result");
    }
    auto made = std::make_unique<cxs_query>();
    made->query = builder->stack.back();
    builder->stack.clear();
    *query = made.release();
  });
}

void cxs_query_free(cxs_query *query) noexcept { delete query; }

bool cxs_query_is_empty(const cxs_query *query) noexcept { return query->query.empty(); }

cxs_status cxs_query_describe(const cxs_query *query, cxs_bytes_sink sink, void *context,
                              cxs_error *error) noexcept {
  return guarded(error, [&] {
    const std::string description = query->query.get_description();
    sink(context, cxs::bytes(description), description.size());
  });
}

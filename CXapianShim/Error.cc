// Exceptions to statuses: the one place where C++ errors end. The list below names every concrete
// class of Xapian 1.4 with the most derived first, since a catch ladder takes the first that fits.

#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>

#include "Internal.hpp"

#define CXS_FOR_EACH_ERROR(X)                         \
  X(AssertionError, CXS_ASSERTION)                    \
  X(InvalidArgumentError, CXS_INVALID_ARGUMENT)       \
  X(InvalidOperationError, CXS_INVALID_OPERATION)     \
  X(UnimplementedError, CXS_UNIMPLEMENTED)            \
  X(DatabaseNotFoundError, CXS_DATABASE_NOT_FOUND)    \
  X(DatabaseVersionError, CXS_DATABASE_VERSION)       \
  X(DatabaseOpeningError, CXS_DATABASE_OPENING)       \
  X(DatabaseCorruptError, CXS_DATABASE_CORRUPT)       \
  X(DatabaseCreateError, CXS_DATABASE_CREATE)         \
  X(DatabaseLockError, CXS_DATABASE_LOCK)             \
  X(DatabaseModifiedError, CXS_DATABASE_MODIFIED)     \
  X(DatabaseClosedError, CXS_DATABASE_CLOSED)         \
  X(DatabaseError, CXS_DATABASE)                      \
  X(DocNotFoundError, CXS_DOC_NOT_FOUND)              \
  X(FeatureUnavailableError, CXS_FEATURE_UNAVAILABLE) \
  X(InternalError, CXS_INTERNAL)                      \
  X(NetworkTimeoutError, CXS_NETWORK_TIMEOUT)         \
  X(NetworkError, CXS_NETWORK)                        \
  X(QueryParserError, CXS_QUERY_PARSER)               \
  X(SerialisationError, CXS_SERIALISATION)            \
  X(RangeError, CXS_RANGE)                            \
  X(WildcardError, CXS_WILDCARD)

namespace {

void keep(const char *text, size_t size, char *&out, size_t &out_size) noexcept {
  if (size == 0) return;
  out = static_cast<char *>(std::malloc(size));
  if (!out) return;
  std::memcpy(out, text, size);
  out_size = size;
}

void keep(const char *text, char *&out, size_t &out_size) noexcept {
  keep(text, std::strlen(text), out, out_size);
}

cxs_status record(
    cxs_error *error, cxs_status status, const char *type, const char *message) noexcept {
  *error = cxs_error{};
  error->status = status;
  keep(type, error->type, error->type_size);
  keep(message, error->message, error->message_size);
  return status;
}

cxs_status record(cxs_error *error, cxs_status status, const Xapian::Error &thrown) {
  record(error, status, thrown.get_type(), "");
  const std::string &message = thrown.get_msg();
  keep(message.data(), message.size(), error->message, error->message_size);
  const std::string &context = thrown.get_context();
  keep(context.data(), context.size(), error->context, error->context_size);
  if (const char *system = thrown.get_error_string()) {
    keep(system, error->system, error->system_size);
  }
  return status;
}

// Throws what belongs to a status; returns only for a status that is not in the list.
void provoke(cxs_status status) {
  switch (status) {
#define CXS_CASE(NAME, STATUS) \
  case STATUS:                 \
    throw Xapian::NAME("provoked " #NAME, "the context", 2);
    CXS_FOR_EACH_ERROR(CXS_CASE)
#undef CXS_CASE
    case CXS_OUT_OF_MEMORY:
      throw std::bad_alloc();
    case CXS_INTERRUPTED:
      throw cxs::Interrupted{false};
    case CXS_OTHER:
      throw std::runtime_error("provoked");
    case CXS_OK:
      throw 1;
    default:
      break;
  }
}

}  // namespace

cxs_status cxs::translate(cxs_error *error) noexcept {
  try {
    throw;
  } catch (const Interrupted &thrown) {
    return record(error, CXS_INTERRUPTED, "Interrupted",
        thrown.timed_out ? "the match ran past its deadline" : "the match was cancelled");
  }
#define CXS_CATCH(NAME, STATUS)           \
  catch (const Xapian::NAME &thrown) {    \
    return record(error, STATUS, thrown); \
  }
  CXS_FOR_EACH_ERROR(CXS_CATCH)
#undef CXS_CATCH
  catch (const Xapian::Error &thrown) {
    return record(error, CXS_OTHER, thrown);
  }
  catch (const std::bad_alloc &) {
    return record(error, CXS_OUT_OF_MEMORY, "std::bad_alloc", "out of memory");
  }
  catch (const std::exception &thrown) {
    return record(error, CXS_OTHER, "std::exception", thrown.what());
  }
  catch (...) {
    return record(error, CXS_OTHER, "unknown", "an exception of an unknown type");
  }
}

void cxs_error_free(cxs_error *error) noexcept {
  std::free(error->type);
  std::free(error->message);
  std::free(error->context);
  std::free(error->system);
  *error = cxs_error{};
}

cxs_status cxs_error_provoke(cxs_status status, cxs_error *error) noexcept {
  return cxs::guarded(error, [&] { provoke(status); });
}

const char *cxs_library_version(void) noexcept { return Xapian::version_string(); }

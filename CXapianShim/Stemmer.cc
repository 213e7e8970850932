// Xapian's Snowball stemmers. The stem stays in the handle until the next call, so that a word
// costs one call and no copy.

#include "Internal.hpp"

using cxs::guarded;

cxs_status cxs_stemmer_new(
    const uint8_t *language, size_t size, cxs_stemmer **stemmer, cxs_error *error) noexcept {
  return guarded(error, [&] {
    *stemmer = new cxs_stemmer{Xapian::Stem(cxs::string(language, size)), std::string()};
  });
}

void cxs_stemmer_free(cxs_stemmer *stemmer) noexcept { delete stemmer; }

cxs_status cxs_stemmer_stem(cxs_stemmer *stemmer, const uint8_t *word, size_t size,
    const uint8_t **stem, size_t *stem_size, cxs_error *error) noexcept {
  return guarded(error, [&] {
    stemmer->result = stemmer->stem(cxs::string(word, size));
    *stem = cxs::bytes(stemmer->result);
    *stem_size = stemmer->result.size();
  });
}

cxs_status cxs_stemmer_list_languages(
    cxs_bytes_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(error, [&] {
    const std::string languages = Xapian::Stem::get_available_languages();
    sink(context, cxs::bytes(languages), languages.size());
  });
}

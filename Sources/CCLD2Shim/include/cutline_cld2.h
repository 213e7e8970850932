// Which language a text is in, by CLD2 (Compact Language Detector 2), as C. Nothing of C++ leaves this module.
#pragma once
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The language of UTF-8 text.
///
/// `code` receives CLD2's code, NUL-terminated (ISO 639-1 where there is one; `un` when it cannot tell),
/// `percent` how much of the text is in it. Returns 1 when CLD2 calls the answer reliable, 0 when not.
/// The text must be valid UTF-8.
int cutline_cld2_detect(const char *text, size_t length, char code[16], int *percent);

#ifdef __cplusplus
}
#endif

// What exiv2 reads out of a picture, as C: the values of its metadata one at a time, as they are
// stored. Nothing of C++ leaves this module: what exiv2 throws becomes a status and a message.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define CUTLINE_NOEXCEPT noexcept
extern "C" {
#else
#define CUTLINE_NOEXCEPT
#endif

/// How reading went.
enum {
  /// All of it was read.
  CUTLINE_EXIV2_READ = 0,
  /// exiv2 knows no format that looks like this.
  CUTLINE_EXIV2_UNKNOWN = 1,
  /// The picture is damaged; the values before the damage were sent.
  CUTLINE_EXIV2_DAMAGED = 2,
  /// The memory did not suffice.
  CUTLINE_EXIV2_MEMORY = 3,
};

/// Which block a value stands in.
enum {
  /// The name is exiv2's group and tag (`Image.Artist`); the value is the tag's bytes.
  CUTLINE_EXIV2_EXIF = 1,
  /// The name is IIM's record and dataset (`2:120`); the value is the dataset's bytes.
  CUTLINE_EXIV2_IIM = 2,
  /// The name is exiv2's prefix and the property (`dc.description`), with the path of a structure's
  /// member behind it; the value is UTF-8, one element of an array at a time.
  CUTLINE_EXIV2_XMP = 3,
  /// A warning of exiv2's; the name is empty.
  CUTLINE_EXIV2_WARNING = 4,
};

/// Takes one value. `language` is the xml:lang of an alternative, else empty. All of it is valid
/// for the length of the call only.
typedef void (*cutline_exiv2_sink)(void *context, int32_t block, const char *name,
    const char *language, const uint8_t *value, size_t size);

/// Reads the metadata of a picture that is held in memory, or of an XMP sidecar.
///
/// Of Exif only the tags that describe a picture are sent, and those of TIFF that hold whole blocks
/// (IIM, Photoshop's resources); of XMP only the properties of Dublin Core, Photoshop, IPTC and
/// rights. `message`, of `room` bytes, receives what was wrong, NUL-terminated. One thread at a
/// time.
int32_t cutline_exiv2_read(const uint8_t *bytes, size_t size, cutline_exiv2_sink sink,
    void *context, char *message, size_t room) CUTLINE_NOEXCEPT;

#ifdef __cplusplus
}
#endif

// See the header. The log of exiv2 goes into a list of our own, since standard error belongs to
// nobody in a worker; HEIF and AVIF have to be switched on.

#include "cutline_exiv2.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <exiv2/exiv2.hpp>
#include <new>
#include <string>
#include <vector>

namespace {

// More warnings than this say nothing new.
constexpr size_t most_warnings = 50;

std::vector<std::string> &warnings() {
  static std::vector<std::string> kept;
  return kept;
}

void keep_warning(int, const char *message) {
  try {
    if (warnings().size() < most_warnings) warnings().emplace_back(message);
  } catch (...) {
    // Without memory there is no warning.
  }
}

bool prepare() {
  Exiv2::LogMsg::setHandler(keep_warning);
  Exiv2::enableBMFF(true);
  return Exiv2::XmpParser::initialize();
}

struct Sender {
  cutline_exiv2_sink sink;
  void *context;

  void send(int32_t block, const std::string &name, const std::string &language, const void *value,
      size_t size) const {
    sink(context, block, name.c_str(), language.c_str(), static_cast<const uint8_t *>(value), size);
  }

  void send(int32_t block, const std::string &name, const std::string &text) const {
    send(block, name, "", text.data(), text.size());
  }
};

std::vector<Exiv2::byte> raw(const Exiv2::Value &value, Exiv2::ByteOrder order) {
  std::vector<Exiv2::byte> bytes(static_cast<size_t>(std::max(0L, value.size())));
  if (!bytes.empty()) value.copy(bytes.data(), order);
  return bytes;
}

bool is_wanted(const Exiv2::Exifdatum &datum) {
  const std::string group = datum.groupName();
  const uint16_t tag = datum.tag();
  if (group == "Image") {
    switch (tag) {
      case 0x010e:  // ImageDescription
      case 0x013b:  // Artist
      case 0x8298:  // Copyright
      case 0x83bb:  // IPTC/NAA
      case 0x8649:  // Photoshop's image resources
      case 0x9003:  // DateTimeOriginal, in some raw files
        return true;
      default:
        return false;
    }
  }
  return group == "Photo" && tag == 0x9003;
}

void send_exif(const Exiv2::ExifData &data, Exiv2::ByteOrder order, const Sender &sender) {
  for (const Exiv2::Exifdatum &datum : data) {
    if (!is_wanted(datum)) continue;
    const auto bytes = raw(datum.value(), order);
    sender.send(CUTLINE_EXIV2_EXIF, datum.groupName() + "." + datum.tagName(), "", bytes.data(),
        bytes.size());
  }
}

void send_iim(const Exiv2::IptcData &data, const Sender &sender) {
  for (const Exiv2::Iptcdatum &datum : data) {
    const auto bytes = raw(datum.value(), Exiv2::bigEndian);
    sender.send(CUTLINE_EXIV2_IIM,
        std::to_string(datum.record()) + ":" + std::to_string(datum.tag()), "", bytes.data(),
        bytes.size());
  }
}

void send_xmp(const Exiv2::XmpData &data, const Sender &sender) {
  static const char *const groups[] = {"dc", "photoshop", "iptc", "iptcExt", "xmpRights"};
  for (const Exiv2::Xmpdatum &datum : data) {
    const std::string group = datum.groupName();
    if (std::none_of(std::begin(groups), std::end(groups),
            [&](const char *wanted) { return group == wanted; })) {
      continue;
    }
    const std::string name = group + "." + datum.tagName();
    const Exiv2::Value &value = datum.value();
    if (const auto *alternatives = dynamic_cast<const Exiv2::LangAltValue *>(&value)) {
      for (const auto &[language, text] : alternatives->value_) {
        sender.send(CUTLINE_EXIV2_XMP, name, language, text.data(), text.size());
      }
    } else if (const auto *array = dynamic_cast<const Exiv2::XmpArrayValue *>(&value)) {
      for (long index = 0; index < array->count(); ++index) {
        sender.send(CUTLINE_EXIV2_XMP, name, array->toString(index));
      }
    } else {
      sender.send(CUTLINE_EXIV2_XMP, name, value.toString());
    }
  }
}

void send_all(Exiv2::Image &image, const Sender &sender) {
  send_exif(image.exifData(), image.byteOrder(), sender);
  send_iim(image.iptcData(), sender);
  send_xmp(image.xmpData(), sender);
}

int32_t fail(int32_t status, const char *reason, char *message, size_t room) {
  if (room > 0) {
    std::strncpy(message, reason, room - 1);
    message[room - 1] = '\0';
  }
  return status;
}

}  // namespace

int32_t cutline_exiv2_read(const uint8_t *bytes, size_t size, cutline_exiv2_sink sink,
    void *context, char *message, size_t room) noexcept {
  const Sender sender{sink, context};
  if (room > 0) message[0] = '\0';
  try {
    static const bool is_ready = prepare();
    if (!is_ready) {
      return fail(CUTLINE_EXIV2_DAMAGED, "the XMP parser does not start", message, room);
    }
    warnings().clear();
    const auto length = static_cast<long>(size);
    if (Exiv2::ImageFactory::getType(bytes, length) == Exiv2::ImageType::none) {
      return CUTLINE_EXIV2_UNKNOWN;
    }
    const auto image = Exiv2::ImageFactory::open(bytes, length);
    int32_t status = CUTLINE_EXIV2_READ;
    try {
      image->readMetadata();
    } catch (const std::bad_alloc &) {
      throw;
    } catch (const std::exception &error) {
      status = fail(CUTLINE_EXIV2_DAMAGED, error.what(), message, room);
    }
    send_all(*image, sender);
    for (const std::string &warning : warnings()) sender.send(CUTLINE_EXIV2_WARNING, "", warning);
    return status;
  } catch (const std::bad_alloc &) {
    return fail(CUTLINE_EXIV2_MEMORY, "not enough memory", message, room);
  } catch (const std::exception &error) {
    return fail(CUTLINE_EXIV2_DAMAGED, error.what(), message, room);
  } catch (...) {
    return fail(CUTLINE_EXIV2_DAMAGED, "an error without a name", message, room);
  }
}

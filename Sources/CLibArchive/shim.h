// libarchive as ForeignReaders uses it: unpacking streams and walking archives.
#include <archive.h>
#include <archive_entry.h>

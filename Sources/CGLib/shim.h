// GLib, for its MD5.
#include <glib.h>

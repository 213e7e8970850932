// libxml2's HTML and XML parsers, as ForeignReaders uses them.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

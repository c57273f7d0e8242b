#include "courier/mime.h"

#include <gmime/gmime.h>

#include <memory>

namespace adempauze {

namespace {

struct Release {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<class Thing>
using Owned = std::unique_ptr<Thing, Release>;

void demandGMime()
{
    static const bool ready = [] {
        g_mime_init();
        return true;
    }();
    static_cast<void>(ready);
}

Owned<GMimeTextPart> part(const char* subtype, const std::string& content)
{
    Owned<GMimeTextPart> part(g_mime_text_part_new_with_subtype(subtype));
    g_mime_text_part_set_text(part.get(), content.c_str());
    g_mime_text_part_set_charset(part.get(), "utf-8"); // after the text, which would choose one itself
    g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return part;
}

void writeHeaders(GMimeMessage* message, const Letter& letter)
{
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_FROM, nullptr, letter.from.c_str());
    g_mime_message_add_mailbox(message, GMIME_ADDRESS_TYPE_TO, nullptr, letter.to.c_str());
    g_mime_message_set_subject(message, letter.subject.c_str(), "utf-8");
    g_mime_message_set_message_id(message, letter.messageId.c_str());
    GDateTime* date = g_date_time_new_from_unix_utc(letter.writtenAt.time_since_epoch().count());
    g_mime_message_set_date(message, date);
    g_date_time_unref(date);
    // Keeps out-of-office answers from coming back (RFC 3834).
    g_mime_object_set_header(GMIME_OBJECT(message), "Auto-Submitted", "auto-generated", "utf-8");
    g_mime_object_set_header(GMIME_OBJECT(message), "Content-Language", "nl, en", "utf-8");
    if (letter.urgent)
        g_mime_object_set_header(GMIME_OBJECT(message), "Importance", "high", "utf-8");
}

std::string bytesOf(GMimeObject* object)
{
    GMimeFormatOptions* format = g_mime_format_options_new();
    g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS);
    char* text = g_mime_object_to_string(object, format);
    std::string bytes(text);
    g_free(text);
    g_mime_format_options_free(format);
    return bytes;
}

} // namespace

std::string mimeOf(const Letter& letter)
{
    demandGMime();
    const Owned<GMimeMultipart> parts(g_mime_multipart_new_with_subtype("alternative"));
    // GMime would draw one; a repeated letter must be the same letter.
    const std::string boundary = "=_" + letter.messageId.substr(0, letter.messageId.find('@'));
    g_mime_multipart_set_boundary(parts.get(), boundary.c_str());
    g_mime_multipart_add(parts.get(), GMIME_OBJECT(part("plain", letter.text).get()));
    g_mime_multipart_add(parts.get(), GMIME_OBJECT(part("html", letter.html).get()));

    const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    writeHeaders(message.get(), letter);
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(parts.get()));
    return bytesOf(GMIME_OBJECT(message.get()));
}

} // namespace adempauze

#include "courier/smtp.h"

#include "courier/curl.h"
#include "courier/mime.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace adempauze {

namespace {

std::size_t give(char* into, std::size_t size, std::size_t count, void* from)
{
    auto& rest = *static_cast<std::string_view*>(from);
    const std::size_t length = std::min(size * count, rest.size());
    std::memcpy(into, rest.data(), length);
    rest.remove_prefix(length);
    return length;
}

int mustStop(void* token, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0;
}

/// What the conversation has come to, before we say goodbye.
struct Conversation {
    std::string command; ///< the verb of the last one that was sent
    std::string detail; ///< of the last answer: "5.1.1" (RFC 3463), or what else stands there
    bool over = false; ///< goodbye was said
};

int listen(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* to)
{
    auto& heard = *static_cast<Conversation*>(to);
    const std::string_view line(bytes, size);
    constexpr std::size_t BehindReply = 4; // "550 "
    heard.over = heard.over || (kind == CURLINFO_HEADER_OUT && line.starts_with("QUIT"));
    if (heard.over)
        return 0;
    if (kind == CURLINFO_HEADER_OUT)
        heard.command = line.substr(0, 4);
    else if (kind == CURLINFO_HEADER_IN && size > BehindReply)
        heard.detail = line.substr(BehindReply, line.find_first_of(" \r\n", BehindReply) - BehindReply);
    return 0;
}

/// The answer is about our own address, not the receiver's (RFC 3463, 3.2: X.1.7 and X.1.8). Many servers judge the
/// sender only once they know the receiver.
bool isAboutTheSender(const Conversation& heard)
{
    return heard.command == "MAIL" || heard.detail == "5.1.7" || heard.detail == "5.1.8";
}

/// The server's answer says that this receiver does not exist or may not be written to (RFC 5321, 4.2.3).
/// Other refusals (relaying denied, policy, storage) are the operator's to mend, and the letter waits.
bool isAboutTheMailbox(long reply, const Conversation& heard)
{
    return heard.command == "RCPT" && (reply == 501 || reply == 550 || reply == 551 || reply == 553)
        && !heard.detail.starts_with("5.7.");
}

Handed outcomeOf(CURLcode result, long reply, const Conversation& heard)
{
    if (result == CURLE_SEND_ERROR && reply >= 500) {
        if (isAboutTheSender(heard))
            return TemporaryFailure{"sender_refused"};
        if (isAboutTheMailbox(reply, heard))
            return PermanentFailure{"mailbox_refused"};
    }
    switch (result) {
    case CURLE_OK: return Sent{};
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT: return TemporaryFailure{"unreachable"};
    case CURLE_OPERATION_TIMEDOUT: return TemporaryFailure{"deadline"};
    case CURLE_USE_SSL_FAILED: return TemporaryFailure{"no_starttls"};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE: return TemporaryFailure{"tls_untrusted"};
    case CURLE_ABORTED_BY_CALLBACK: return TemporaryFailure{"stopped"};
    default: return TemporaryFailure{reply >= 400 ? "deferred" : "connection_lost"};
    }
}

} // namespace

Handed send(const Letter& letter, const MailServer& server, const std::stop_token& stop)
{
    const std::string bytes = mimeOf(letter);
    std::string_view rest = bytes;
    const std::string url = "smtp://" + server.host + ':' + std::to_string(server.port);
    const std::string from = '<' + letter.from + '>';
    const std::string to = '<' + letter.to + '>';
    const CurlList receivers(curl_slist_append(nullptr, to.c_str()));
    const CurlHandle handle = newCurl(server.authorities ? server.authorities->c_str() : nullptr);
    CURL* curl = handle.get();

    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp");
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, receivers.get());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(curl, CURLOPT_READDATA, &rest);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(server.deadline.count()));
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, mustStop);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &stop);

    // libcurl says which answer ended the conversation, but not which command it answered.
    Conversation heard;
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, listen);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &heard);

    const CURLcode result = curl_easy_perform(curl);
    long reply = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply);
    return outcomeOf(result, reply, heard);
}

} // namespace adempauze

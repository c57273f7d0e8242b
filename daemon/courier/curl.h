#pragma once

#include <curl/curl.h>

#include <memory>

namespace adempauze {

struct CloseCurl {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlHandle = std::unique_ptr<CURL, CloseCurl>;
using CurlList = std::unique_ptr<curl_slist, CloseCurl>;

/// For one transfer, with what every one of them has: no signals, no proxy but what we say, a certificate that holds
/// for the host and ends in one of `authorities` (nullptr: the system's).
CurlHandle newCurl(const char* authorities);

} // namespace adempauze

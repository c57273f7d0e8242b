#include "courier/webhook_line.h"

#include "courier/curl.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <new>
#include <string_view>

namespace adempauze {

namespace {

constexpr std::size_t HeadersMost = std::size_t{16} * 1024;
constexpr std::size_t BodyMost = std::size_t{4} * 1024;
constexpr long IdleConnections = 64;

struct CloseMulti {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

/// One request on its way.
struct Post {
    WebhookRequest request;
    const std::vector<AddressRange>* allowed;
    CurlHandle handle{};
    CurlList headers{};
    std::size_t headerBytes = 0;
    std::size_t bodyBytes = 0;
    bool refused = false; ///< an address of the host may not be called
    bool opened = false; ///< a connection to one that may be
    bool answered = false; ///< the headers of the final answer are complete
};

std::optional<Address> addressOf(const sockaddr& generic)
{
    if (generic.sa_family == AF_INET) {
        sockaddr_in four{};
        std::memcpy(&four, &generic, sizeof four);
        std::array<std::uint8_t, 4> bytes{};
        std::memcpy(bytes.data(), &four.sin_addr, bytes.size());
        return addressOfFour(bytes);
    }
    if (generic.sa_family != AF_INET6)
        return std::nullopt;
    sockaddr_in6 six{};
    std::memcpy(&six, &generic, sizeof six);
    Address address{};
    std::memcpy(address.data(), &six.sin6_addr, address.size());
    return address;
}

curl_socket_t openChecked(void* self, curlsocktype, curl_sockaddr* to)
{
    auto& post = *static_cast<Post*>(self);
    const auto address = addressOf(to->addr);
    if (!address || !mayBeCalled(*address, *post.allowed)) {
        post.refused = true;
        return CURL_SOCKET_BAD;
    }
    post.opened = true;
    return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

std::size_t readHeader(char* line, std::size_t size, std::size_t count, void* self)
{
    auto& post = *static_cast<Post*>(self);
    const std::string_view text(line, size * count);
    post.headerBytes += text.size();
    long status = 0;
    curl_easy_getinfo(post.handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (text == "\r\n" && status >= 200)
        post.answered = true;
    return post.headerBytes <= HeadersMost ? text.size() : 0;
}

std::size_t readBody(char*, std::size_t size, std::size_t count, void* self)
{
    auto& post = *static_cast<Post*>(self);
    post.bodyBytes += size * count;
    return post.bodyBytes <= BodyMost ? size * count : 0;
}

std::string failureOf(CURLcode result, const Post& post)
{
    if (post.refused && !post.opened)
        return "address_refused";
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT: return "unreachable";
    case CURLE_OPERATION_TIMEDOUT: return "deadline";
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE: return "tls_untrusted";
    default: return "connection_lost";
    }
}

WebhookAnswer answerOf(CURLcode result, const Post& post)
{
    WebhookAnswer answer{.delivery = post.request.delivery};
    if (!post.answered) {
        answer.failure = failureOf(result, post);
        return answer;
    }
    long status = 0;
    curl_off_t retryAfter = 0;
    curl_easy_getinfo(post.handle.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(post.handle.get(), CURLINFO_RETRY_AFTER, &retryAfter);
    answer.status = static_cast<int>(status);
    if (retryAfter > 0)
        answer.retryAfter = std::chrono::seconds(retryAfter);
    return answer;
}

void setUp(Post& post, const WebhookRules& rules)
{
    for (const std::string& header : post.request.headers) {
        curl_slist* longer = curl_slist_append(post.headers.get(), header.c_str());
        if (!longer)
            throw std::bad_alloc();
        static_cast<void>(post.headers.release());
        post.headers.reset(longer);
    }
    CURL* curl = post.handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, post.request.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, post.headers.get());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(post.request.body.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, post.request.body.c_str());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(rules.connectWithin.count()));
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(rules.deadline.count()));
    curl_easy_setopt(curl, CURLOPT_QUICK_EXIT, 1L); // a resolver that hangs holds up nobody else
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, openChecked);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &post);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, readHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &post);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, readBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &post);
}

} // namespace

struct WebhookLine::Inside {
    WebhookRules rules;
    std::unique_ptr<CURLM, CloseMulti> multi{};
    std::map<CURL*, std::unique_ptr<Post>> posts{};

    ~Inside()
    {
        for (const auto& [curl, post] : posts)
            curl_multi_remove_handle(multi.get(), curl);
    }
};

WebhookLine::WebhookLine(WebhookRules rules)
    : m_inside(std::make_unique<Inside>())
{
    m_inside->rules = std::move(rules);
    static_cast<void>(newCurl(nullptr)); // the library is ready
    m_inside->multi.reset(curl_multi_init());
    if (!m_inside->multi)
        throw std::bad_alloc();
    curl_multi_setopt(m_inside->multi.get(), CURLMOPT_MAXCONNECTS, IdleConnections);
}

WebhookLine::~WebhookLine() = default;
WebhookLine::WebhookLine(WebhookLine&&) noexcept = default;
WebhookLine& WebhookLine::operator=(WebhookLine&&) noexcept = default;

void WebhookLine::post(WebhookRequest request)
{
    const WebhookRules& rules = m_inside->rules;
    auto post = std::make_unique<Post>(Post{.request = std::move(request), .allowed = &rules.allowed});
    post->handle = newCurl(rules.authorities ? rules.authorities->c_str() : nullptr);
    setUp(*post, rules);
    CURL* curl = post->handle.get();
    m_inside->posts.emplace(curl, std::move(post));
    if (curl_multi_add_handle(m_inside->multi.get(), curl) != CURLM_OK) {
        m_inside->posts.erase(curl);
        throw std::bad_alloc();
    }
}

std::size_t WebhookLine::underWay() const
{
    return m_inside->posts.size();
}

std::vector<WebhookAnswer> WebhookLine::wait(std::chrono::milliseconds most)
{
    CURLM* multi = m_inside->multi.get();
    int running = 0;
    curl_multi_perform(multi, &running);
    if (running == static_cast<int>(m_inside->posts.size()) && running > 0) {
        curl_multi_poll(multi, nullptr, 0, static_cast<int>(most.count()), nullptr);
        curl_multi_perform(multi, &running);
    }
    std::vector<WebhookAnswer> answers;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL* curl = message->easy_handle;
        const auto found = m_inside->posts.find(curl);
        answers.push_back(answerOf(message->data.result, *found->second));
        curl_multi_remove_handle(multi, curl);
        m_inside->posts.erase(found);
    }
    return answers;
}

} // namespace adempauze

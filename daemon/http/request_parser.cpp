#include "http/request_parser.h"

#include "http/target.h"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <array>
#include <cassert>

namespace adempauze::http {

namespace {

namespace beast = boost::beast::http;
using boost::beast::error_code;

constexpr Malformed NotHttp{400, "malformed_request", "This is not a well-formed HTTP request"};
constexpr Malformed BadTarget{400, "malformed_target", "The path or query cannot be decoded"};
constexpr Malformed BadHost{400, "malformed_host", "A request needs exactly one Host"};
constexpr Malformed BadLength{400, "malformed_length", "The length of the body is stated twice, or not readable"};
constexpr Malformed HasTrailers{400, "trailers_refused", "Trailers are not taken"};
constexpr Malformed BodyTooLarge{413, "body_too_large", "The body is too large"};
constexpr Malformed UnknownExpectation{417, "unknown_expectation", "Only 100-continue can be expected"};
constexpr Malformed HeadTooLarge{431, "head_too_large", "The request line or the header fields are too large"};
constexpr Malformed UnknownMethod{501, "unknown_method", "No such method here"};
constexpr Malformed UnknownCoding{501, "unknown_coding", "Only the transfer coding chunked is understood"};
constexpr Malformed UnknownVersion{505, "unknown_version", "Only HTTP/1.0 and HTTP/1.1 are spoken here"};

// A chunk's size line is buffered until it ends; nothing else bounds it.
constexpr std::size_t ChunkLine = 4096;

// Of a body that is a file; only paths that end in -imports take one.
constexpr std::uint64_t ImportBody = std::uint64_t{8} * 1024 * 1024;

bool isKnown(beast::verb method)
{
    using enum beast::verb;
    constexpr std::array Known{get, head, post, put, patch, delete_, options};
    return std::ranges::find(Known, method) != Known.end();
}

bool isHost(std::string_view text)
{
    constexpr std::string_view Allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:[]";
    return !text.empty() && text.find_first_not_of(Allowed) == std::string_view::npos;
}

} // namespace

class RequestParser::Beast : public beast::basic_parser<true> {
public:
    explicit Beast(const Limits& limits)
        : m_limits(limits)
    {
        header_limit(static_cast<std::uint32_t>(limits.head + 1));
        body_limit(limits.body);
        eager(true);
    }

    Malformed why(const error_code& error) const
    {
        if (m_why.status != 0)
            return m_why;
        if (error == beast::error::body_limit)
            return BodyTooLarge;
        if (error == beast::error::header_limit)
            return HeadTooLarge;
        if (error == beast::error::bad_version)
            return UnknownVersion;
        if (error == beast::error::bad_content_length || error == beast::error::multiple_content_length
            || error == beast::error::bad_transfer_encoding)
            return BadLength;
        return NotHttp;
    }

    Request request;
    bool expectsContinue = false;

private:
    void refuse(const Malformed& why, error_code& error)
    {
        m_why = why;
        error = beast::error::bad_field;
    }

    void on_request_impl(beast::verb method, boost::beast::string_view methodText, boost::beast::string_view target,
                         int version, error_code& error) override
    {
        if (!isKnown(method))
            return refuse(UnknownMethod, error);
        auto parsed = parseTarget({target.data(), target.size()});
        if (!parsed)
            return refuse(BadTarget, error);
        request.method.assign(methodText.data(), methodText.size());
        request.path = std::move(parsed->path);
        if (request.path.ends_with("-imports"))
            body_limit(ImportBody);
        request.query = std::move(parsed->query);
        request.headers.reserve(8);
        m_version = version;
    }

    void on_field_impl(beast::field field, boost::beast::string_view nameText, boost::beast::string_view valueText,
                       error_code& error) override
    {
        const std::string_view name{nameText.data(), nameText.size()};
        const std::string_view value{valueText.data(), valueText.size()};
        if (m_headDone)
            return refuse(HasTrailers, error);
        if (request.headers.size() == m_limits.fields)
            return refuse(HeadTooLarge, error);
        request.headers.emplace_back(name, value);
        if (field == beast::field::host && (++m_hosts > 1 || !isHost(value)))
            return refuse(BadHost, error);
        // Beast lets equal lengths pass more than once.
        const bool digits = value.find_first_not_of("0123456789") == std::string_view::npos;
        if (field == beast::field::content_length && (++m_lengths > 1 || !digits))
            return refuse(BadLength, error);
        if (field == beast::field::transfer_encoding && m_version < 11)
            return refuse(BadLength, error);
        if (field == beast::field::transfer_encoding && !sameName(value, "chunked"))
            return refuse(UnknownCoding, error);
        if (field == beast::field::expect && !sameName(value, "100-continue"))
            return refuse(UnknownExpectation, error);
        if (field == beast::field::expect && m_version >= 11)
            expectsContinue = true;
    }

    void on_header_impl(error_code& error) override
    {
        m_headDone = true;
        if (m_hosts != 1)
            refuse(BadHost, error);
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) override
    {
        request.body.reserve(static_cast<std::size_t>(length.value_or(0)));
    }

    std::size_t on_body_impl(boost::beast::string_view bytes, error_code&) override
    {
        request.body.append(bytes.data(), bytes.size());
        return bytes.size();
    }

    std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view bytes, error_code& error) override
    {
        return on_body_impl(bytes, error);
    }

    void on_response_impl(int, boost::beast::string_view, int, error_code&) override { }
    void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, error_code&) override { }
    void on_finish_impl(error_code&) override { }

    const Limits& m_limits;
    Malformed m_why{};
    int m_version = 0;
    int m_hosts = 0;
    int m_lengths = 0;
    bool m_headDone = false;
};

RequestParser::RequestParser(const Limits& limits)
    : m_limits(limits)
{
}

RequestParser::~RequestParser() = default;

std::optional<std::string_view> RequestParser::header(std::string_view name) const
{
    return m_beast ? m_beast->request.header(name) : std::nullopt;
}

bool RequestParser::expectsContinue() const
{
    return m_beast && m_beast->expectsContinue;
}

bool RequestParser::keepAlive() const
{
    assert(m_state == State::Whole);
    return m_beast->keep_alive();
}

Request RequestParser::takeRequest()
{
    assert(m_state == State::Whole);
    Request request = std::move(m_beast->request);
    m_beast.reset();
    m_state = State::Head;
    m_line = m_scanned = 0;
    return request;
}

std::size_t RequestParser::take(std::string_view bytes)
{
    std::size_t used = 0;
    if (m_state == State::Head)
        used = takeHead(bytes);
    if (m_state == State::Body)
        used += takeBody(bytes.substr(used));
    return used;
}

void RequestParser::refuse(const Malformed& why)
{
    m_malformed = why;
    m_state = State::Refused;
}

// The head is handed to Beast whole: so that its size has one meaning however it was cut into packets, and because
// Beast unfolds what we refuse.
std::size_t RequestParser::takeHead(std::string_view bytes)
{
    const std::size_t end = headEnd(bytes);
    if (end == 0)
        return 0;
    m_beast = std::make_unique<Beast>(m_limits);
    error_code error;
    const std::size_t used = m_beast->put({bytes.data(), end}, error);
    if (error && error != beast::error::need_more)
        refuse(m_beast->why(error));
    else if (used != end || !m_beast->is_header_done())
        refuse(NotHttp);
    else
        m_state = m_beast->is_done() ? State::Whole : State::Body;
    return used;
}

/// 0 while the head is not whole, or when it never will be.
std::size_t RequestParser::headEnd(std::string_view bytes)
{
    if (!bytes.empty() && (bytes.front() < 'A' || bytes.front() > 'Z'))
        refuse(NotHttp);
    while (m_state == State::Head) {
        const auto end = bytes.find('\n', m_scanned);
        const auto length = (end == std::string_view::npos ? bytes.size() : end) - m_line;
        if ((m_line == 0 && length > m_limits.requestLine + 1) || m_line + length >= m_limits.head) {
            refuse(HeadTooLarge);
        } else if (end == std::string_view::npos) {
            m_scanned = bytes.size();
            return 0;
        } else if (length == 0 || bytes[end - 1] != '\r' || bytes[m_line] == ' ' || bytes[m_line] == '\t') {
            refuse(NotHttp);
        } else if (length == 1) {
            return end + 1;
        }
        m_line = m_scanned = end + 1;
    }
    return 0;
}

std::size_t RequestParser::takeBody(std::string_view bytes)
{
    std::size_t used = 0;
    error_code error;
    while (used < bytes.size() && !m_beast->is_done() && !error)
        used += m_beast->put({bytes.data() + used, bytes.size() - used}, error);
    if (error && error != beast::error::need_more)
        refuse(m_beast->why(error));
    else if (m_beast->is_done())
        m_state = State::Whole;
    else if (bytes.size() - used > ChunkLine)
        refuse(NotHttp);
    return used;
}

} // namespace adempauze::http

#include "http/response_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace adempauze::http {

namespace {

// CONVENTIONS § 1. One year of HSTS, as NCSC-NL asks for.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> Always{{
    {"API-Version", "1"},
    {"Cache-Control", "no-store"},
    {"Strict-Transport-Security", "max-age=31536000; includeSubDomains"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Content-Security-Policy", "frame-ancestors 'none'"},
}};

std::string_view phrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "";
    }
}

void append(std::string& text, std::string_view name, std::string_view value)
{
    text.append(name).append(": ").append(value).append("\r\n");
}

void append(std::string& text, std::size_t number)
{
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
}

bool breaksOut(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; });
}

void appendHead(std::string& text, const Response& response, const Envelope& envelope)
{
    text.append("HTTP/1.1 ");
    append(text, static_cast<std::size_t>(response.status));
    text.append(" ").append(phrase(response.status)).append("\r\n");
    append(text, "Date", envelope.date);
    append(text, "API-Now", envelope.now);
    append(text, "X-Request-Id", envelope.requestId);
    for (const auto& [name, value] : Always) {
        const auto same = [&name](const auto& field) { return sameName(field.first, name); };
        if (std::ranges::none_of(response.headers, same))
            append(text, name, value);
    }
    for (const auto& [name, value] : response.headers) {
        if (name.empty() || breaksOut(name) || breaksOut(value))
            throw std::invalid_argument("response header");
        append(text, name, value);
    }
}

} // namespace

std::string responseText(const Response& response, const Envelope& envelope)
{
    const bool bodiless = response.status == 204 || response.status == 304;
    std::string text;
    text.reserve(640 + response.body.size());
    appendHead(text, response, envelope);
    if (response.stream) {
        append(text, "Content-Type", "text/event-stream");
        append(text, "X-Accel-Buffering", "no");
    } else if (!bodiless) {
        if (!response.contentType.empty())
            append(text, "Content-Type", response.contentType);
        text.append("Content-Length: ");
        append(text, response.body.size());
        text.append("\r\n");
    }
    // A stream has no length: its end is the connection's.
    if (!envelope.keepAlive || response.stream)
        append(text, "Connection", "close");
    text.append("\r\n");
    if (!bodiless && !envelope.headOnly && !response.stream)
        text.append(response.body);
    return text;
}

} // namespace adempauze::http

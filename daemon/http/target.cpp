#include "http/target.h"

#include <QStringDecoder>

#include <algorithm>

namespace adempauze::http {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isUtf8(std::string_view text)
{
    const bool ascii = std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
    if (ascii)
        return true;
    // Stateless, or a sequence cut off at the end would be waited for instead of being an error.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString read = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError() && !read.isEmpty();
}

/// `kept` must not come out of a percent sequence: it would then mean something else than it did encoded.
std::optional<std::string> decoded(std::string_view text, char kept)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.push_back(text[i]);
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const int high = hexDigit(text[i + 1]);
        const int low = hexDigit(text[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        const int byte = high * 16 + low;
        if (byte < 0x20 || byte == 0x7f || byte == kept)
            return std::nullopt;
        out.push_back(static_cast<char>(byte));
        i += 2;
    }
    return isUtf8(out) ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Fields> parseQuery(std::string_view text)
{
    constexpr char Nothing = '\0';
    Fields fields;
    while (!text.empty()) {
        const auto pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
        if (pair.empty())
            continue;
        const auto equals = pair.find('=');
        auto key = decoded(pair.substr(0, equals), Nothing);
        auto value = decoded(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1), Nothing);
        if (!key || !value)
            return std::nullopt;
        fields.emplace_back(std::move(*key), std::move(*value));
    }
    return fields;
}

} // namespace

std::optional<Target> parseTarget(std::string_view text)
{
    const bool visible = std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f' && c != '#'; });
    if (text.empty() || text.front() != '/' || !visible)
        return std::nullopt;
    const auto mark = text.find('?');
    auto path = decoded(text.substr(0, mark), '/');
    auto query = parseQuery(mark == std::string_view::npos ? std::string_view() : text.substr(mark + 1));
    if (!path || !query)
        return std::nullopt;
    return Target{std::move(*path), std::move(*query)};
}

} // namespace adempauze::http

#include "http/message.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <algorithm>

namespace adempauze::http {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

QString utf16(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

bool sameName(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lower, lower);
}

std::optional<std::string_view> Request::header(std::string_view name) const
{
    for (const auto& [each, value] : headers)
        if (sameName(each, name))
            return value;
    return std::nullopt;
}

std::optional<std::string_view> Request::queryValue(std::string_view key) const
{
    for (const auto& [each, value] : query)
        if (each == key)
            return value;
    return std::nullopt;
}

Response problem(int status, std::string_view reason, std::string_view title, std::string_view detail)
{
    QJsonObject json{{QStringLiteral("type"), utf16("urn:problem-type:adempauze:" + std::string(reason))},
                     {QStringLiteral("title"), utf16(title)},
                     {QStringLiteral("status"), status},
                     {QStringLiteral("reason"), utf16(reason)}};
    if (!detail.empty())
        json.insert(QStringLiteral("detail"), utf16(detail));
    Response response;
    response.status = status;
    response.body = QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
    response.contentType = "application/problem+json";
    return response;
}

Response problemForNow(int status, std::string_view reason, std::string_view title, int retryAfter)
{
    Response response = problem(status, reason, title, {});
    response.headers.emplace_back("Retry-After", std::to_string(retryAfter));
    return response;
}

} // namespace adempauze::http

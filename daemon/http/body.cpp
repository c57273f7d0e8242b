#include "http/body.h"

#include <QJsonDocument>

namespace adempauze::http {

namespace {

bool isJson(const Request& request)
{
    const auto type = request.header("Content-Type");
    if (!type)
        return true;
    auto media = type->substr(0, type->find(';'));
    while (media.ends_with(' '))
        media.remove_suffix(1);
    return sameName(media, "application/json");
}

int membersIn(const QJsonValue& value)
{
    int count = 0;
    if (value.isObject()) {
        const auto object = value.toObject();
        for (const auto& each : object)
            count += 1 + membersIn(each);
    } else if (value.isArray()) {
        const auto array = value.toArray();
        for (const auto& each : array)
            count += membersIn(each);
    }
    return count;
}

/// In valid JSON every colon outside a text belongs to one member.
int colonsIn(std::string_view json)
{
    int count = 0;
    bool text = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (text && json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            text = !text;
        else if (!text && json[i] == ':')
            ++count;
    }
    return count;
}

Response unreadable(std::string_view reason, std::string_view title)
{
    return problemWith(400, reason, title,
                       {{QStringLiteral("errors"),
                         QJsonArray{QJsonObject{{QStringLiteral("pointer"), QString()},
                                                {QStringLiteral("reason"), qt(reason)},
                                                {QStringLiteral("detail"), qt(title)}}}}});
}

} // namespace

std::variant<QJsonObject, Response> objectIn(const Request& request, bool mayBeEmpty)
{
    if (request.body.empty() && mayBeEmpty)
        return QJsonObject{};
    if (!isJson(request))
        return problem(415, "unsupported_media_type", "The body is to be application/json.", {});
    const QByteArray bytes(request.body.data(), static_cast<qsizetype>(request.body.size()));
    if (!bytes.isValidUtf8())
        return unreadable("invalid_utf8", "The body is not valid UTF-8.");
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        return unreadable("invalid_utf8", "The body is not valid UTF-8.");
    if (error.error != QJsonParseError::NoError)
        return unreadable("invalid_json", "The body is not valid JSON.");
    if (!document.isObject())
        return unreadable("invalid_json", "The body is to be a JSON object.");
    if (membersIn(document.object()) != colonsIn(request.body))
        return unreadable("duplicate_name", "A name stands twice in one object of the body.");
    return document.object();
}

} // namespace adempauze::http

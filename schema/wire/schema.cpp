#include "wire/schema.h"

namespace adempauze::wire {

QJsonObject Schema::typed(const char* type, const char* format)
{
    QJsonObject schema{{QStringLiteral("type"), QString::fromLatin1(type)}};
    if (format)
        schema.insert(QStringLiteral("format"), QString::fromLatin1(format));
    return schema;
}

void Schema::put(const char* key, const QJsonObject& property)
{
    const auto name = QString::fromLatin1(key);
    m_properties.insert(name, property);
    if (!m_optional)
        m_required.append(name);
}

void Schema::number(const char* key, Range range)
{
    QJsonObject schema = typed("integer", "int64");
    schema.insert(QStringLiteral("minimum"), static_cast<qint64>(range.least));
    schema.insert(QStringLiteral("maximum"), static_cast<qint64>(range.most));
    put(key, schema);
}

void Schema::operator()(const char* key, std::string&, int longest)
{
    QJsonObject schema = typed("string");
    if (m_direction == Direction::Request) {
        schema.insert(QStringLiteral("minLength"), 1);
        schema.insert(QStringLiteral("maxLength"), longest);
    }
    put(key, schema);
}

void Schema::operator()(const char* key, LocalTime&)
{
    QJsonObject schema = typed("string");
    schema.insert(QStringLiteral("pattern"), QStringLiteral("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$"));
    put(key, schema);
}

void Schema::word(const char* key, std::string&, Words allowed)
{
    QJsonArray words;
    for (const std::string_view word : allowed)
        words.append(QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())));
    QJsonObject schema = typed("string");
    schema.insert(QStringLiteral("enum"), words);
    put(key, schema);
}

void Schema::word(const char* key, std::optional<std::string>&, Words allowed)
{
    std::string value;
    m_optional = true;
    word(key, value, allowed);
    m_optional = false;
}

QJsonObject Schema::whole() const
{
    QJsonObject schema = typed("object");
    schema.insert(QStringLiteral("properties"), m_properties);
    if (!m_required.isEmpty())
        schema.insert(QStringLiteral("required"), m_required);
    schema.insert(QStringLiteral("additionalProperties"), false);
    return schema;
}

} // namespace adempauze::wire

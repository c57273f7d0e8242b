#include "wire/fields.h"

#include <QJsonDocument>

#include <algorithm>
#include <cassert>

namespace adempauze::wire {

namespace {

/// As RFC 6901 wants it in a pointer.
std::string escaped(const QString& key)
{
    QString text = key;
    text.replace(QLatin1Char('~'), QStringLiteral("~0")).replace(QLatin1Char('/'), QStringLiteral("~1"));
    return text.left(100).toStdString();
}

bool isPlain(const QString& text)
{
    return text.isValidUtf16()
        && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

Reader::Reader(const QJsonObject& object, Unknown unknown, std::string pointer, std::vector<InputError>& errors)
    : Reader(object, unknown, std::move(pointer), errors, false)
{
}

Reader::Reader(const QJsonObject& object, Unknown unknown, std::string pointer, std::vector<InputError>& errors,
               bool item)
    : m_object(object)
    , m_unknown(unknown)
    , m_pointer(std::move(pointer))
    , m_errors(errors)
    , m_item(item)
{
}

std::string Reader::pointerTo(const char* key) const
{
    return m_item ? m_pointer : m_pointer + "/" + key;
}

void Reader::wrong(const char* key, const char* reason, const char* detail)
{
    m_errors.push_back({pointerTo(key), reason, detail});
}

bool Reader::has(const char* key)
{
    const auto name = QString::fromLatin1(key);
    m_known.append(name);
    const auto found = m_object.constFind(name);
    return found != m_object.constEnd() && !found->isNull();
}

QJsonValue Reader::take(const char* key)
{
    const auto name = QString::fromLatin1(key);
    m_known.append(name);
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        wrong(key, "missing", "This field is required.");
    return value;
}

void Reader::operator()(const char* key, bool& value)
{
    const QJsonValue found = take(key);
    if (found.isBool())
        value = found.toBool();
    else if (!found.isUndefined())
        wrong(key, "wrong_type", "This field is true or false.");
}

void Reader::operator()(const char* key, std::int64_t& value, Range range)
{
    const QJsonValue found = take(key);
    if (found.isUndefined())
        return;
    // toInteger falls back when the number is not whole: two different fall-backs tell.
    if (!found.isDouble() || found.toInteger(0) != found.toInteger(1)) {
        wrong(key, "wrong_type", "This field is a whole number.");
        return;
    }
    const std::int64_t number = found.toInteger();
    if (number < range.least || number > range.most)
        wrong(key, "out_of_range", "This number is smaller or larger than it may be.");
    else
        value = number;
}

void Reader::operator()(const char* key, int& value, Range range)
{
    std::int64_t number = value;
    (*this)(key, number, range);
    value = static_cast<int>(number);
}

std::optional<QString> Reader::textAt(const char* key)
{
    const QJsonValue found = take(key);
    if (found.isString())
        return found.toString();
    if (!found.isUndefined())
        wrong(key, "wrong_type", "This field is a text.");
    return std::nullopt;
}

void Reader::operator()(const char* key, std::string& value, int longest)
{
    const auto text = textAt(key);
    if (!text)
        return;
    value = text->toStdString();
    if (m_unknown == Unknown::Ignored)
        return;
    if (text->trimmed().isEmpty())
        wrong(key, "missing", "This text is empty.");
    else if (!isPlain(*text))
        wrong(key, "unreadable_text", "This text holds control characters or is no valid Unicode.");
    else if (text->toUcs4().size() > longest)
        wrong(key, "too_long", "This text is longer than it may be.");
}

void Reader::operator()(const char* key, QUuid& value)
{
    const auto text = textAt(key);
    if (!text)
        return;
    const QUuid read = QUuid::fromString(*text);
    // QUuid also takes braces and other forms; on the wire there is one.
    if (text->compare(read.toString(QUuid::WithoutBraces), Qt::CaseInsensitive) != 0)
        wrong(key, "wrong_type", "This field is a UUID.");
    else
        value = read;
}

void Reader::operator()(const char* key, Moment& value)
{
    const auto text = textAt(key);
    if (!text)
        return;
    if (const auto read = parseMoment(text->toStdString()))
        value = *read;
    else
        wrong(key, "unreadable_time", "This is a moment as RFC 3339 writes it, with an offset: 2026-11-20T21:14:00Z.");
}

void Reader::operator()(const char* key, LocalTime& value)
{
    const auto text = textAt(key);
    if (!text)
        return;
    if (const auto read = parseLocal(text->toStdString()))
        value = *read;
    else
        wrong(key, "unreadable_time", "This is a clock time without an offset: 2026-11-20T22:14.");
}

void Reader::operator()(const char* key, QJsonObject& value)
{
    if (auto object = objectAt(key))
        value = std::move(*object);
}

void Reader::word(const char* key, std::string& value, Words allowed)
{
    const auto text = textAt(key);
    if (!text)
        return;
    const std::string word = text->toStdString();
    if (m_unknown == Unknown::Ignored || std::ranges::find(allowed, word) != allowed.end())
        value = word;
    else
        wrong(key, "unknown_word", "This field takes one of the words that the description of the API lists.");
}

void Reader::word(const char* key, std::optional<std::string>& value, Words allowed)
{
    if (has(key))
        word(key, value.emplace(), allowed);
}

std::optional<QJsonObject> Reader::objectAt(const char* key)
{
    const QJsonValue found = take(key);
    if (found.isObject())
        return found.toObject();
    if (!found.isUndefined())
        wrong(key, "wrong_type", "This field is an object.");
    return std::nullopt;
}

QJsonArray Reader::arrayAt(const char* key)
{
    const QJsonValue found = take(key);
    if (!found.isArray() && !found.isUndefined())
        wrong(key, "wrong_type", "This field is a list.");
    return found.toArray();
}

void Reader::finish()
{
    if (m_unknown == Unknown::Ignored)
        return;
    for (auto each = m_object.constBegin(); each != m_object.constEnd(); ++each)
        if (!m_known.contains(each.key()))
            m_errors.push_back({m_pointer + "/" + escaped(each.key()), "unknown_field", "There is no such field."});
}

void Writer::name(const char* key)
{
    if (!m_first)
        m_text += ',';
    m_first = false;
    quote(key);
    m_text += ':';
}

void Writer::quote(std::string_view plain)
{
    m_text += '"';
    m_text += plain;
    m_text += '"';
}

/// RFC 8259, section 7: quotes, backslashes and control characters; everything else stands for itself.
void Writer::put(const std::string& value)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    m_text += '"';
    for (const char each : value) {
        const auto code = static_cast<unsigned char>(each);
        if (each == '"' || each == '\\')
            m_text += '\\';
        if (code >= 0x20) {
            m_text += each;
        } else {
            m_text += "\\u00";
            m_text += Digits[code >> 4];
            m_text += Digits[code & 0x0f];
        }
    }
    m_text += '"';
}

void Writer::put(const QUuid& value)
{
    const QByteArray text = value.toByteArray(QUuid::WithoutBraces);
    quote({text.data(), static_cast<std::size_t>(text.size())});
}

void Writer::put(const QJsonObject& value)
{
    m_text += QJsonDocument(value).toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject objectIn(const std::string& text)
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    assert(document.isObject());
    return document.object();
}

} // namespace adempauze::wire

#pragma once

#include "time/text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What daemon and client say to each other. A message is a plain struct that names its fields once:
///
///     struct Example {
///         QUuid placeId;
///         std::optional<Moment> imposedAt;
///         template<class Self, class Fields>
///         static void describe(Self& self, Fields& fields)
///         {
///             fields("placeId", self.placeId);
///             fields("imposedAt", self.imposedAt);
///         }
///     };
///
/// Reading, writing and the OpenAPI schema all come from that one description, so a field cannot be in one and missing
/// in another. An empty optional is left out of the JSON; an optional field may be missing and may be null.
namespace adempauze::wire {

/// What is wrong with a request's body. All of it is found in one reading.
struct InputError {
    std::string pointer; ///< JSON Pointer (RFC 6901)
    std::string reason; ///< "missing", "unknown_field", "wrong_type", "unreadable_time", "unreadable_text",
                        ///< "unknown_word", "too_long", "out_of_range"
    std::string detail; ///< a sentence that never repeats what was sent
};

inline constexpr int TextMax = 200; ///< characters in a free text field

using Words = std::span<const std::string_view>;

/// A whole number with bounds, both inclusive.
struct Range {
    std::int64_t least;
    std::int64_t most;
};

/// What a newer peer may add: a client passes over unknown fields and takes words, lengths and texts as they come, the
/// daemon refuses what it does not know.
enum class Unknown { Ignored, Refused };

class Reader {
public:
    Reader(const QJsonObject& object, Unknown unknown, std::string pointer, std::vector<InputError>& errors);

    void operator()(const char* key, bool& value);
    void operator()(const char* key, std::int64_t& value, Range range = {0, 1'000'000'000'000});
    void operator()(const char* key, int& value, Range range = {0, 1'000'000'000});
    void operator()(const char* key, std::string& value, int longest = TextMax); ///< not empty, no control characters
    void operator()(const char* key, QUuid& value);
    void operator()(const char* key, Moment& value);
    void operator()(const char* key, LocalTime& value);
    void operator()(const char* key, QJsonObject& value);
    /// One of the words. Without words nothing is allowed.
    void word(const char* key, std::string& value, Words allowed);
    void word(const char* key, std::optional<std::string>& value, Words allowed);

    /// A plain field that came later: missing means its default.
    template<class T>
    void ifAny(const char* key, T& value)
    {
        if (has(key))
            (*this)(key, value);
    }
    template<class T, class... Limits>
    void operator()(const char* key, std::optional<T>& value, Limits... limits)
    {
        if (!has(key))
            return;
        value.emplace();
        (*this)(key, *value, limits...);
    }
    template<class Message>
    requires requires(Message& m, Reader& r) { Message::describe(m, r); }
    void operator()(const char* key, Message& value)
    {
        if (const auto object = objectAt(key))
            read(value, *object, m_unknown, pointerTo(key), m_errors);
    }
    template<class Message>
    void operator()(const char* key, std::vector<Message>& values)
    {
        const auto array = arrayAt(key);
        for (qsizetype i = 0; i < array.size(); ++i) {
            Reader each(QJsonObject{{QString::fromLatin1("item"), array[i]}}, m_unknown,
                        pointerTo(key) + "/" + std::to_string(i), m_errors, true);
            Message value{};
            each("item", value);
            values.push_back(std::move(value));
        }
    }

    /// Reports what is left over.
    void finish();

    template<class Message>
    static void read(Message& value, const QJsonObject& object, Unknown unknown, const std::string& pointer,
                     std::vector<InputError>& errors)
    {
        Reader reader(object, unknown, pointer, errors);
        Message::describe(value, reader);
        reader.finish();
    }

private:
    Reader(const QJsonObject& object, Unknown unknown, std::string pointer, std::vector<InputError>& errors, bool item);
    bool has(const char* key);
    QJsonValue take(const char* key);
    std::optional<QJsonObject> objectAt(const char* key);
    QJsonArray arrayAt(const char* key);
    std::string pointerTo(const char* key) const;
    std::optional<QString> textAt(const char* key);
    void wrong(const char* key, const char* reason, const char* detail);

    const QJsonObject m_object;
    Unknown m_unknown;
    std::string m_pointer;
    std::vector<InputError>& m_errors;
    QStringList m_known;
    bool m_item = false; ///< reads one element of an array, whose pointer has no key
};

/// Writes a message as JSON text (RFC 8259), in the order of its description. As text at once, since an answer of fifty
/// places that is first a tree of QJsonObjects takes several times as long.
class Writer {
public:
    explicit Writer(std::string& text)
        : m_text(text)
    {
    }

    template<class T, class... Limits>
    void operator()(const char* key, const T& value, Limits...)
    {
        name(key);
        put(value);
    }
    template<class T, class... Limits>
    void operator()(const char* key, const std::optional<T>& value, Limits...)
    {
        if (value)
            (*this)(key, *value);
    }
    void word(const char* key, const std::string& value, Words) { (*this)(key, value); }
    void word(const char* key, const std::optional<std::string>& value, Words) { (*this)(key, value); }

    template<class T>
    void ifAny(const char* key, const T& value)
    {
        if constexpr (requires { value.empty(); }) {
            if (!value.empty())
                (*this)(key, value);
        } else if (value != T{}) {
            (*this)(key, value);
        }
    }

private:
    void name(const char* key);
    void put(bool value) { m_text += value ? "true" : "false"; }
    void put(int value) { m_text += std::to_string(value); }
    void put(std::int64_t value) { m_text += std::to_string(value); }
    void put(const std::string& value);
    void put(const QUuid& value);
    void put(Moment value) { quote(textOf(value)); }
    void put(LocalTime value) { quote(textOf(value)); }
    void put(const QJsonObject& value);
    template<class Message>
    requires requires(const Message& m, Writer& w) { Message::describe(m, w); }
    void put(const Message& value)
    {
        m_text += '{';
        Writer fields(m_text);
        Message::describe(value, fields);
        m_text += '}';
    }
    template<class T>
    void put(const std::vector<T>& values)
    {
        m_text += '[';
        for (const T& value : values) {
            if (&value != values.data())
                m_text += ',';
            put(value);
        }
        m_text += ']';
    }
    void quote(std::string_view plain); ///< without anything that has to be escaped

    std::string& m_text;
    bool m_first{true};
};

/// The message as compact JSON.
template<class Message>
std::string toText(const Message& message)
{
    std::string text = "{";
    Writer fields(text);
    Message::describe(message, fields);
    return text += '}';
}

QJsonObject objectIn(const std::string& text); ///< of what toText wrote

template<class Message>
QJsonObject toJson(const Message& message)
{
    return objectIn(toText(message));
}

/// Reads a message. `errors` is empty exactly when every field could be read.
template<class Message>
Message fromJson(const QJsonObject& object, Unknown unknown, std::vector<InputError>& errors)
{
    Message message{};
    Reader::read(message, object, unknown, "", errors);
    return message;
}

} // namespace adempauze::wire

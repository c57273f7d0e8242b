#pragma once

#include "wire/fields.h"

#include <source_location>

namespace adempauze::wire {

/// The bare name of a message's struct, as the compiler writes it.
template<class Message>
std::string nameOf()
{
    const std::string_view function = std::source_location::current().function_name();
    constexpr std::string_view before = "Message = "; // then the name, with or without its namespace
    const auto from = function.find(before) + before.size();
    const auto whole = function.substr(from, function.find_first_of(";]", from) - from);
    return std::string(whole.substr(whole.rfind(':') + 1));
}

/// Who reads a message. What is asked of a request's texts (not empty, not too long) is not promised of an answer's.
enum class Direction { Request, Answer };

/// The third visitor of a description: the JSON Schema (2020-12) of a message. Messages within it are gathered in
/// `components` under their own names and referred to.
class Schema {
public:
    Schema(Direction direction, QJsonObject& components)
        : m_direction(direction)
        , m_components(components)
    {
    }

    void operator()(const char* key, bool&) { put(key, typed("boolean")); }
    void operator()(const char* key, std::int64_t&, Range range = {0, 1'000'000'000'000}) { number(key, range); }
    void operator()(const char* key, int&, Range range = {0, 1'000'000'000}) { number(key, range); }
    void operator()(const char* key, std::string&, int longest = TextMax);
    void operator()(const char* key, QUuid&) { put(key, typed("string", "uuid")); }
    void operator()(const char* key, Moment&) { put(key, typed("string", "date-time")); }
    void operator()(const char* key, LocalTime&);
    void operator()(const char* key, QJsonObject&) { put(key, typed("object")); }
    void word(const char* key, std::string&, Words allowed);
    void word(const char* key, std::optional<std::string>&, Words allowed);

    template<class T>
    void ifAny(const char* key, T& value)
    {
        m_optional = true;
        (*this)(key, value);
        m_optional = false;
    }
    template<class T, class... Limits>
    void operator()(const char* key, std::optional<T>&, Limits... limits)
    {
        T value{};
        m_optional = true;
        (*this)(key, value, limits...);
        m_optional = false;
    }
    template<class Message>
    requires requires(Message& m, Schema& s) { Message::describe(m, s); }
    void operator()(const char* key, Message&) { put(key, reference<Message>(m_direction, m_components)); }
    template<class Message>
    void operator()(const char* key, std::vector<Message>&)
    {
        Schema each(m_direction, m_components);
        Message value{};
        each("item", value);
        QJsonObject list = typed("array");
        list.insert(QStringLiteral("items"), each.m_properties.value(QStringLiteral("item")));
        put(key, list);
    }

    /// Puts the message's schema among the components and answers a reference to it.
    template<class Message>
    static QJsonObject reference(Direction direction, QJsonObject& components)
    {
        const std::string name = nameOf<Message>();
        Schema schema(direction, components);
        Message message{};
        Message::describe(message, schema);
        components.insert(QString::fromStdString(name), schema.whole());
        return {{QStringLiteral("$ref"), QString::fromStdString("#/components/schemas/" + name)}};
    }

private:
    static QJsonObject typed(const char* type, const char* format = nullptr);
    void number(const char* key, Range range);
    void put(const char* key, const QJsonObject& property);
    QJsonObject whole() const;

    Direction m_direction;
    QJsonObject& m_components;
    QJsonObject m_properties;
    QJsonArray m_required;
    bool m_optional = false;
};

} // namespace adempauze::wire

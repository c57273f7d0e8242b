#pragma once

#include "http/answer.h"
#include "http/message.h"

#include <variant>

namespace adempauze::http {

/// The JSON object of a request's body, or the problem with it: another media type (415), invalid UTF-8, not JSON, not
/// an object, a name twice in one object. An empty body is an empty object where the message has no fields.
std::variant<QJsonObject, Response> objectIn(const Request& request, bool mayBeEmpty);

/// The message in a request's body, or the problem with all its errors. `T` is a struct of schema/wire; `check` answers
/// the errors that lie between fields, in the same reading.
template<class T, class Check>
std::variant<T, Response> messageIn(const Request& request, Check check)
{
    auto object = objectIn(request, true);
    if (auto* problem = std::get_if<Response>(&object))
        return std::move(*problem);
    std::vector<wire::InputError> errors;
    T message = wire::fromJson<T>(std::get<QJsonObject>(object), wire::Unknown::Refused, errors);
    for (wire::InputError& error : check(message))
        errors.push_back(std::move(error));
    if (!errors.empty())
        return problemFor(errors);
    return message;
}

template<class T>
std::variant<T, Response> messageIn(const Request& request)
{
    return messageIn<T>(request, [](const T&) { return std::vector<wire::InputError>{}; });
}

} // namespace adempauze::http

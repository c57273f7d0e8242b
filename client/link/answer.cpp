#include "link/answer.h"

#include <QJsonDocument>

namespace adempauze::client {

namespace {

constexpr Unreachable NotUnderstood{Unreachable::Why::NotUnderstood};

std::optional<QJsonObject> objectIn(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

} // namespace

Reply<QJsonObject> judged(int status, const QByteArray& mediaType, const QByteArray& body)
{
    if (status == 204)
        return QJsonObject();
    const bool good = status >= 200 && status < 300;
    const bool no = status >= 400 && status < 500;
    if (!(good && mediaType == "application/json") && !(no && mediaType == "application/problem+json"))
        return NotUnderstood;
    const auto object = objectIn(body);
    if (!object)
        return NotUnderstood;
    if (good)
        return *object;
    std::vector<wire::InputError> errors;
    Refused refused{wire::fromJson<wire::Problem>(*object, wire::Unknown::Ignored, errors)};
    if (!errors.empty())
        return NotUnderstood;
    refused.problem.status = status;
    return refused;
}

Refused unauthenticated()
{
    wire::Problem problem;
    problem.type = "urn:problem-type:adempauze:unauthenticated";
    problem.title = "Nobody is signed in.";
    problem.status = 401;
    problem.reason = "unauthenticated";
    return {problem};
}

} // namespace adempauze::client

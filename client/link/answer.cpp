#include "link/answer.h"

#include "link/page.h"

#include <QJsonDocument>

#include <utility>

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

QJsonObject pageOf(const QByteArray& body, const QByteArray& etag)
{
    Page page{.html = body.toStdString(), .version = etag.mid(1, etag.size() - 2).toLongLong()};
    return wire::toJson(page);
}

/// The daemon leaves out the lists it has nothing for.
std::optional<wire::Problem> problemIn(QJsonObject object)
{
    for (const QString& list : {QStringLiteral("alternatives"), QStringLiteral("errors")})
        if (!object.contains(list))
            object.insert(list, QJsonArray());
    std::vector<wire::InputError> errors;
    auto problem = wire::fromJson<wire::Problem>(object, wire::Unknown::Ignored, errors);
    if (!errors.empty())
        return std::nullopt;
    return problem;
}

} // namespace

Reply<QJsonObject> judged(int status, const QByteArray& mediaType, const QByteArray& body, const QByteArray& etag)
{
    if (status == 204)
        return QJsonObject();
    const bool good = status >= 200 && status < 300;
    if (good && mediaType == "text/html" && !body.isEmpty())
        return pageOf(body, etag);
    const bool no = status >= 400 && status < 500;
    if (!(good && mediaType == "application/json") && !(no && mediaType == "application/problem+json"))
        return NotUnderstood;
    const auto object = objectIn(body);
    if (!object)
        return NotUnderstood;
    if (good)
        return *object;
    auto problem = problemIn(*object);
    if (!problem)
        return NotUnderstood;
    problem->status = status;
    return Refused{std::move(*problem)};
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

#pragma once

#include "domain/outcome.h"
#include "http/message.h"
#include "time/local_time.h"
#include "wire/fields.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string>
#include <string_view>
#include <vector>

namespace adempauze::http {

/// The one place where a "no" becomes an HTTP status.
int statusFor(Refusal why);

/// A sentence for people who read English, the same for every occurrence; the client has its own.
std::string_view sentenceFor(Refusal why);

/// What else there is.
struct Instead {
    QJsonArray alternatives{}; ///< places that are free
    QJsonArray otherTimes{}; ///< where none is: when there is one, or for how long
    QJsonArray elsewhere{}; ///< the same: what other regions show
};

/// What a "no" brings along, where the asker may know it.
struct Beside {
    std::optional<QJsonObject> current{}; ///< the resource as it stands, for a stale version
    Instead instead{};
    QJsonArray obstacles{}; ///< of an act on several places: what keeps which of them from it
};

/// The problem for a "no". Moments are also told as `zone` shows them.
Response problemFor(const No& no, const Zone& zone, const Beside& beside = {});

/// 400 with every error at once.
Response problemFor(const std::vector<wire::InputError>& errors);
wire::InputError inputError(std::string pointer, Refusal why);

/// A problem with further members.
Response problemWith(int status, std::string_view reason, std::string_view title, const QJsonObject& members);

std::string jsonText(const QJsonObject& json); ///< compact

/// 200 or 201, and what the body says.
Response jsonAnswer(int status, std::string body);

/// "\"7\"": the entity tag of a version; the version in one, or 0, which no resource has.
std::string etagOf(std::int64_t version);
std::int64_t versionIn(std::string_view etag);

QString qt(std::string_view text);

} // namespace adempauze::http

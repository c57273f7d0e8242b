#pragma once

#include "link/reply.h"

#include <QJsonObject>

namespace adempauze::client {

/// Makes a whole answer a message, a "no" or neither. 2xx with application/json, or 204 with nothing: the message.
/// 2xx with text/html: a Page, as the object that it is read from, with the version that `etag` names. 4xx with
/// application/problem+json: a "no". All else, of which 3xx and 5xx: NotUnderstood.
Reply<QJsonObject> judged(int status, const QByteArray& mediaType, const QByteArray& body, const QByteArray& etag = {});

/// What stands for the daemon's own "no" where nobody is signed in.
Refused unauthenticated();

} // namespace adempauze::client

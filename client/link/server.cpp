#include "link/server.h"

namespace adempauze::client {

std::optional<QUrl> addressFrom(const QString& typed)
{
    QString text = typed.trimmed();
    if (!text.contains(QStringLiteral("://")))
        text.prepend(QStringLiteral("https://"));
    QUrl url(text, QUrl::StrictMode);
    const bool bare = url.path().isEmpty() || url.path() == QStringLiteral("/");
    if (!url.isValid() || url.scheme() != QStringLiteral("https") || url.host().isEmpty() || !bare)
        return std::nullopt;
    if (url.hasQuery() || url.hasFragment() || text.contains(u'@') || url.port(443) == 0)
        return std::nullopt;
    url.setPath({});
    if (url.port() == 443)
        url.setPort(-1);
    return url;
}

} // namespace adempauze::client

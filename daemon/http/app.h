#pragma once

#include "http/crew.h"
#include "http/exchange.h"

namespace adempauze::http {

/// Answers the API's requests: route, session, rights, key, version, handler, failures. One per thread of the crew,
/// with a connection of its own.
class AppWorker : public Worker {
public:
    AppWorker(Parts& parts, std::string conninfo)
        : m_parts(parts)
        , m_db(std::move(conninfo))
    {
    }

    Response answer(const Request& request) override;

private:
    Response answerRoute(const Request& request, const Route& route, const std::optional<Uuid>& id);
    Response tryRoute(const Request& request, const Route& route, const std::optional<Uuid>& id);

    Parts& m_parts;
    pg::Connection m_db;
};

} // namespace adempauze::http

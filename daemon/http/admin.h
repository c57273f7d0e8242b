#pragma once

#include "http/crew.h"
#include "http/sweeper.h"

#include <functional>

namespace adempauze::http {

/// Whether the database runs the schema that this program knows. Asked of the room that has the migrations.
using SchemaFits = std::function<bool(pg::Connection&)>;

/// What the operator and the machine ask, on loopback only: GET /healthz (the process lives), GET /readyz (it can do
/// its work), POST /demo-clock (a demo's clock moves forward). One thread, a connection of its own.
class AdminWorker : public Worker {
public:
    AdminWorker(std::string conninfo, DemoClock& clock, const Sweeper& sweeper, bool demo, SchemaFits schemaFits);

    Response answer(const Request& request) override;

private:
    Response ready();
    Response moveClock(const Request& request);

    pg::Connection m_db;
    DemoClock& m_clock;
    const Sweeper& m_sweeper;
    const bool m_demo;
    const SchemaFits m_schemaFits;
};

} // namespace adempauze::http

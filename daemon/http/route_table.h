#pragma once

#include "domain/caller.h"
#include "domain/uuid.h"
#include "http/message.h"
#include "wire/schema.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze::http {

struct Exchange;

/// Which roles a route is for. To all others it does not exist.
class Roles {
public:
    constexpr Roles(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            m_bits |= 1U << static_cast<unsigned>(role);
    }
    static constexpr Roles everybody() { return Roles(~0U); }

    constexpr bool has(Role role) const { return (m_bits >> static_cast<unsigned>(role) & 1U) != 0; }

private:
    constexpr explicit Roles(unsigned bits)
        : m_bits(bits)
    {
    }
    unsigned m_bits = 0;
};

/// What a route takes and answers, for its description.
using Described = QJsonObject (*)(wire::Direction, QJsonObject& components);

template<class Message>
QJsonObject describedAs(wire::Direction direction, QJsonObject& components)
{
    return wire::Schema::reference<Message>(direction, components);
}

struct QueryKey {
    std::string_view name;
    std::string_view schema; ///< JSON
    bool required;
};

/// One operation of the API. The table serves it, and the description of the API is made from it.
struct Route {
    std::string_view method;
    std::string_view pattern; ///< "/v1/holds/{id}/acceptance"; {id} is a UUID, anything else is not found
    std::string_view summary;
    Response (*handle)(Exchange&);
    Roles roles = Roles::everybody();
    bool needsSession = true;
    bool needsKey = false; ///< Idempotency-Key
    bool needsMatch = false; ///< If-Match
    int status = 200; ///< of its success
    Described takes = nullptr;
    Described answers = nullptr;
    std::string_view mediaType = "application/json"; ///< of its success
    std::vector<QueryKey> query{};
    bool previews = false; ///< ?preview=true: what would happen, with 200, and nothing is stored
};

struct Match {
    const Route* route = nullptr; ///< none: not there, or `allowed` says what is
    std::optional<Uuid> id{};
    std::string allowed{}; ///< methods of this path, when it is another method's
};

/// Every route there is. HEAD is asked as GET.
const std::vector<Route>& routes();

/// Which of them a request means. A trailing slash or an {id} that is no UUID is no route's.
Match matchIn(std::span<const Route> table, std::string_view method, std::string_view path);

/// Each file of routes has its part of the table.
std::vector<Route> sessionRoutes();
std::vector<Route> placeRoutes();
std::vector<Route> publishedRoutes();
std::vector<Route> loanRoutes();
std::vector<Route> paperRoutes();
std::vector<Route> holdRoutes();
std::vector<Route> stayRoutes();
std::vector<Route> nightRoutes();
std::vector<Route> followOnRoutes();
std::vector<Route> squeezeRoutes();
std::vector<Route> boardRoutes();
std::vector<Route> caseRoutes();
std::vector<Route> networkRoutes();
std::vector<Route> orderRoutes();
std::vector<Route> explanationRoutes();
std::vector<Route> followUpRoutes();
std::vector<Route> webhookRoutes();
std::vector<Route> agencyWayRoutes();
std::vector<Route> caseFollowUpRoutes();
std::vector<Route> helpRoutes();
std::vector<Route> handOverRoutes();
std::vector<Route> taskRoutes();
std::vector<Route> waitingRoutes();
std::vector<Route> banRoutes();
std::vector<Route> zoneRoutes();
std::vector<Route> admissionRoutes();
std::vector<Route> overrideRoutes();
std::vector<Route> overviewRoutes();
std::vector<Route> feedRoutes();
std::vector<Route> confidenceRoutes();

} // namespace adempauze::http

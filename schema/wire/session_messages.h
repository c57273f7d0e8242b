#pragma once

#include "wire/desk_number.h"
#include "wire/words.h"

namespace adempauze::wire {

/// POST /v1/sessions
struct OpenSession {
    std::string account{};
    std::string password{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("account", self.account);
        fields("password", self.password, 1000);
    }
};

/// Of an organisation: who is told first of which work.
struct Team {
    QUuid id{};
    std::string name{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("name", self.name);
    }
};

/// GET /v1/account; also within SessionOpened
struct Account {
    QUuid id{};
    std::string name{};
    std::string role{};
    QUuid organisationId{};
    std::optional<QUuid> facilityId{};
    std::string organisationName{};
    std::optional<std::string> facilityAlias{};
    std::optional<DeskNumber> onCall{}; ///< the region's duty, around the clock
    std::vector<Team> teams{}; ///< that the account is in
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("name", self.name);
        fields.word("role", self.role, Roles);
        fields("organisationId", self.organisationId);
        fields("facilityId", self.facilityId);
        fields.ifAny("organisationName", self.organisationName);
        fields("facilityAlias", self.facilityAlias);
        fields("onCall", self.onCall);
        fields.ifAny("teams", self.teams);
    }
};

/// 201. The token goes into `Authorization: Bearer`; it is shown once.
struct SessionOpened {
    std::string token{};
    Moment expiresAt{};
    Account account{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("token", self.token);
        fields("expiresAt", self.expiresAt);
        fields("account", self.account);
    }
};

/// Somebody one works with.
struct Colleague {
    QUuid accountId{};
    std::string name{};
    std::string role{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("accountId", self.accountId);
        fields("name", self.name);
        fields.word("role", self.role, Roles);
    }
};

/// GET /v1/colleagues, by name
struct Colleagues {
    std::vector<Colleague> items{};
    std::vector<Team> teams{}; ///< of the own organisation
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
        fields.ifAny("teams", self.teams);
    }
};

} // namespace adempauze::wire

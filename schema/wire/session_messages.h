#pragma once

#include "wire/fields.h"
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

/// GET /v1/account; also within SessionOpened
struct Account {
    QUuid id{};
    std::string name{};
    std::string role{};
    QUuid organisationId{};
    std::optional<QUuid> facilityId{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("name", self.name);
        fields.word("role", self.role, Roles);
        fields("organisationId", self.organisationId);
        fields("facilityId", self.facilityId);
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

} // namespace adempauze::wire

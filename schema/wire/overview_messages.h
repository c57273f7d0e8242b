#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// A connected organisation.
struct Agency {
    QUuid id{};
    std::string name{};
    std::string kind{};
    std::optional<std::string> phone{};
    bool hasMailbox{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("name", self.name);
        fields("kind", self.kind);
        fields("phone", self.phone);
        fields("hasMailbox", self.hasMailbox);
    }
};

/// GET /v1/agencies
struct Agencies {
    std::vector<Agency> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// Bed-nights of one house.
struct FacilityOccupancy {
    QUuid facilityId{};
    std::string facilityAlias{};
    std::int64_t occupiedBedNights{};
    std::int64_t availableBedNights{};
    std::int64_t closedBedNights{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields("occupiedBedNights", self.occupiedBedNights);
        fields("availableBedNights", self.availableBedNights);
        fields("closedBedNights", self.closedBedNights);
    }
};

/// GET /v1/occupancy?fromDate=…&untilDate=… (manager); local nights from fromDate, before untilDate.
struct Occupancy {
    std::string fromDate{};
    std::string untilDate{};
    std::int64_t occupiedBedNights{};
    std::int64_t availableBedNights{};
    std::int64_t closedBedNights{};
    std::int64_t turnedAway{};
    std::int64_t holds{};
    std::vector<FacilityOccupancy> facilities{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("fromDate", self.fromDate);
        fields("untilDate", self.untilDate);
        fields("occupiedBedNights", self.occupiedBedNights);
        fields("availableBedNights", self.availableBedNights);
        fields("closedBedNights", self.closedBedNights);
        fields("turnedAway", self.turnedAway);
        fields("holds", self.holds);
        fields("facilities", self.facilities);
    }
};

/// Who did or read what; never content.
struct AuditRecord {
    std::int64_t id{};
    Moment at{};
    std::optional<QUuid> accountId{};
    std::string action{};
    std::string subjectKind{};
    std::optional<QUuid> subjectId{};
    std::string requestId{};
    bool sealed{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("at", self.at);
        fields("accountId", self.accountId);
        fields("action", self.action);
        fields("subjectKind", self.subjectKind);
        fields("subjectId", self.subjectId);
        fields("requestId", self.requestId);
        fields("sealed", self.sealed);
    }
};

/// GET /v1/audit-records?before=id (auditor), newest first
struct AuditRecords {
    std::vector<AuditRecord> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// GET /v1/audit-verification (auditor): the chain computed again.
struct AuditVerification {
    bool intact{};
    std::int64_t sealedRows{};
    std::int64_t unsealedRows{};
    std::optional<std::int64_t> brokenAt{};
    std::optional<std::string> lastHash{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("intact", self.intact);
        fields("sealedRows", self.sealedRows);
        fields("unsealedRows", self.unsealedRows);
        fields("brokenAt", self.brokenAt);
        fields("lastHash", self.lastHash);
    }
};

} // namespace adempauze::wire

#pragma once

#include "domain/caller.h"
#include "domain/facility.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

/// Two invented regions with their agencies, houses and accounts. The telephone numbers cannot exist (no Dutch
/// subscriber number begins with 0), the mailboxes are under .example.
namespace adempauze::ctl {

struct DemoSite {
    std::string_view name; ///< what administrators call it
    std::string_view address; ///< invented, and sealed like a true one
};

struct DemoHouse {
    DemoSite site; ///< houses with the same name of it share it
    std::string_view alias;
    FacilityKind kind;
    std::string_view accepts;
    std::string_view conditions;
    std::optional<TimeOfDay> departureTime;
    std::chrono::minutes turnover;
    Admission admission;
    TailPolicy tail;
    std::string_view detailsTeam; ///< of the region
    std::string_view phone;
    std::string_view deskPhone; ///< called first
    std::string_view deputyPhone; ///< called when the desk stays silent
    std::string_view wayToDoor;
    std::vector<std::string_view> places;
    std::string_view staff; ///< name of the account
};

struct DemoAccount {
    std::string_view name;
    Role role;
    std::string_view team{}; ///< of the organisation; empty: none
};

struct DemoOrganisation {
    std::string_view kind;
    std::string_view name;
    std::string_view mailbox;
    std::string_view phone;
    std::vector<std::string_view> teams;
    std::vector<DemoAccount> accounts;
    std::vector<DemoHouse> houses;
};

struct DemoRegion {
    std::string_view name;
    std::string_view zone;
    std::string_view onCallLabel;
    std::string_view onCallPhone;
    std::vector<DemoOrganisation> organisations; ///< a team before the houses that name it
};

constexpr int DemoLongestStayDays = 56;

std::vector<DemoRegion> demoRegions();

} // namespace adempauze::ctl

#pragma once

#include "domain/ids.h"

#include <string>

/// The people and houses that every test with a database finds. All of it is invented.
namespace adempauze::test {

/// The n-th id of this little world.
inline Uuid uuidOf(int n)
{
    const std::string digits = std::to_string(n);
    return *Uuid::parse("00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits);
}

inline const RegionId TheRegion{uuidOf(1)};
inline const RegionId OtherRegion{uuidOf(2)};

inline const OrganisationId Police{uuidOf(11)};
inline const OrganisationId Probation{uuidOf(12)};
inline const OrganisationId Shelter{uuidOf(13)}; ///< runs both houses
inline const OrganisationId SafeHome{uuidOf(14)}; ///< leads cases
inline const OrganisationId Municipality{uuidOf(15)}; ///< has no mailbox
inline const OrganisationId OtherPolice{uuidOf(16)}; ///< of the other region

inline const AccountId Officer{uuidOf(21)}; ///< police liaison
inline const AccountId Worker{uuidOf(22)}; ///< placement worker of probation
inline const AccountId NightStaff{uuidOf(23)}; ///< facility staff of the quiet house
inline const AccountId Coordinator{uuidOf(24)}; ///< of the safe home organisation
inline const AccountId Manager{uuidOf(25)}; ///< of the shelter organisation
inline const AccountId Administrator{uuidOf(26)};
inline const AccountId Auditor{uuidOf(27)};
inline const AccountId AgencySystem{uuidOf(28)}; ///< connected system of the municipality
inline const AccountId Intake{uuidOf(29)}; ///< placement worker of the shelter organisation
inline const AccountId TransitStaff{uuidOf(30)}; ///< facility staff of the transit home
inline const AccountId OtherOfficer{uuidOf(31)}; ///< of the other region
inline const AccountId SafeHomeSystem{uuidOf(32)}; ///< connected system of the safe home organisation

inline const FacilityId QuietHouse{uuidOf(41)}; ///< time-out; automatic; departure 11:00; 56 days; protects tails
inline const FacilityId TransitHome{uuidOf(42)}; ///< asks its desk; departure 11:00; 60 minutes turnover; shares tails

inline const PlaceId RoomA{uuidOf(51)}; ///< quiet house
inline const PlaceId RoomB{uuidOf(52)}; ///< quiet house
inline const PlaceId FlatC{uuidOf(53)}; ///< transit home
inline const Uuid ProbationTeam{uuidOf(61)}; ///< completes what a night left open

inline constexpr const char* RegionsSql = R"(
CREATE FUNCTION u(n int) RETURNS uuid LANGUAGE sql
    AS $$ SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
INSERT INTO region (id, name, zone) VALUES (u(1), 'Proefstreek', 'Europe/Amsterdam'), (u(2), 'Elders', 'Europe/Amsterdam');
INSERT INTO organisation (region_id, id, kind, name, mailbox, phone) VALUES
    (u(1), u(11), 'police', 'Politie', 'politie@example.org', '010 1'),
    (u(1), u(12), 'probation', 'Reclassering', 'reclassering@example.org', '010 2'),
    (u(1), u(13), 'shelter', 'Opvang', 'opvang@example.org', '010 3'),
    (u(1), u(14), 'safe_home', 'Veilig Thuis', 'regie@example.org', '010 4'),
    (u(1), u(15), 'municipality', 'Gemeente', NULL, NULL),
    (u(2), u(16), 'police', 'Politie elders', 'elders@example.org', '020 1');
INSERT INTO team (region_id, id, organisation_id, name) VALUES (u(1), u(61), u(12), 'Reclassering dag');
INSERT INTO desk (region_id, id, organisation_id, name) VALUES (u(1), u(62), u(13), 'Nachtdienst');
INSERT INTO desk_number (region_id, desk_id, position, label, phone) VALUES
    (u(1), u(62), 1, 'Nachtdienst', '010 31'), (u(1), u(62), 2, 'Achterwacht', '010 32');
INSERT INTO site (region_id, id, operator_id, name) VALUES (u(1), u(71), u(13), 'Bosrand');
INSERT INTO facility (region_id, id, operator_id, kind, alias, accepts, conditions, zone, departure_time,
                      turnover_minutes, longest_stay_days, admission, tail, phone, desk_id, details_team_id, way_to_door,
                      site_id)
VALUES (u(1), u(41), u(13), 'time_out', 'Berk', 'men', 'No pets', 'Europe/Amsterdam', 660, 0, 56, 'automatic',
        'protect', '010 41', u(62), u(61), '\x01', u(71)),
       (u(1), u(42), u(13), 'transit_home', 'Linde', 'anyone', '', 'Europe/Amsterdam', 660, 60, 56, 'desk', 'share',
        '010 42', u(62), u(61), '\x02', u(71));
INSERT INTO unit (region_id, id, facility_id, name) VALUES (u(1), u(63), u(41), 'Huis'), (u(1), u(64), u(42), 'Flat');
INSERT INTO place (region_id, id, unit_id, facility_id, name, confirmed_at) VALUES
    (u(1), u(51), u(63), u(41), 'A', '2010-01-01T00:00:00Z'), (u(1), u(52), u(63), u(41), 'B', '2010-01-01T00:00:00Z'),
    (u(1), u(53), u(64), u(42), 'C', '2010-01-01T00:00:00Z');
INSERT INTO account (region_id, id, organisation_id, facility_id, role, name, password_hash) VALUES
    (u(1), u(21), u(11), NULL, 'police_liaison', 'officer', 'none'),
    (u(1), u(22), u(12), NULL, 'placement_worker', 'worker', 'none'),
    (u(1), u(23), u(13), u(41), 'facility_staff', 'night', 'none'),
    (u(1), u(24), u(14), NULL, 'coordinator', 'coordinator', 'none'),
    (u(1), u(25), u(13), NULL, 'manager', 'manager', 'none'),
    (u(1), u(26), u(13), NULL, 'administrator', 'administrator', 'none'),
    (u(1), u(27), u(15), NULL, 'auditor', 'auditor', 'none'),
    (u(1), u(28), u(15), NULL, 'agency', 'agency', 'none'),
    (u(1), u(29), u(13), NULL, 'placement_worker', 'intake', 'none'),
    (u(1), u(30), u(13), u(42), 'facility_staff', 'transit', 'none'),
    (u(2), u(31), u(16), NULL, 'police_liaison', 'elsewhere', 'none'),
    (u(1), u(32), u(14), NULL, 'agency', 'regie', 'none');
)";

} // namespace adempauze::test

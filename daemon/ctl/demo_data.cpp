#include "ctl/demo_data.h"

namespace adempauze::ctl {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr DemoSite Zuidrand{"Locatie Zuidrand", "Verzonnenlaan 12, 0000 AA Eikendaal"};
constexpr DemoSite Kade{"Locatie Kade", "Bedachte Kade 3, 0000 AB Eikendaal"};
constexpr DemoSite Noord{"Locatie Noord", "Nergensweg 7, 0000 AC Noorderveen"};

std::vector<DemoHouse> housesOfDeHaven()
{
    const DemoHouse luwte{.site = Zuidrand,
                          .alias = "De Luwte",
                          .kind = FacilityKind::TimeOut,
                          .accepts = "men",
                          .conditions = "Rookvrij; geen huisdieren; gesprek binnen een dag na aankomst.",
                          .departureTime = hours(11),
                          .turnover = minutes(60),
                          .admission = Admission::Desk,
                          .tail = TailPolicy::Protect,
                          .detailsTeam = "Team Zuid",
                          .phone = "+31 40 000 0110",
                          .deskPhone = "+31 40 000 0111",
                          .deputyPhone = "+31 40 000 0112",
                          .wayToDoor = "Parkeer bij de loods, loop om naar de groene deur en bel twee keer.",
                          .places = {"L1", "L2"},
                          .staff = "luwte.desk"};
    const DemoHouse baken{.site = Kade,
                          .alias = "Het Baken",
                          .kind = FacilityKind::TimeOut,
                          .accepts = "anyone",
                          .conditions = "Rookvrij; eigen sleutel.",
                          .departureTime = hours(10),
                          .turnover = minutes(30),
                          .admission = Admission::Automatic,
                          .tail = TailPolicy::Share,
                          .detailsTeam = "Team Zuid",
                          .phone = "+31 40 000 0120",
                          .deskPhone = "+31 40 000 0121",
                          .deputyPhone = "+31 40 000 0122",
                          .wayToDoor = "Ingang aan het plein; meld u bij de nachtreceptie op de eerste verdieping.",
                          .places = {"B1", "B2"},
                          .staff = "baken.desk"};
    const DemoHouse overstap{.site = Kade,
                             .alias = "De Overstap",
                             .kind = FacilityKind::TransitHome,
                             .accepts = "anyone",
                             .conditions = "Gedeelde woning: keuken en badkamer samen.",
                             .departureTime = std::nullopt,
                             .turnover = minutes(120),
                             .admission = Admission::Automatic,
                             .tail = TailPolicy::Share,
                             .detailsTeam = "Team Zuid",
                             .phone = "+31 40 000 0130",
                             .deskPhone = "+31 40 000 0131",
                             .deputyPhone = "+31 40 000 0132",
                             .wayToDoor = "Bel vooraf; u wordt bij de bushalte opgehaald.",
                             .places = {"O1", "O2"},
                             .staff = "overstap.desk"};
    return {luwte, baken, overstap};
}

DemoHouse deBaak()
{
    return {.site = Noord,
            .alias = "De Baak",
            .kind = FacilityKind::TimeOut,
            .accepts = "anyone",
            .conditions = "Rookvrij.",
            .departureTime = hours(10),
            .turnover = minutes(30),
            .admission = Admission::Automatic,
            .tail = TailPolicy::Share,
            .detailsTeam = "Team Noord",
            .phone = "+31 50 000 0110",
            .deskPhone = "+31 50 000 0111",
            .deputyPhone = "+31 50 000 0112",
            .wayToDoor = "Tweede poort links; de bel zit naast de brievenbus.",
            .places = {"N1"},
            .staff = "noord.desk"};
}

DemoRegion brabantOost()
{
    return {.name = "Brabant-Oost",
            .zone = "Europe/Amsterdam",
            .onCallLabel = "Coördinatie Brabant-Oost",
            .onCallPhone = "+31 40 000 0100",
            .organisations{
                {"police",
                 "Politie-eenheid Oost",
                 "meldkamer@politie-oost.example",
                 "+31 40 000 0201",
                 {},
                 {{"police.night", Role::PoliceLiaison}, {"police.day", Role::PoliceLiaison}},
                 {}},
                {"probation",
                 "Reclassering Oost",
                 "piket@reclassering-oost.example",
                 "+31 40 000 0202",
                 {"Team Zuid", "Team Nazorg"},
                 {{"probation.ada", Role::PlacementWorker, "Team Zuid"},
                  {"probation.bo", Role::PlacementWorker, "Team Zuid"}},
                 {}},
                {"shelter",
                 "Opvang De Haven",
                 "intake@opvang-de-haven.example",
                 "+31 40 000 0203",
                 {},
                 {{"haven.intake", Role::PlacementWorker},
                  {"haven.manager", Role::Manager},
                  {"region.admin", Role::Administrator},
                  {"region.audit", Role::Auditor}},
                 housesOfDeHaven()},
                {"safe_home",
                 "Veilig Thuis Oost",
                 "regie@veilig-thuis-oost.example",
                 "+31 40 000 0204",
                 {},
                 {{"safehome.cm", Role::Coordinator}},
                 {}},
                {"municipality",
                 "Gemeente Eikendaal",
                 "openbare-orde@gemeente-eikendaal.example",
                 "+31 40 000 0205",
                 {},
                 {{"eikendaal.system", Role::Agency}},
                 {}},
            }};
}

DemoRegion noordrand()
{
    return {.name = "Noordrand",
            .zone = "Europe/Amsterdam",
            .onCallLabel = "Coördinatie Noordrand",
            .onCallPhone = "+31 50 000 0100",
            .organisations{
                {"police",
                 "Politie-eenheid Noord",
                 "meldkamer@politie-noord.example",
                 "+31 50 000 0201",
                 {},
                 {{"noord.police", Role::PoliceLiaison}},
                 {}},
                {"probation",
                 "Reclassering Noord",
                 "piket@reclassering-noord.example",
                 "+31 50 000 0202",
                 {"Team Noord"},
                 {{"noord.probation", Role::PlacementWorker, "Team Noord"}},
                 {}},
                {"shelter", "Opvang Noord", "intake@opvang-noord.example", "+31 50 000 0203", {}, {}, {deBaak()}},
            }};
}

} // namespace

std::vector<DemoRegion> demoRegions()
{
    return {brabantOost(), noordrand()};
}

} // namespace adempauze::ctl

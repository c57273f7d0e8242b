#pragma once

#include "domain/explanation.h"
#include "http/exchange.h"
#include "usecases/answer_hold.h"
#include "usecases/case_file.h"
#include "usecases/change_stay.h"
#include "usecases/escalations.h"
#include "usecases/find_places.h"
#include "usecases/follow_up.h"
#include "usecases/order_file.h"
#include "usecases/overview.h"
#include "usecases/shift_report.h"
#include "usecases/tasks.h"
#include "usecases/waiting_list.h"
#include "usecases/workplace.h"
#include "wire/case_messages.h"
#include "wire/explanation_messages.h"
#include "wire/follow_up_messages.h"
#include "wire/hold_messages.h"
#include "wire/order_messages.h"
#include "wire/overview_messages.h"
#include "wire/place_messages.h"
#include "wire/session_messages.h"
#include "wire/shift_messages.h"
#include "wire/stay_messages.h"
#include "wire/waiting_messages.h"

/// What the use-cases answer, as it stands on the wire. Nothing is decided here but who sees a sealed field.
namespace adempauze::http {

QUuid wireId(const Uuid& uuid);
Uuid uuidOf(const QUuid& id);
inline std::optional<Uuid> uuidOf(const std::optional<QUuid>& maybe)
{
    return maybe ? std::optional(uuidOf(*maybe)) : std::nullopt;
}

template<class Thing>
QUuid wireId(const Id<Thing>& id)
{
    return wireId(id.value);
}
template<class T>
std::optional<QUuid> wireId(const std::optional<T>& maybe)
{
    return maybe ? std::optional(wireId(*maybe)) : std::nullopt;
}
std::vector<QUuid> wireIds(const std::vector<Uuid>& ids);
template<class SomeId>
SomeId idOf(const QUuid& id)
{
    return SomeId{uuidOf(id)};
}
template<class SomeId>
std::optional<SomeId> idOf(const std::optional<QUuid>& maybe)
{
    return maybe ? std::optional(SomeId{uuidOf(*maybe)}) : std::nullopt;
}

/// Who reads, and with what.
struct Reading {
    const Caller& caller;
    const FieldCipher& cipher;
    const HoldRules& holds;
    Moment now;
    const Zone& zone; ///< where a row has none of its own
    const std::vector<Regime>& regimes;
    const std::vector<Protocol>& protocols; ///< of follow-up
};

Reading readingOf(const Exchange& exchange);

/// A claim's code as it is said: "KRF5294" is "KRF 5294".
std::string spoken(const std::string& code);

wire::PlaceOffers wireOf(const FoundPlaces& found);
wire::Alternative alternativeOf(const FoundPlace& place);
std::vector<wire::OtherTime> otherTimesOf(const FoundPlaces& found);
wire::PlaceElsewhere wireOf(const PlaceElsewhere& place);
wire::Facility wireOf(const FacilityWithPlaces& row);

wire::Hold wireOf(const HoldPlaced& hold, const Reading& reading);
wire::Stay wireOf(const ClaimRow& claim, const Reading& reading);

wire::Case wireOf(const CaseRow& row);
wire::Person wireOf(const PersonRow& row, const Reading& reading);
wire::Order wireOf(const OrderRow& row, const Reading& reading);
wire::Explanation wireOf(const Explanation& explanation);
wire::OrderChanged wireOf(const OrderChanged& changed, const Reading& reading);

wire::TurnAway wireOf(const TurnAwayRow& row);
wire::WaitingOffer wireOf(const WaitingOfferRow& row);
wire::WaitingEntry wireOf(const WaitingView& view, const Reading& reading);
wire::WaitingList wireOf(const WaitingListView& list, const Reading& reading);
WaitingNeeds needsIn(const wire::CorrectWaitingNeeds& message, WaitingEntryId entry, std::int64_t version);
wire::Task wireOf(const TaskRow& row, const Reading& reading);
wire::Escalation wireOf(const EscalatedTask& task, const Reading& reading);
wire::ShiftReport wireOf(const ShiftReport& told, const Reading& reading);
wire::NightCheck wireOf(const NightCheckRow& row);
wire::Message wireOf(const MessageRow& row);
wire::HistoryItem wireOf(const HistoryRow& row);
wire::Agency wireOf(const AgencyRow& row);
wire::AuditRecord wireOf(const AuditRow& row);
wire::AuditVerification wireOf(const AuditCheck& check);
wire::Account wireOf(const SessionRow& session, const WorkplaceRow& workplace);
wire::Colleague wireOf(const ColleagueRow& row);
wire::Team wireOf(const TeamRow& row);

/// A list of them: `wire::Holds`, `wire::Stays`, …
template<class List, class Row, class... Reading>
List listOf(const std::vector<Row>& rows, const Reading&... reading)
{
    List list;
    for (const Row& row : rows)
        list.items.push_back(wireOf(row, reading...));
    return list;
}

} // namespace adempauze::http

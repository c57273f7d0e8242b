#pragma once

#include "http/convert.h"
#include "usecases/inventory.h"
#include "wire/facility_messages.h"

namespace adempauze::http {

wire::Site wireOf(const SiteRow& row);
wire::FacilitySetUp wireOf(const HouseRow& row);
wire::UnitSetUp wireOf(const UnitRow& row);
wire::PlaceSetUp wireOf(const PlaceSetUpRow& row);
wire::Crew wireOf(const CrewRow& row);
wire::Inventory wireOf(const Inventory& inventory);

/// What cannot be read of a house's words: hours of the day.
std::vector<wire::InputError> errorsIn(const wire::HouseWords& words);

/// A house from its words, which had no errors; kind, zone and operator stand beside them.
HouseRow houseFrom(FacilityId id, const wire::HouseWords& words, FacilityKind kind, const Zone& zone);

/// Of a unit or place, from its message.
template<class Message>
OwnWords ownWordsOf(const Message& message)
{
    return {.accepts = message.accepts ? acceptsNamed(*message.accepts) : std::nullopt,
            .conditions = message.conditions,
            .wheelchair = message.wheelchair};
}

} // namespace adempauze::http

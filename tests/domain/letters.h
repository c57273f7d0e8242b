#pragma once

#include "domain/resident_letter.h"
#include "domain/samples.h"

#include <utility>

/// A letter for somebody under an order, written three days after it was imposed.
namespace adempauze::letters {

using samples::utc;

inline const Moment Now = utc("2026-11-23T13:00:00Z");
inline const Moment OrderEnd = utc("2026-11-30T21:14:00Z");
inline const Moment StayEnd = utc("2026-12-01T10:00:00Z");

inline LetterFacts facts()
{
    return {.house = "Berk",
            .place = "A",
            .zone = samples::amsterdam(),
            .dates = {{LetterDate::Decision, OrderEnd},
                      {LetterDate::OrderUntil, OrderEnd},
                      {LetterDate::StayUntil, StayEnd}},
            .desk = {{"Nachtdienst", "010 31"}},
            .guide = LetterContact{"Reclassering", "010 2"},
            .writtenAt = Now};
}

/// What the letter of two days earlier said.
inline LetterTold told(LetterDates dates)
{
    return {utc("2026-11-21T09:00:00Z"), std::move(dates)};
}

} // namespace adempauze::letters

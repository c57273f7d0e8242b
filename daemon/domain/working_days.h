#pragma once

#include "time/local_time.h"

#include <date/date.h>

namespace adempauze {

/// Days on which Dutch offices and courts work: not Saturday, not Sunday, not a public holiday of the Algemene
/// termijnenwet art. 3 (New Year, Good Friday, Easter Monday, Ascension, Whit Monday, both Christmas days, King's Day,
/// 5 May), and not a day equated by royal decree. King's Day moves to 26 April when the 27th is a Sunday.
bool isWorkingDay(date::local_days day);

/// The first working morning (09:00 local) after `at`: the same day when `at` lies before 09:00 of a working day.
Moment firstWorkingMorning(const Zone& zone, Moment at);

/// End of a term of `days` days after the local day of `at`, as the Atw counts one of three days or more: it contains
/// at least two working days, does not end on a weekend or holiday, and lasts to 24:00 local. A request on a Friday
/// gives Tuesday 24:00 (Atw arts. 1, 2).
Moment termUnderAtw(const Zone& zone, Moment at, int days);

} // namespace adempauze

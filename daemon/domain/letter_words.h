#pragma once

#include "domain/language.h"
#include "domain/resident_letter.h"

#include <array>
#include <string_view>

namespace adempauze {

/// Everything that a resident's letter says, in one language. "%1" stands for what is filled in. Short sentences,
/// common words (B1): it is read under strain, and by people who learn the language.
struct LetterWords {
    std::string_view title;
    std::string_view intro;
    std::string_view changed; ///< %1: when the last letter was given
    std::string_view whereTitle;
    std::string_view house; ///< %1: its name
    std::string_view place; ///< %1: its name
    std::string_view askTheWay; ///< where it is not told
    std::string_view wayTitle;
    std::string_view wayNote;
    std::string_view datesTitle;
    std::array<std::string_view, 7> dates; ///< by LetterDate
    std::string_view contactOn; ///< instead of GuidedContact, once it is agreed on
    std::string_view orderEnded; ///< instead of OrderUntil, once it lies behind us
    std::string_view lastDay; ///< what the departure hour is called
    std::string_view before; ///< %1: the departure hour
    std::string_view was; ///< %1: as it was told
    std::string_view isNew;
    std::string_view isGone;
    std::string_view boundsTitle; ///< only while the order runs
    std::string_view boundsHome;
    std::string_view boundsContact;
    std::string_view nextTitle;
    std::string_view contactNext;
    std::string_view hearingNext;
    std::string_view decisionNext; ///< %1: by when
    std::string_view staysOn; ///< %1: until when, after the order's end
    std::string_view endsTogether; ///< %1: until when the stay lasts, with the order
    std::string_view endedNext; ///< the order is over
    std::string_view voluntaryNext; ///< %1: until when
    std::string_view talkNext;
    std::string_view newLetter;
    std::string_view callTitle;
    std::string_view guide; ///< %1: the organisation
    std::string_view danger;
    std::string_view footer; ///< %1: when it was written
    std::string_view at; ///< %1: the date, %2: the clock time
    std::string_view clock; ///< %1: hours and minutes
    std::array<std::string_view, 7> days; ///< from Sunday on
    std::array<std::string_view, 12> months;
    std::string_view date; ///< %1: day of the week, %2: day, %3: month, %4: year
};

const LetterWords& dutchLetter();
const LetterWords& englishLetter();

} // namespace adempauze

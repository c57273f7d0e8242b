#pragma once

#include "domain/language.h"
#include "domain/private.h"
#include "time/local_time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The letter that a resident is given: where they are, until when, what happens next and whom they can call. It is
/// carried in pockets and left on tables: not a word of what happened, of whom, or of anybody else.
namespace adempauze {

/// In the order in which they stand in a letter.
enum class LetterDate {
    Arrival,
    Appointment, ///< the next that was agreed on
    GuidedContact, ///< the next that was agreed on; as long as none is, by when the protocol of the stay has it
    Hearing,
    Decision,
    OrderUntil,
    StayUntil,
};

using LetterDates = std::map<LetterDate, Moment>;

/// A letter that was given, as far as the next one looks back at it.
struct LetterTold {
    Moment givenAt;
    LetterDates dates;
};

/// One row of the table of dates.
struct LetterLine {
    LetterDate what;
    std::optional<Moment> at{}; ///< none: it was told and is not there any more
    std::optional<Moment> before{}; ///< as the last letter told it, where that differs
    bool isNew = false; ///< the last letter did not know of it

    bool differs() const { return before || isNew; }
    friend bool operator==(const LetterLine&, const LetterLine&) = default;
};

/// The dates beside those that were told last. What was told and simply lies behind us by now is left out, and the next
/// appointment after one that is over is a new one; without an earlier letter nothing differs.
std::vector<LetterLine> linesOf(const LetterDates& dates, const std::optional<LetterTold>& last, Moment now);

/// Somebody to call.
struct LetterContact {
    std::string name;
    std::string phone;
};

struct LetterFacts {
    std::string house; ///< as it is called
    std::string place;
    Zone zone;
    LetterDates dates;
    bool contactIsAgreed = false; ///< guided contact: the moment itself, and not by when
    std::optional<LetterTold> last{};
    std::optional<Private<std::string>> wayToDoor{}; ///< only for whoever may tell it
    std::vector<LetterContact> desk; ///< in the order to be called
    std::optional<LetterContact> guide{}; ///< the organisation that guides the case
    Moment writtenAt;
};

/// A letter as it is written down: plain text, nothing in it is markup.
struct LetterPage {
    struct Row {
        std::string what;
        std::string when;
        std::string note{}; ///< what has changed; empty: nothing
        bool isGone = false;
    };
    Language language;
    std::string title;
    std::vector<std::string> intro;
    std::string whereTitle;
    std::vector<std::string> where;
    std::string wayTitle; ///< empty: the way is not told
    Private<std::string> way;
    std::string wayNote;
    std::string datesTitle;
    std::vector<Row> dates;
    std::string boundsTitle; ///< empty: no order runs
    std::vector<std::string> bounds;
    std::string nextTitle;
    std::vector<std::string> next;
    std::string callTitle;
    std::vector<std::pair<std::string, std::string>> calls; ///< who, and the number
    std::string danger;
    std::string footer;
};

LetterPage letterPage(const LetterFacts& facts, Language language);

/// Of what stands on it, in whatever language: it differs where anything on it does, and is the same where nothing
/// does, whenever it is written. Fits a number of JSON.
std::int64_t letterVersion(const LetterFacts& facts);

} // namespace adempauze

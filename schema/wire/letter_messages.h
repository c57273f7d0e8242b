#pragma once

#include "wire/fields.h"
#include "wire/languages.h"

namespace adempauze::wire {

/// A letter that a resident was given, with the dates that it told.
struct LetterGiven {
    QUuid id{};
    QUuid stayId{};
    std::string language{};
    std::optional<Moment> arrivalAt{};
    std::optional<Moment> appointmentAt{};
    std::optional<Moment> guidedContactAt{};
    std::optional<Moment> hearingAt{};
    std::optional<Moment> decisionAt{};
    std::optional<Moment> orderUntilAt{};
    Moment stayUntilAt{};
    Moment givenAt{};
    QUuid givenById{}; ///< account
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("id", self.id);
        fields("stayId", self.stayId);
        fields.word("language", self.language, Languages);
        fields("arrivalAt", self.arrivalAt);
        fields("appointmentAt", self.appointmentAt);
        fields("guidedContactAt", self.guidedContactAt);
        fields("hearingAt", self.hearingAt);
        fields("decisionAt", self.decisionAt);
        fields("orderUntilAt", self.orderUntilAt);
        fields("stayUntilAt", self.stayUntilAt);
        fields("givenAt", self.givenAt);
        fields("givenById", self.givenById);
    }
};

/// GET /v1/stays/{id}/letters
struct LettersGiven {
    std::vector<LetterGiven> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/stays/{id}/letters, with the ETag of the letter in If-Match.
struct GiveLetter {
    std::string language{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields.word("language", self.language, Languages);
    }
};

} // namespace adempauze::wire

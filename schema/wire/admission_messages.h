#pragma once

#include "wire/fields.h"
#include "wire/words.h"

namespace adempauze::wire {

/// A question that houses may ask, as it is read at a desk.
struct AdmissionQuestion {
    std::string key{};
    std::string textNl{};
    std::string textEn{};
    std::string wants{}; ///< the answer with which somebody fits
    std::optional<bool> required{}; ///< of a house: an unwanted answer keeps somebody out
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("key", self.key);
        fields("textNl", self.textNl);
        fields("textEn", self.textEn);
        fields.word("wants", self.wants, ScreeningAnswers);
        fields("required", self.required);
    }
};

/// GET /v1/admission-questions: all there are
struct AdmissionCatalogue {
    std::vector<AdmissionQuestion> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// GET /v1/facilities/{id}/admission-questions, in the house's order
struct HouseQuestions {
    QUuid facilityId{};
    std::vector<AdmissionQuestion> items{};
    std::int64_t version{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("facilityId", self.facilityId);
        fields("items", self.items);
        fields("version", self.version);
    }
};

struct QuestionChoice {
    std::string key{};
    bool required{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("key", self.key, 40);
        fields("required", self.required);
    }
};

/// POST /v1/facilities/{id}/admission-questions: what it asks from now on
struct ChooseQuestions {
    std::vector<QuestionChoice> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

/// POST /v1/holds/{id}/answers. By question key: "yes", "no" or "unknown".
struct AnswerQuestions {
    QJsonObject answers{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("answers", self.answers);
    }
};

/// Its answer, and GET /v1/holds/{id}/answers: what the house asks, and what is known.
struct HoldAnswers {
    QUuid holdId{};
    std::vector<AdmissionQuestion> questions{};
    QJsonObject answers{};
    std::optional<std::string> declinedFor{}; ///< the question that the desk declined for
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("holdId", self.holdId);
        fields("questions", self.questions);
        fields("answers", self.answers);
        fields("declinedFor", self.declinedFor);
    }
};

/// Declines of one house for one reason, or for one question of its screening.
struct Declines {
    QUuid facilityId{};
    std::string facilityAlias{};
    std::string reason{};
    std::optional<std::string> question{};
    std::optional<std::int64_t> number{}; ///< missing: few, or what would tell how few
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("facilityId", self.facilityId);
        fields("facilityAlias", self.facilityAlias);
        fields.word("reason", self.reason, DeclineReasons);
        fields("question", self.question);
        fields("number", self.number);
    }
};

/// GET /v1/hold-declines
struct DeclineNumbers {
    std::vector<Declines> items{};
    template<class Self, class Fields>
    static void describe(Self& self, Fields& fields)
    {
        fields("items", self.items);
    }
};

} // namespace adempauze::wire

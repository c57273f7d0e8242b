#include "night.h"

#include "settings/admission_reader.h"
#include "usecases/admission.h"

namespace adempauze::test {

/// What a house asks before it takes somebody.
class Screening : public Night {
protected:
    using enum ScreeningAnswer;
    const std::vector<AdmissionQuestion> catalogue = loadAdmission(HOUSE_DIR "/config/admission");

    Outcome<HouseQuestions> choose(AccountId by, const std::vector<QuestionChoice>& chosen, std::int64_t version = 1,
                                   FacilityId house = TransitHome)
    {
        return through(db, as(by), [&](auto& tx, const auto& c) {
            return chooseQuestions(tx, c, house, version, chosen, catalogue);
        });
    }
    Outcome<HoldPlaced> holdWith(const ScreeningAnswers& answers, AccountId by = Officer)
    {
        return through(db, as(by), [&](auto& tx, const auto& c) {
            return placeHold(tx, c,
                             {.id = ClaimId{freshUuid()},
                              .codeDraw = ++m_drawn,
                              .place = FlatC,
                              .expectedArrivalAt = at("2026-11-20T22:30:00Z"),
                              .imposedAt = imposedAt,
                              .answers = answers});
        });
    }
    Outcome<AnswersRow> give(AccountId by, ClaimId hold, const ScreeningAnswers& answers)
    {
        return through(db, as(by), [&](auto& tx, const auto& c) { return answerQuestions(tx, c, hold, answers); });
    }
    Outcome<AnswersRow> seen(AccountId by, ClaimId hold)
    {
        pg::Transaction tx(db, TheRegion);
        return showAnswers(tx, as(by), hold);
    }
    template<class T>
    std::string reasonOf(const Outcome<T>& outcome)
    {
        return outcome ? "done" : std::string(wordFor(outcome.no().why)) + outcome.no().pointer;
    }
    void houseAsks() { ASSERT_TRUE(choose(Administrator, {{"motivated", true}, {"brings_animal", false}})); }

private:
    std::uint64_t m_drawn = 77'000;
};

TEST_F(Screening, anAdministratorChoosesAFewInAnOrderFromTheCatalogue)
{
    for (const AccountId other : {Officer, TransitStaff, Worker, Manager, Auditor})
        EXPECT_EQ(reasonOf(choose(other, {{"motivated", true}})), "not_found");
    EXPECT_EQ(reasonOf(choose(Administrator, {{"motivated", true}}, 1, FacilityId{uuidOf(999)})), "not_found");
    EXPECT_EQ(reasonOf(choose(Administrator, {{"motivated", true}, {"diagnosis", true}})), "invalid_input/items/1/key");
    EXPECT_EQ(reasonOf(choose(Administrator, {{"motivated", true}, {"motivated", false}})),
              "invalid_input/items/1/key");
    EXPECT_EQ(reasonOf(choose(Administrator, std::vector<QuestionChoice>(13, {"motivated", true}))),
              "invalid_input/items");
    const auto first = choose(Administrator, {{"brings_animal", false}, {"motivated", true}});
    ASSERT_TRUE(first);
    EXPECT_EQ(first->version, 2);
    EXPECT_EQ(first->questions[0].wants, No);
    EXPECT_EQ(reasonOf(choose(Administrator, {{"motivated", true}})), "stale_version");
    ASSERT_TRUE(choose(Administrator, {{"motivated", true}}, 2));
    ASSERT_TRUE(choose(Administrator, {}, 3)); // none any more
    pg::Transaction tx(db, TheRegion);
    const auto asked = showHouseQuestions(tx, as(Officer), TransitHome);
    ASSERT_TRUE(asked);
    EXPECT_TRUE(asked->questions.empty());
    EXPECT_EQ(asked->version, 4);
}

TEST_F(Screening, answersComeWithTheRequestAndTheDeskReadsThem)
{
    houseAsks();
    const auto held = holdWith({{"motivated", Yes}, {"brings_animal", Yes}});
    ASSERT_TRUE(held);
    const auto read = seen(TransitStaff, held->claim.id);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->answers, (ScreeningAnswers{{"motivated", Yes}, {"brings_animal", Yes}}));
    ASSERT_EQ(read->questions.size(), 2U);
    EXPECT_EQ(read->questions[0].key, "motivated");
    EXPECT_EQ(reasonOf(seen(NightStaff, held->claim.id)), "not_found");
    EXPECT_EQ(reasonOf(seen(Intake, held->claim.id)), "not_found");
    EXPECT_EQ(countOf("audit", "action = 'hold.answers_read' AND account_id = u(30)"), 1);
}

TEST_F(Screening, anUnwantedAnswerToWhatIsRequiredIsNotSuitableAndSaysWhichQuestion)
{
    houseAsks();
    EXPECT_EQ(reasonOf(holdWith({{"motivated", No}})), "not_suitable/answers/motivated");
    EXPECT_EQ(reasonOf(holdWith({{"diagnosis", Yes}})), "invalid_input/answers/diagnosis");
    EXPECT_EQ(countOf("claim"), 0);
    EXPECT_EQ(countOf("admission_answer"), 0);
    EXPECT_EQ(reasonOf(holdWith({{"motivated", Unknown}})), "done"); // a night is not refused for want of an answer
}

TEST_F(Screening, theHolderAnswersLaterAndTheLatestStands)
{
    houseAsks();
    const auto held = holdWith({{"motivated", Unknown}});
    ASSERT_TRUE(held);
    const ClaimId hold = held->claim.id;
    EXPECT_EQ(reasonOf(give(Worker, hold, {{"motivated", Yes}})), "not_found");
    EXPECT_EQ(reasonOf(give(TransitStaff, hold, {{"motivated", Yes}})), "not_found");
    EXPECT_EQ(reasonOf(give(Officer, hold, {{"brings_animal", No}, {"motivated", No}})),
              "not_suitable/answers/motivated");
    EXPECT_EQ(countOf("admission_answer"), 1);
    ASSERT_TRUE(give(Officer, hold, {{"motivated", Yes}, {"brings_animal", No}}));
    EXPECT_EQ(seen(Officer, hold)->answers, (ScreeningAnswers{{"motivated", Yes}, {"brings_animal", No}}));
    EXPECT_EQ(countOf("event", "kind = 'hold.answered' AND data = '{}'"), 1);
    now = at("2026-11-21T00:30:00Z");
    EXPECT_EQ(reasonOf(give(Officer, hold, {{"motivated", Yes}})), "hold_expired");
}

TEST_F(Screening, aDeskDeclinesForOneOfItsQuestionsAndTheNumbersTellFewOfNobody)
{
    houseAsks();
    const auto decline = [&](std::string_view question) {
        const auto held = holdWith({});
        EXPECT_TRUE(held);
        return through(db, as(TransitStaff), [&](auto& tx, const auto& c) {
            return declineForQuestion(tx, c, held->claim.id, held->claim.version, question);
        });
    };
    EXPECT_EQ(reasonOf(decline("brings_children")), "invalid_input/question"); // the house does not ask that
    sql("UPDATE placement SET blocks = false; UPDATE claim SET state = 'released'");
    for (int times = 0; times < 5; ++times)
        ASSERT_TRUE(decline("brings_animal"));
    ASSERT_TRUE(decline("motivated"));
    EXPECT_EQ(
        countOf("claim", "state = 'declined' AND decline_reason = 'not_suitable' AND decline_question IS NOT NULL"), 6);
    const date::local_days day{date::year{2026} / 11 / 20};
    const auto told = [&](AccountId by) {
        sql("UPDATE claim SET recorded_at = '2026-11-20T21:20:00Z'");
        pg::Transaction tx(db, TheRegion);
        return showDeclines(tx, as(by), day, day + date::days(1));
    };
    for (const AccountId other : {Officer, TransitStaff, Worker, Administrator, Auditor})
        EXPECT_EQ(reasonOf(told(other)), "not_found");
    const auto numbers = told(Manager);
    ASSERT_TRUE(numbers);
    ASSERT_EQ(numbers->size(), 2U);
    for (const DeclineTold& each : *numbers)
        EXPECT_FALSE(each.number); // one is few, and with the other alone it would follow from the sum
    sql("UPDATE claim SET decline_question = 'brings_animal' WHERE state = 'declined'");
    EXPECT_EQ(told(Manager)->at(0).number, 6);
    sql("UPDATE claim SET decline_question = NULL, decline_reason = 'no_staff' WHERE id = (SELECT max(id::text)::uuid "
        "FROM claim WHERE state = 'declined')");
    const auto more = told(Manager);
    ASSERT_TRUE(more);
    EXPECT_EQ(more->at(0).of.reason, "no_staff");
    EXPECT_EQ(more->at(0).number, 1); // says nothing about people
}

} // namespace adempauze::test

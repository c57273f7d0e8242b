#include "followed.h"

#include "support/refusals.h"
#include "usecases/letters.h"

namespace adempauze::test {

using namespace std::chrono_literals;

class Letters : public Followed {
protected:
    /// Sealed fields open to what they hold.
    Context opening(AccountId account) const
    {
        Context context = as(account);
        context.openField = [](const Sealed& sealed, std::string_view table, std::string_view column, const Uuid&) {
            return std::optional(std::string(table) + "." + std::string(column) + (sealed.bytes.empty() ? "?" : ""));
        };
        return context;
    }
    Outcome<ResidentLetter> letter(ClaimId stay, AccountId reader = NightStaff)
    {
        pg::Transaction tx(db, TheRegion);
        return showLetter(tx, opening(reader), stay);
    }
    Outcome<LetterRow> give(ClaimId stay, std::int64_t version, AccountId giver = NightStaff)
    {
        return through(db, opening(giver), [&](auto& tx, const auto& c) {
            return giveLetter(tx, c, {LetterId{freshUuid()}, stay, version, Language::Dutch});
        });
    }
    Outcome<TaskRow> appoint(const Resident& someone, const char* kind, const char* when, bool ofTheStay = true)
    {
        return through(db, as(Worker), [&](auto& tx, const auto& c) {
            return makeAppointment(tx, c,
                                   {.id = TaskId{freshUuid()},
                                    .caseId = someone.file.caseId,
                                    .stay = ofTheStay ? std::optional(someone.stay.id) : std::nullopt,
                                    .kind = kind,
                                    .at = at(when),
                                    .organisation = Probation,
                                    .assignee = Worker});
        });
    }
    static std::vector<std::string> phonesIn(const LetterFacts& facts)
    {
        std::vector<std::string> phones;
        for (const LetterContact& contact : facts.desk)
            phones.push_back(contact.phone);
        return phones;
    }
};

TEST_F(Letters, tellsWhereUntilWhenAndWhomToCall)
{
    const Resident someone = resident(RoomA);
    plan();
    const auto found = letter(someone.stay.id);
    ASSERT_TRUE(found);
    const LetterFacts& facts = found->facts;
    EXPECT_EQ(facts.house, "Berk");
    EXPECT_EQ(facts.place, "A");
    EXPECT_EQ(facts.dates.at(LetterDate::OrderUntil), *someone.stay.orderUntil);
    EXPECT_EQ(facts.dates.at(LetterDate::StayUntil), someone.stay.until);
    EXPECT_EQ(facts.dates.at(LetterDate::Decision), *someone.stay.orderUntil);
    EXPECT_FALSE(facts.dates.contains(LetterDate::Arrival));
    EXPECT_FALSE(facts.dates.contains(LetterDate::Hearing));
    EXPECT_FALSE(facts.last);
    EXPECT_EQ(phonesIn(facts), (std::vector<std::string>{"010 41", "010 31", "010 32"}));
    ASSERT_TRUE(facts.guide);
    EXPECT_EQ(facts.guide->name, "Veilig Thuis");
    EXPECT_EQ(facts.guide->phone, "010 4");
}

TEST_F(Letters, aHearingStandsInItWhileItIsToCome)
{
    const Resident someone = resident(RoomA);
    ASSERT_TRUE(
        decide(someone.file.order, {.kind = OrderEventKind::CourtRequest, .decidedAt = now, .effectiveAt = now}));
    plan();
    const auto found = letter(someone.stay.id);
    ASSERT_TRUE(found);
    ASSERT_TRUE(found->facts.dates.contains(LetterDate::Hearing));
    now = found->facts.dates.at(LetterDate::Hearing);
    EXPECT_FALSE(letter(someone.stay.id)->facts.dates.contains(LetterDate::Hearing));
}

TEST_F(Letters, theNextAppointmentStandsInItAndNobodyElses)
{
    const Resident someone = resident(RoomA);
    const auto before = letter(someone.stay.id);
    EXPECT_FALSE(before->facts.dates.contains(LetterDate::Appointment));
    ASSERT_TRUE(appoint(someone, "intake", "2026-11-25T10:00:00Z"));
    ASSERT_TRUE(appoint(someone, "family_meeting", "2026-11-27T10:00:00Z"));
    ASSERT_TRUE(appoint(someone, "intake", "2026-11-24T10:00:00Z", false)); // of somebody else in the case
    const auto found = letter(someone.stay.id);
    EXPECT_EQ(found->facts.dates.at(LetterDate::Appointment), at("2026-11-25T10:00:00Z"));
    EXPECT_EQ(whyNot(give(someone.stay.id, before->version)), Refusal::StaleVersion);
    ASSERT_TRUE(give(someone.stay.id, found->version));
    EXPECT_EQ(letter(someone.stay.id)->facts.last->dates, found->facts.dates);

    now = at("2026-11-25T10:00:00Z");
    EXPECT_EQ(letter(someone.stay.id)->facts.dates.at(LetterDate::Appointment), at("2026-11-27T10:00:00Z"));
    now = at("2026-11-27T10:00:00Z");
    EXPECT_FALSE(letter(someone.stay.id)->facts.dates.contains(LetterDate::Appointment));
}

TEST_F(Letters, guidedContactIsToldByWhenUntilItIsAgreedOn)
{
    const Resident someone = resident(RoomA);
    sweepAt("2026-11-24T10:00:00Z");
    EXPECT_FALSE(letter(someone.stay.id)->facts.dates.contains(LetterDate::GuidedContact));
    ASSERT_TRUE(complete(step(someone.file, "family_meeting"), Coordinator));
    plan();
    const Moment due = step(someone.file, "guided_contact").dueAt;
    EXPECT_EQ(letter(someone.stay.id)->facts.dates.at(LetterDate::GuidedContact), due);
    ASSERT_TRUE(appoint(someone, "guided_contact", "2026-11-26T14:00:00Z"));
    const auto agreed = letter(someone.stay.id)->facts;
    EXPECT_TRUE(agreed.contactIsAgreed);
    EXPECT_EQ(agreed.dates.at(LetterDate::GuidedContact), at("2026-11-26T14:00:00Z"));
    EXPECT_EQ(agreed.dates.at(LetterDate::Appointment), at("2026-11-26T14:00:00Z"));
    now = at("2026-11-26T14:00:00Z"); // and nobody ticked off that there was one
    EXPECT_FALSE(letter(someone.stay.id)->facts.contactIsAgreed);
    EXPECT_EQ(letter(someone.stay.id)->facts.dates.at(LetterDate::GuidedContact), due);
}

TEST_F(Letters, guidedContactAfterTheNextAppointmentStandsInItAsWell)
{
    const Resident someone = resident(RoomA);
    sweepAt("2026-11-24T10:00:00Z");
    ASSERT_TRUE(complete(step(someone.file, "family_meeting"), Coordinator));
    plan();
    const Moment due = step(someone.file, "guided_contact").dueAt;
    ASSERT_TRUE(appoint(someone, "intake", "2026-11-25T10:00:00Z"));
    const auto before = letter(someone.stay.id);
    EXPECT_EQ(before->facts.dates.at(LetterDate::GuidedContact), due);
    EXPECT_FALSE(before->facts.contactIsAgreed);

    ASSERT_TRUE(appoint(someone, "guided_contact", "2026-11-27T14:00:00Z"));
    ASSERT_TRUE(appoint(someone, "guided_contact", "2026-12-01T14:00:00Z"));
    const auto found = letter(someone.stay.id);
    EXPECT_EQ(found->facts.dates.at(LetterDate::Appointment), at("2026-11-25T10:00:00Z"));
    EXPECT_EQ(found->facts.dates.at(LetterDate::GuidedContact), at("2026-11-27T14:00:00Z"));
    EXPECT_TRUE(found->facts.contactIsAgreed);
    EXPECT_EQ(whyNot(give(someone.stay.id, before->version)), Refusal::StaleVersion);
    ASSERT_TRUE(give(someone.stay.id, found->version));
    EXPECT_EQ(letter(someone.stay.id)->facts.last->dates, found->facts.dates);
}

TEST_F(Letters, whatIsNotOnItMakesNoOtherLetterAndATelephoneNumberDoes)
{
    const Resident someone = resident(RoomA);
    const std::int64_t version = letter(someone.stay.id)->version;
    sql("UPDATE claim SET version = version + 1 WHERE id = '" + someone.stay.id.text() + "'");
    ASSERT_TRUE(appoint(someone, "intake", "2026-11-24T10:00:00Z", false)); // of somebody else in the case
    EXPECT_EQ(letter(someone.stay.id)->version, version);
    sql("UPDATE organisation SET phone = '010 9' WHERE name = 'Veilig Thuis'");
    EXPECT_NE(letter(someone.stay.id)->version, version);
    EXPECT_EQ(whyNot(give(someone.stay.id, version)), Refusal::StaleVersion);
    ASSERT_TRUE(give(someone.stay.id, letter(someone.stay.id)->version));
}

TEST_F(Letters, theWayToTheDoorIsForWhoMayTellItAndEveryLookIsKept)
{
    const Resident someone = resident(RoomA);
    const ClaimId stay = someone.stay.id;
    EXPECT_EQ(letter(stay)->facts.wayToDoor->reveal(), "facility.way_to_door");
    EXPECT_EQ(countOf("audit", "action = 'stay.way_shown' AND subject_id = '" + stay.text() + "'"), 1);
    EXPECT_EQ(countOf("event", "kind = 'stay.way_shown' AND claim_id = '" + stay.text() + "'"), 1);
    for (const AccountId other : {Worker, Coordinator})
        EXPECT_FALSE(letter(stay, other)->facts.wayToDoor);
    EXPECT_EQ(countOf("audit", "action = 'stay.way_shown'"), 1);
    EXPECT_EQ(countOf("audit", "action = 'stay.letter_read'"), 2);
    for (const AccountId stranger : {TransitStaff, Officer, Manager, Administrator})
        EXPECT_EQ(whyNot(letter(stay, stranger)), Refusal::NotFound);
    // Whoever asked for the place was shown the way before.
    sql("UPDATE claim SET holder_account_id = u(22) WHERE id = '" + stay.text() + "'");
    EXPECT_TRUE(letter(stay, Worker)->facts.wayToDoor);
}

TEST_F(Letters, theNextOneKnowsWhatTheLastOneTold)
{
    const Resident someone = resident(RoomA);
    const ClaimId stay = someone.stay.id;
    const auto first = letter(stay);
    const Moment end = first->facts.dates.at(LetterDate::OrderUntil);
    const auto given = give(stay, first->version);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->givenBy, NightStaff);
    EXPECT_EQ(given->dates, first->facts.dates);
    EXPECT_EQ(countOf("event", "kind = 'stay.letter_given'"), 1);

    now = at("2026-11-28T10:00:00Z");
    ASSERT_TRUE(decide(someone.file.order, extension("2026-11-28T10:00:00Z", 18)));
    const auto second = letter(stay, Worker);
    ASSERT_TRUE(second->facts.last);
    EXPECT_EQ(second->facts.last->dates, first->facts.dates);
    EXPECT_EQ(second->facts.last->givenAt, given->givenAt);
    EXPECT_GT(second->facts.dates.at(LetterDate::OrderUntil), end);
    EXPECT_EQ(whyNot(give(stay, first->version)), Refusal::StaleVersion);
    ASSERT_TRUE(give(stay, second->version, Worker));
    EXPECT_EQ(letter(stay)->facts.last->dates, second->facts.dates);

    pg::Transaction tx(db, TheRegion);
    const auto listed = showLetters(tx, as(Coordinator), stay);
    ASSERT_EQ(listed->size(), 2U);
    EXPECT_EQ(listed->front().dates, second->facts.dates);
    EXPECT_EQ(listed->back().id, given->id);
}

TEST_F(Letters, aStayThatIsOverGetsNoMore)
{
    const Resident someone = resident(RoomA);
    const ClaimId stay = someone.stay.id;
    const auto found = letter(stay);
    ASSERT_TRUE(give(stay, found->version));
    now = at("2026-11-25T10:00:00Z");
    ASSERT_TRUE(depart(someone.stay, "2026-11-25T09:00:00Z"));
    EXPECT_EQ(whyNot(letter(stay)), Refusal::StayNotOpen);
    EXPECT_EQ(whyNot(give(stay, found->version)), Refusal::StayNotOpen);
    pg::Transaction tx(db, TheRegion);
    EXPECT_EQ(showLetters(tx, as(Worker), stay)->size(), 1U);
    pg::Transaction other(db, TheRegion);
    EXPECT_EQ(whyNot(showLetters(other, as(TransitStaff), stay)), Refusal::NotFound);
}

TEST_F(Letters, whatWasGivenIsNeverChanged)
{
    const Resident someone = resident(RoomA);
    ASSERT_TRUE(give(someone.stay.id, letter(someone.stay.id)->version));
    EXPECT_THROW(sql("UPDATE letter SET stay_until_at = now()"), pg::Error);
    EXPECT_THROW(sql("DELETE FROM letter"), pg::Error);
}

} // namespace adempauze::test

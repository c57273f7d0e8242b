#include "availability/availability_screen.h"

#include "availability/criteria_bar.h"
#include "availability/hold_strip.h"
#include "availability/own_holds.h"
#include "availability/turn_away_form.h"
#include "shell/answers.h"
#include "shell/offer_words.h"
#include "shell/time_words.h"

#include <QScrollArea>

#include <array>

namespace adempauze::client {

namespace {

/// It is about the place: another one may do.
bool anotherMayDo(const wire::Problem& problem)
{
    constexpr std::array<std::string_view, 5> aboutThePlace{"place_taken", "place_closed", "departure_unconfirmed",
                                                            "not_suitable", "stay_over_house_limit"};
    return std::ranges::find(aboutThePlace, problem.reason) != aboutThePlace.end();
}

/// The house does not take somebody with this answer: none of its places would do.
bool isForAnAnswer(const wire::Problem& problem)
{
    return problem.reason == "not_suitable" && problem.errors.size() == 1
        && problem.errors.front().pointer.starts_with("/answers/");
}

/// As long as was asked, or for some nights.
bool canBeHeld(const wire::PlaceOffer& offer)
{
    return offer.free || shorterUntil(offer);
}

} // namespace

bool AvailabilityScreen::mayHold() const
{
    const auto& account = m_link.account();
    return account && account->role != "facility_staff";
}

bool AvailabilityScreen::mayHoldAfterwards() const
{
    const auto& account = m_link.account();
    return account && (account->role == "placement_worker" || account->role == "coordinator");
}

void AvailabilityScreen::askConfidence()
{
    const auto& account = m_link.account();
    if (account && (account->role == "placement_worker" || account->role == "coordinator"))
        m_confidences.ask();
}

QString AvailabilityScreen::whyNothingCanBeDone() const
{
    if (m_link.state() != LinkState::Offline)
        return {};
    const auto& account = m_link.account();
    if (!account || !account->onCall)
        return tr("Without a connection no place can be held.");
    return tr("Without a connection no place can be held. Call %1: %2.")
        .arg(QString::fromStdString(account->onCall->label), QString::fromStdString(account->onCall->phone));
}

void AvailabilityScreen::openStrip()
{
    if (unsettled())
        return openUnsettled();
    const wire::PlaceOffer* offer = m_model->rowAt(m_table->currentIndex());
    if (!offer)
        return;
    if (!mayHold())
        return m_state->say(Tone::Attention,
                            tr("House staff cannot hold a place. The police and placement workers can."));
    if (!canBeHeld(*offer))
        return m_state->say(Tone::Attention,
                            tr("%1 cannot be held: %2.").arg(placeOf(*offer), freedom(*offer, m_link.now())));
    m_state->clear();
    m_strip->setCriteria(m_criteria->criteria());
    m_strip->aimAt(*offer);
    m_strip->focusReference();
    bringIntoView(m_strip);
}

bool AvailabilityScreen::unsettled() const
{
    return m_sent && m_sent->request == m_turnAway->request() && (m_act.running() || m_act.uncertain());
}

// One person gets one place: as long as this one may be held, the strip leads to no other. Enter asks it again, word
// for word.
void AvailabilityScreen::openUnsettled()
{
    m_state->clear();
    m_strip->setCriteria(m_criteria->criteria());
    m_strip->aimAt(m_sent->target);
    m_strip->say(m_act.running() ? Tone::Quiet : Tone::Urgent, unsettledWords());
    m_strip->focusReference();
    bringIntoView(m_strip);
}

// Where somebody else is searched for by now, Enter would be about them.
QString AvailabilityScreen::unsettledWords() const
{
    const QString place = placeOf(m_sent->target);
    if (m_sent->request != m_turnAway->request())
        return tr("It is not certain whether %1 is held for the request before this one. If it is, it stands under "
                  "your holds.")
            .arg(place);
    if (m_act.running())
        return tr("Busy…");
    return tr("It is not certain whether %1 is held. Press Enter to ask: it is never held twice.").arg(place);
}

void AvailabilityScreen::closeStrip()
{
    m_strip->setVisible(false);
    m_table->setFocus();
}

// Its place is told as it stands now, and stays the same one under the hands of whoever types. What may have to be
// asked again word for word stands still.
void AvailabilityScreen::freshenStrip()
{
    if (!m_strip->isVisibleTo(this) || !m_strip->target() || unsettled())
        return;
    const int row = m_model->rowOf(m_strip->target()->placeId);
    if (row < 0)
        return;
    const wire::PlaceOffer& offer = m_model->rows()[static_cast<std::size_t>(row)];
    const auto only = shorterUntil(offer);
    if (canBeHeld(*m_strip->target()) && !canBeHeld(offer))
        m_strip->say(Tone::Attention,
                     tr("%1 is no longer free. Esc leads back to the other places.").arg(placeOf(offer)));
    else if (only && only != shorterUntil(*m_strip->target()))
        m_strip->say(Tone::Attention, tr("%1 is free until %2 only now.").arg(placeOf(offer), completeDate(*only)));
    m_strip->aimAt(offer);
}

// How long an order could last is not known here: afterwards lasts for as long as it could, or as there is room.
void AvailabilityScreen::hold()
{
    const auto target = m_strip->target();
    if (!target || !mayHold() || m_offline || m_act.running())
        return;
    const Criteria criteria = m_criteria->criteria();
    const HoldDraft draft = m_strip->draft();
    const std::string reference = draft.reference.trimmed().toStdString();
    const QJsonObject answers = m_strip->answers();
    const wire::PlaceHold message{.placeId = target->placeId,
                                  .expectedArrivalAt = criteria.arrival,
                                  .imposedLocal = criteria.underOrder ? std::optional(criteria.imposed) : std::nullopt,
                                  .gender = criteria.gender,
                                  .callerReference = reference.empty() ? std::nullopt : std::optional(reference),
                                  .remark = draft.remark,
                                  .answers = answers.isEmpty() ? std::nullopt : std::optional(answers),
                                  .untilAt = criteria.afterwards ? target->roomUntilAt : shorterUntil(*target),
                                  .untilDecision = criteria.afterwards ? std::optional(true) : std::nullopt,
                                  .requestId = m_turnAway->request(),
                                  .persons = criteria.persons > 1 ? std::optional(criteria.persons) : std::nullopt,
                                  .wheelchair = criteria.wheelchair};
    m_asked = true;
    m_strip->say(Tone::Quiet, tr("Busy…"));
    m_whyNext.clear();
    m_sent = {*target, criteria, m_turnAway->request()};
    m_act.run<wire::Hold>(QStringLiteral("/v1/holds"), message, 0,
                          [this](const Reply<wire::Hold>& reply) { holdAnswered(reply); });
}

void AvailabilityScreen::holdAnswered(const Reply<wire::Hold>& reply)
{
    if (m_sent->request != m_turnAway->request())
        return formerAnswered(reply);
    if (const auto* placed = std::get_if<wire::Hold>(&reply))
        return held(*placed);
    const auto* no = std::get_if<Refused>(&reply);
    if (!no)
        return sayOfHold(unsettledWords());
    const wire::PlaceOffer& target = m_sent->target;
    const QString why = whyNotHeld(no->problem);
    if (anotherMayDo(no->problem))
        return chooseNext({target.placeId, isForAnAnswer(no->problem) ? target.facilityId : QUuid()},
                          QStringLiteral("%1: %2").arg(placeOf(target), why));
    sayOfHold(why);
}

// What is typed by now is for somebody else, and stays.
void AvailabilityScreen::formerAnswered(const Reply<wire::Hold>& reply)
{
    const QString place = placeOf(m_sent->target);
    if (const auto* placed = std::get_if<wire::Hold>(&reply)) {
        m_state->say(Tone::Good, tr("%1 is held for the request before this one.").arg(place));
        m_holds->take(*placed, shorterThanAsked());
        m_search->soon();
    } else if (const auto* no = std::get_if<Refused>(&reply)) {
        m_state->say(Tone::Urgent, QStringLiteral("%1: %2").arg(place, whyNotHeld(no->problem)));
    } else {
        m_state->say(Tone::Urgent, unsettledWords());
    }
}

// Whoever closed the strip meanwhile is told all the same.
void AvailabilityScreen::sayOfHold(const QString& sentence)
{
    if (m_strip->isVisibleTo(this))
        return m_strip->say(Tone::Urgent, sentence);
    m_strip->say(Tone::Quiet, {});
    m_state->say(Tone::Urgent, sentence);
}

QString AvailabilityScreen::whyNotHeld(const wire::Problem& problem) const
{
    if (isForAnAnswer(problem)) {
        const QString key = QString::fromStdString(problem.errors.front().pointer).section(QLatin1Char('/'), -1);
        return tr("The house takes nobody with your answer to: %1").arg(m_strip->questionOf(key));
    }
    const bool tooSoon = m_criteria->criteria().afterwards && problem.limitLocal && problem.errors.size() == 1
        && problem.errors.front().pointer == "/expectedArrivalAt";
    if (tooSoon)
        return tr("Afterwards begins when the order first ends, on %1, and before the latest end by law.")
            .arg(completeDate(*problem.limitLocal));
    return sentenceFor(problem);
}

/// Until when it was needed, where it was asked for some nights only.
std::optional<LocalTime> AvailabilityScreen::shorterThanAsked() const
{
    const bool shorter = shorterUntil(m_sent->target) && !m_sent->criteria.afterwards;
    return shorter ? std::optional(m_sent->target.orderEnd.departureLocal) : std::nullopt;
}

void AvailabilityScreen::held(const wire::Hold& hold)
{
    const auto shorter = shorterThanAsked();
    m_answered = {hold.id, m_strip->draft().answers};
    m_strip->clear();
    m_state->clear();
    m_chosenByHand = false;
    m_holds->take(hold, shorter);
    m_holds->focusPanel();
    if (!shorter && m_sent->criteria == m_criteria->criteria())
        m_placed = hold.id;
    tellWayOut();
    m_search->soon();
}

void AvailabilityScreen::lost(const wire::Hold& hold)
{
    // The next place is for the same person: what was typed for this one need not be typed again.
    if (m_strip->draft().reference.isEmpty())
        m_strip->setDraft({.reference = QString::fromStdString(hold.callerReference.value_or("")),
                           .remark = hold.remark,
                           .answers = m_answered.first == hold.id ? m_answered.second : QJsonObject()});
    m_chosenByHand = false;
    if (m_holds->isAncestorOf(focusWidget()))
        m_table->setFocus();
    chooseNext({hold.placeId}, headlineOf(hold).sentence + QLatin1Char('.'));
}

// At once by what is known, and once more when the daemon has answered.
void AvailabilityScreen::chooseNext(const PassOver& except, const QString& why)
{
    if (unsettled()) // the place that may be held comes first
        return sayOfHold(QStringLiteral("%1 %2").arg(why, unsettledWords()));
    m_passOver = except;
    m_whyNext = why;
    takeNext();
    m_search->now();
}

void AvailabilityScreen::takeNext()
{
    const int row = m_model->firstFree(m_passOver);
    if (row >= 0)
        select(row);
    rowChanged();
    const QString next = row < 0
        ? tr("No other place is free now.")
        : tr("Chosen now: %1. Press Enter to hold it.").arg(placeOf(m_model->rows()[static_cast<std::size_t>(row)]));
    sayOfHold(QStringLiteral("%1 %2").arg(m_whyNext, next));
}

// Once the layout has made room for it.
void AvailabilityScreen::bringIntoView(QWidget* part)
{
    QTimer::singleShot(0, this, [this, part] { m_scroll->ensureWidgetVisible(part); });
}

} // namespace adempauze::client

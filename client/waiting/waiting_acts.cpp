// What the screen does, when somebody says so.
#include "shell/answers.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "waiting/entry_details.h"
#include "waiting/offer_strip.h"
#include "waiting/placed_panel.h"
#include "waiting/register_form.h"
#include "waiting/waiting_screen.h"
#include "waiting/waiting_words.h"
#include "waiting/word_strip.h"

#include <QPointer>
#include <QScrollArea>
#include <QTabBar>

namespace adempauze::client {

namespace {

QString pathOf(const QUuid& entry, const char* act)
{
    return QStringLiteral("/v1/waiting-list-entries/%1/%2")
        .arg(entry.toString(QUuid::WithoutBraces), QLatin1String(act));
}

QString pathOf(const wire::WaitingOffer& offer, const char* act)
{
    return QStringLiteral("/v1/waiting-offers/%1/%2").arg(offer.id.toString(QUuid::WithoutBraces), QLatin1String(act));
}

} // namespace

void WaitingScreen::openForm()
{
    m_said->clear();
    m_form->open();
    bringIntoView(m_form);
}

void WaitingScreen::takeUp(const Sought& sought)
{
    m_tabs->setCurrentIndex(0);
    const bool typed = m_form->isTouched();
    const WaitingDraft before = m_form->draft();
    m_form->setSought(sought);
    openForm();
    if (typed)
        Q_EMIT done(tr("The form is filled in from Place now."), [self = QPointer(this), turn = m_turn, before] {
            if (self && self->m_turn == turn)
                self->m_form->setDraft(before);
        });
}

void WaitingScreen::put()
{
    if (offline())
        return;
    m_form->say(Tone::Quiet, tr("Busy…"));
    m_registering.run<wire::WaitingEntry>(QStringLiteral("/v1/waiting-list-entries"), m_form->message(), 0,
                                          [this](const Reply<wire::WaitingEntry>& reply) { registered(reply); });
}

void WaitingScreen::registered(const Reply<wire::WaitingEntry>& reply)
{
    const auto* entry = std::get_if<wire::WaitingEntry>(&reply);
    if (!entry) {
        m_form->sayWhyNot(reply);
        return;
    }
    m_form->clear();
    m_form->vanish(m_table);
    m_put = entry->id;
    const QString who = whoOf(*entry);
    m_said->say(Tone::Good,
                entry->position ? tr("%1 is on the list, rank %2.").arg(who).arg(*entry->position)
                                : tr("%1 is on the list.").arg(who));
    m_refresh.now();
    Q_EMIT done(tr("Put on the list: %1").arg(who), [self = QPointer(this), turn = m_turn, entry = *entry] {
        if (self && self->m_turn == turn)
            self->takeOff(entry);
    });
}

// An undo does it without waiting for a second Enter: there is none after the ten seconds.
void WaitingScreen::takeOff(const wire::WaitingEntry& entry)
{
    m_went = entry.id;
    m_link.post<wire::WaitingEntry>(
        pathOf(entry.id, "withdrawal"), wire::WithdrawWaiting{.reason = "no_longer_needed"},
        Ask{.version = entry.version}, this, [this, turn = m_turn](const Reply<wire::WaitingEntry>& reply) {
            if (turn != m_turn)
                return;
            m_refresh.now();
            if (std::holds_alternative<wire::WaitingEntry>(reply))
                m_said->say(Tone::Good, tr("Off the list again."));
            else if (const auto* no = std::get_if<Refused>(&reply))
                m_said->say(Tone::Attention, tr("It could not be undone. %1").arg(sentenceFor(no->problem)));
            else
                m_said->say(Tone::Urgent,
                            tr("It is not certain whether it was undone. Look at the list once there "
                               "is a connection."));
        });
}

void WaitingScreen::askOffer()
{
    const wire::WaitingEntry* row = looked();
    if (!row || offline())
        return;
    m_said->clear();
    if (!mayOffer())
        return m_said->say(Tone::Plain, tr("Placement workers offer places. The system also does, by itself."));
    std::vector<wire::WaitingEntry> to = chosen();
    if (to.empty() && row->state != "waiting")
        return m_said->say(Tone::Attention,
                           openOffer(*row) || row->state == "offered"
                               ? tr("A place is offered to this person already. Wait for the answer.")
                               : tr("This person is no longer on the waiting list."));
    if (to.empty())
        to.push_back(*row);
    m_offer->ask(std::move(to));
    bringIntoView(m_offer);
}

void WaitingScreen::offer(const QUuid& first, const wire::OfferPlace& offer, const QString& place)
{
    if (offline())
        return;
    m_offer->say(Tone::Quiet, tr("Busy…"));
    m_offering.run<wire::WaitingOffers>(
        pathOf(first, "offers"), offer, 0,
        [this, place](const Reply<wire::WaitingOffers>& reply) { offered(reply, place); });
}

void WaitingScreen::offered(const Reply<wire::WaitingOffers>& reply, const QString& place)
{
    m_refresh.soon();
    const auto* offers = std::get_if<wire::WaitingOffers>(&reply);
    if (!offers || offers->items.empty()) {
        m_offer->say(Tone::Urgent, QStringLiteral("%1: %2").arg(place, whyNot(reply, true)));
        m_offer->search();
        return;
    }
    m_offer->forget();
    m_offer->vanish(m_table);
    m_chosen.clear();
    fill();
    const wire::WaitingOffer& one = offers->items.front();
    const QString until = completeDate(one.deadlineAt);
    m_said->say(Tone::Good,
                offers->items.size() == 1 ? tr("%1 is offered and held until %2.").arg(place, until)
                                          : tr("%1 is offered to %2 people until %3. The first yes gets it.")
                                                .arg(place)
                                                .arg(offers->items.size())
                                                .arg(until));
}

void WaitingScreen::accept()
{
    const wire::WaitingEntry* row = looked();
    const wire::WaitingOffer* open = row ? openOffer(*row) : nullptr;
    if (!open || offline())
        return;
    m_went = row->id;
    m_said->say(Tone::Quiet, tr("Busy…"));
    m_answering.run<wire::Hold>(pathOf(*open, "acceptance"), wire::AcceptOffer{}, open->version,
                                [this](const Reply<wire::Hold>& reply) { accepted(reply); });
}

void WaitingScreen::accepted(const Reply<wire::Hold>& reply)
{
    m_refresh.soon();
    const auto* hold = std::get_if<wire::Hold>(&reply);
    if (!hold) {
        m_said->say(Tone::Urgent, whyNot(reply, true));
        return;
    }
    m_said->clear();
    m_placed->showHold(*hold, m_link.now());
    bringIntoView(m_placed);
}

void WaitingScreen::askDecline()
{
    const wire::WaitingEntry* row = looked();
    if (!row || !openOffer(*row))
        return;
    m_said->clear();
    m_decline->ask(row->id);
    tellStrips();
    bringIntoView(m_decline);
}

void WaitingScreen::decline(const std::string& reason)
{
    const wire::WaitingEntry* row = entry(m_decline->about());
    const wire::WaitingOffer* open = row ? openOffer(*row) : nullptr;
    if (!open || offline())
        return;
    m_said->say(Tone::Quiet, tr("Busy…"));
    m_answering.run<wire::WaitingOffer>(pathOf(*open, "decline"), wire::DeclineOffer{.reason = reason}, open->version,
                                        [this](const Reply<wire::WaitingOffer>& reply) {
                                            m_refresh.soon();
                                            const auto* declined = std::get_if<wire::WaitingOffer>(&reply);
                                            if (!declined)
                                                return m_said->say(Tone::Urgent, whyNot(reply, true));
                                            m_decline->forget();
                                            m_decline->vanish(m_table);
                                            m_said->say(Tone::Good,
                                                        tr("%1 is declined. The rank stays.").arg(placeOf(*declined)));
                                        });
}

void WaitingScreen::askNeeds()
{
    const wire::WaitingEntry* row = looked();
    if (!row || !row->own || !isOnList(*row))
        return;
    m_said->clear();
    m_needs->openOn(*row, whoOf(*row));
    bringIntoView(m_needs);
}

void WaitingScreen::correctNeeds()
{
    const wire::WaitingEntry* row = entry(m_needs->about());
    if (offline())
        return;
    if (!row || !isOnList(*row))
        return m_needs->say(Tone::Attention, tr("This person is no longer on the waiting list."));
    m_needs->say(Tone::Quiet, tr("Busy…"));
    m_answering.run<wire::WaitingEntry>(pathOf(row->id, "needs"), m_needs->needs(), m_needs->version(),
                                        [this](const Reply<wire::WaitingEntry>& reply) { corrected(reply); });
}

void WaitingScreen::corrected(const Reply<wire::WaitingEntry>& reply)
{
    m_refresh.soon();
    const auto* now = std::get_if<wire::WaitingEntry>(&reply);
    if (!now)
        return m_needs->sayWhyNot(reply);
    const auto* before = entry(now->id);
    const bool takenBack = before && openOffer(*before) && !openOffer(*now);
    m_needs->clear();
    m_needs->vanish(m_table);
    const QString rank = now->position ? tr("%1: put right. Rank %2.").arg(whoOf(*now)).arg(*now->position)
                                       : tr("%1: put right.").arg(whoOf(*now));
    m_said->say(takenBack ? Tone::Attention : Tone::Good,
                takenBack ? tr("%1 The place that was on offer suits no longer, and is offered no more.").arg(rank)
                          : rank);
}

void WaitingScreen::askWithdraw()
{
    const wire::WaitingEntry* row = looked();
    if (!row || !row->own || !isOnList(*row))
        return;
    m_said->clear();
    m_withdraw->ask(row->id);
    tellStrips();
    bringIntoView(m_withdraw);
}

void WaitingScreen::withdraw(const std::string& reason)
{
    const wire::WaitingEntry* row = entry(m_withdraw->about());
    if (!row || offline())
        return;
    m_went = row->id;
    m_said->say(Tone::Quiet, tr("Busy…"));
    m_answering.run<wire::WaitingEntry>(pathOf(row->id, "withdrawal"), wire::WithdrawWaiting{.reason = reason},
                                        row->version,
                                        [this, who = whoOf(*row)](const Reply<wire::WaitingEntry>& reply) {
                                            m_refresh.soon();
                                            if (!std::holds_alternative<wire::WaitingEntry>(reply))
                                                return m_said->say(Tone::Urgent, whyNot(reply, true));
                                            m_withdraw->forget();
                                            m_withdraw->vanish(m_table);
                                            m_said->say(Tone::Good, tr("%1 is off the list.").arg(who));
                                        });
}

// Once the layout has made room for it.
void WaitingScreen::bringIntoView(QWidget* part)
{
    QTimer::singleShot(0, this, [this, part] { m_scroll->ensureWidgetVisible(part); });
}

} // namespace adempauze::client

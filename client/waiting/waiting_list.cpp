// What the screen shows of who waits.
#include "shell/answers.h"
#include "shell/keyed_button.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "shell/time_words.h"
#include "waiting/entry_details.h"
#include "waiting/offer_strip.h"
#include "waiting/placed_panel.h"
#include "waiting/register_form.h"
#include "waiting/turned_away_panel.h"
#include "waiting/waiting_screen.h"
#include "waiting/waiting_words.h"
#include "waiting/word_strip.h"

#include <QScrollArea>
#include <QTabBar>

namespace adempauze::client {

void WaitingScreen::heard(const Reply<wire::WaitingList>& reply)
{
    const auto* list = std::get_if<wire::WaitingList>(&reply);
    if (!list) {
        m_silence = whyNot(reply, false);
        tellState();
        return;
    }
    m_silence.clear();
    m_heardAt = m_link.now();
    m_list = *list;
    fill();
}

// Whoever looked at a row that has gone looks at none, unless they made it go.
void WaitingScreen::fill()
{
    const wire::WaitingEntry* before = current();
    const QUuid id = before ? before->id : QUuid();
    const int at = m_table->currentRow();
    const bool wasEmpty = m_model.rowCount() == 0;
    std::vector<EntryRow> rows;
    if (m_list)
        for (const wire::WaitingEntry& each : m_list->items)
            rows.push_back({each.id, each, false});
    std::erase_if(m_chosen, [&](const QUuid& each) {
        const auto* now = entry(each);
        return !now || now->state != "waiting";
    });
    for (EntryRow& row : rows)
        row.chosen = m_chosen.contains(row.id);
    m_model.setRows(std::move(rows));
    const int put = m_put.isNull() ? -1 : m_model.rowOf(m_put);
    if (put >= 0) {
        m_put = {};
        m_table->selectRow(put);
    } else if (wasEmpty) {
        m_table->selectRow(0);
    } else if (!id.isNull() && m_model.rowOf(id) < 0 && id == m_went) {
        m_table->selectRow(std::min(at, m_model.rowCount() - 1));
    } else if (!id.isNull() && m_model.rowOf(id) < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    }
    if (m_list) {
        m_offer->refresh(m_list->items);
        if (const wire::WaitingEntry* now = entry(m_needs->about()))
            m_needs->refresh(*now);
        m_details->setRules(rulesOf(*m_list));
    }
    rowChanged();
    retell();
}

const wire::WaitingEntry* WaitingScreen::current() const
{
    const EntryRow* row = m_model.rowAt(m_table->currentIndex());
    return row ? &row->entry : nullptr;
}

const wire::WaitingEntry* WaitingScreen::looked()
{
    if (const wire::WaitingEntry* row = current())
        return row;
    if (m_model.rowCount() > 0) {
        m_table->selectRow(0);
        m_said->say(Tone::Attention,
                    tr("The row you looked at has gone. The first row is selected now. Look, and press again."));
    }
    return nullptr;
}

const wire::WaitingEntry* WaitingScreen::entry(const QUuid& id) const
{
    if (!m_list)
        return nullptr;
    const auto found = std::ranges::find(m_list->items, id, &wire::WaitingEntry::id);
    return found == m_list->items.end() ? nullptr : &*found;
}

void WaitingScreen::rowChanged()
{
    const auto waits = [](const EntryRow& row) { return row.entry.position.has_value(); };
    const auto& account = m_link.account();
    const bool seesAll = account && account->role != "police_liaison"; // who sees only the own
    m_details->showEntry(current(),
                         seesAll ? static_cast<std::size_t>(std::ranges::count_if(m_model.rows(), waits)) : 0);
    allow();
}

void WaitingScreen::choose()
{
    const wire::WaitingEntry* row = looked();
    if (!row || !mayOffer())
        return;
    m_said->clear();
    if (row->state != "waiting")
        return m_said->say(Tone::Attention, tr("Only who waits, without an offer, can be asked."));
    if (m_chosen.erase(row->id) == 0)
        m_chosen.insert(row->id);
    fill();
    if (!m_chosen.empty())
        m_said->say(Tone::Plain,
                    m_chosen.size() == 1 ? tr("1 person is chosen. Space chooses another one; F8 offers a place.")
                                         : tr("%1 people are chosen. F8 asks them all at once.").arg(m_chosen.size()));
}

std::vector<wire::WaitingEntry> WaitingScreen::chosen() const
{
    std::vector<wire::WaitingEntry> found;
    for (const EntryRow& row : m_model.rows())
        if (row.chosen)
            found.push_back(row.entry);
    return found;
}

void WaitingScreen::tell()
{
    m_waiting->setAccessibleName(tr("Who waits"));
    m_scroll->setAccessibleName(tr("Waiting list"));
    m_acts->setAccessibleName(tr("What you can do"));
    m_tabs->setAccessibleName(tr("Who waits, or who got no place"));
    m_table->setName(tr("Who waits, first in rank first"));
    m_table->setEmptyText(tr("Nobody waits for a place in your region."));
    nameWithKey(m_putButton, tr("Put on the list"), Qt::CTRL | Qt::Key_N);
    nameWithKey(m_offerButton, tr("Offer a place…"), Qt::Key_F8);
    nameWithKey(m_accept, tr("Accept the offer"), Qt::Key_F2);
    nameWithKey(m_declineButton, tr("Decline…"), Qt::Key_F3);
    nameWithKey(m_needsButton, tr("Put right what is needed…"), Qt::Key_F6);
    nameWithKey(m_withdrawButton, tr("Take off the list…"), Qt::CTRL | Qt::Key_Delete);
    nameWithKey(m_again, tr("Ask again"), Qt::Key_F5);
    if (m_list)
        m_details->setRules(rulesOf(*m_list));
    retell();
}

void WaitingScreen::retell()
{
    m_model.retell();
    m_details->retell();
    m_turnedAway->retell();
    m_placed->setNow(m_link.now());
    allow();
    tellTabs();
    tellStrips();
    tellState();
}

// What can be done with the row, by whom it is and how it stands. The daemon decides.
void WaitingScreen::allow()
{
    const bool may = !offline();
    const wire::WaitingEntry* row = current();
    const bool answering = may && !m_answering.running();
    const bool offer = row && row->own && openOffer(*row);
    m_offerButton->setVisible(mayOffer());
    m_offerButton->setEnabled(may && !m_offering.running() && (!m_chosen.empty() || (row && row->state == "waiting")));
    m_accept->setEnabled(answering && offer);
    m_declineButton->setEnabled(answering && offer);
    m_needsButton->setEnabled(answering && row && row->own && isOnList(*row));
    m_withdrawButton->setEnabled(answering && row && row->own && isOnList(*row));
    m_form->setAsking(m_registering.running());
    m_needs->setAsking(m_answering.running());
    m_offer->setAsking(m_offering.running());
    m_decline->allow(answering);
    m_withdraw->allow(answering);
}

void WaitingScreen::tellTabs()
{
    const auto waits = [](const EntryRow& row) { return row.entry.position.has_value(); };
    m_tabs->setTabText(0, tr("Who waits (%1)").arg(std::ranges::count_if(m_model.rows(), waits)));
    m_tabs->setTabText(1,
                       m_turnedAway->open() > 0 ? tr("Got no place (%1, of %2 unknown what became of it)")
                                                      .arg(m_turnedAway->count())
                                                      .arg(m_turnedAway->open())
                                                : tr("Got no place (%1)").arg(m_turnedAway->count()));
}

void WaitingScreen::tellStrips()
{
    const auto* declining = entry(m_decline->about());
    const auto* open = declining ? openOffer(*declining) : nullptr;
    m_decline->tell(open ? tr("Decline %1 for %2. Why? The rank stays.").arg(placeOf(*open), whoOf(*declining))
                         : tr("This offer is over."),
                    tr("Why the place is declined"), tr("Decline"));
    const auto* going = entry(m_withdraw->about());
    m_withdraw->tell(
        going && isOnList(*going)
            ? tr("Take %1 off the list. Why? The rank is lost, and this cannot be undone.").arg(whoOf(*going))
            : tr("This person is no longer on the waiting list."),
        tr("Why nobody waits any more"), tr("Take off the list"));
}

void WaitingScreen::tellState()
{
    const QString seen = m_heardAt
        ? tr("What you see is of %1 (%2).").arg(completeDate(*m_heardAt), age(*m_heardAt, m_link.now()))
        : tr("Nothing was heard from the server yet.");
    if (offline())
        m_state->say(Tone::Urgent, QStringLiteral("%1 %2").arg(seen, whyNothingCanBeDone()));
    else
        m_state->say(Tone::Attention, m_silence.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(m_silence, seen));
}

bool WaitingScreen::back()
{
    if (m_tabs->currentIndex() == 1)
        return m_turnedAway->back();
    for (Strip* each : std::initializer_list<Strip*>{m_form, m_needs, m_offer, m_decline, m_withdraw})
        if (!each->isHidden()) {
            each->vanish(m_table);
            return true;
        }
    if (!m_placed->hold())
        return false;
    m_placed->clear();
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace adempauze::client

// How somebody puts right what is needed, while others may too.
#include "shell/answers.h"
#include "waiting/register_form.h"
#include "waiting/waiting_words.h"

#include <QCheckBox>

namespace adempauze::client {

namespace {

WaitingDraft draftOf(const wire::WaitingEntry& entry)
{
    return {.underOrder = entry.underOrder,
            .from = entry.neededFromAt,
            .by = entry.neededByAt,
            .danger = entry.dangerRunningOrder,
            .outside = entry.sleepsOutside,
            .children = entry.childrenInvolved,
            .gender = entry.gender,
            .kind = entry.kind,
            .persons = entry.persons.value_or(1),
            .wheelchair = entry.wheelchair};
}

wire::WaitingEntry entryOf(const WaitingDraft& draft)
{
    wire::WaitingEntry entry{.neededFromAt = draft.from, .neededByAt = draft.by};
    entry.underOrder = draft.underOrder;
    entry.dangerRunningOrder = draft.danger;
    entry.sleepsOutside = draft.outside;
    entry.childrenInvolved = draft.children;
    entry.gender = draft.gender;
    entry.kind = draft.kind;
    entry.persons = draft.persons > 1 ? std::optional(draft.persons) : std::nullopt;
    entry.wheelchair = draft.wheelchair;
    return entry;
}

/// Theirs, and over it what somebody here filled in otherwise than it was before.
WaitingDraft merged(const WaitingDraft& before, const WaitingDraft& theirs, const WaitingDraft& mine)
{
    WaitingDraft both = theirs;
    const auto keep = [&](auto field) {
        if (mine.*field != before.*field)
            both.*field = mine.*field;
    };
    for (auto flag : {&WaitingDraft::underOrder, &WaitingDraft::danger, &WaitingDraft::outside, &WaitingDraft::children,
                      &WaitingDraft::wheelchair})
        keep(flag);
    for (auto moment : {&WaitingDraft::from, &WaitingDraft::by})
        keep(moment);
    for (auto word : {&WaitingDraft::gender, &WaitingDraft::kind})
        keep(word);
    keep(&WaitingDraft::persons);
    return both;
}

/// Only what is not the same in all of them.
QString changedNeeds(const WaitingDraft& before, const WaitingDraft& theirs, const WaitingDraft& mine, Moment now)
{
    const std::array told{needsOf(entryOf(before), now), needsOf(entryOf(theirs), now), needsOf(entryOf(mine), now)};
    std::array<QStringList, 3> differs;
    for (qsizetype i = 0; i < told[0].size(); ++i)
        if (told[0][i] != told[1][i] || told[1][i] != told[2][i])
            for (std::size_t each = 0; each < told.size(); ++each)
                differs[each] << told[each][i];
    const auto joined = [&](std::size_t each) { return differs[each].join(QStringLiteral("; ")); };
    return changedMeanwhile(joined(0), joined(1), joined(2));
}

} // namespace

void RegisterForm::openOn(const wire::WaitingEntry& entry, const QString& who)
{
    if (about() != entry.id)
        turnTo(entry);
    if (!m_touched)
        m_state->clear();
    refresh(entry);
    m_who = who;
    tell();
    appear(m_wheelchair);
}

void RegisterForm::turnTo(const wire::WaitingEntry& entry)
{
    if (!about().isNull() && m_touched)
        m_kept[about()] = {m_base, draft()};
    m_state->clear();
    const auto kept = m_kept.extract(entry.id);
    if (!kept)
        return fillFrom(entry);
    m_base = kept.mapped().base;
    setDraft(kept.mapped().draft);
}

void RegisterForm::fillFrom(const wire::WaitingEntry& entry)
{
    setDraft(draftOf(entry));
    m_base = {.entry = entry, .shown = draft()};
    m_touched = false;
}

void RegisterForm::refresh(const wire::WaitingEntry& now)
{
    takeNewer(now);
}

/// Whether somebody else changed what is needed while somebody here filled something in.
bool RegisterForm::takeNewer(const wire::WaitingEntry& now)
{
    if (about() != now.id || now.version <= version())
        return false;
    if (draftOf(now) == draftOf(m_base.entry)) { // an offer, a rank: nothing of what is filled in here
        m_base.entry = now;
        return false;
    }
    const WaitingDraft before = m_base.shown;
    const WaitingDraft mine = draft();
    const bool touched = m_touched;
    fillFrom(now);
    const WaitingDraft theirs = m_base.shown;
    if (!touched || mine == theirs)
        return false;
    const WaitingDraft both = merged(before, theirs, mine);
    setDraft(both);
    m_base.changed = changedNeeds(before, theirs, both, m_now());
    say(Tone::Attention, m_base.changed);
    return true;
}

bool RegisterForm::takeCurrent(const Reply<wire::WaitingEntry>& reply)
{
    const auto* no = std::get_if<Refused>(&reply);
    if (!no || no->problem.status != 412 || !no->problem.current)
        return false;
    std::vector<wire::InputError> errors;
    const auto now = wire::fromJson<wire::WaitingEntry>(*no->problem.current, wire::Unknown::Ignored, errors);
    if (errors.empty() && takeNewer(now))
        return true;
    if (m_base.changed.isEmpty())
        return false;
    say(Tone::Attention, m_base.changed); // the list told of it while this was on its way
    return true;
}

} // namespace adempauze::client

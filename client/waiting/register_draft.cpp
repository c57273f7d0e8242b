// What somebody filled in, and what the daemon is told of it.
#include "shell/answers.h"
#include "shell/time_words.h"
#include "waiting/register_form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace adempauze::client {

namespace {

/// It is about the end of the wait, and the daemon's own sentence speaks of ends in general.
bool isAboutNeededBy(const Refused& no)
{
    return std::ranges::any_of(no.problem.errors,
                               [](const wire::ProblemError& error) { return error.pointer == "/neededByAt"; });
}

} // namespace

WaitingDraft RegisterForm::draft() const
{
    const bool known = m_underOrder->isChecked() && m_knowsImposed->isChecked();
    return {.underOrder = m_underOrder->isChecked(),
            .imposed = known ? std::optional(m_imposed->local()) : std::nullopt,
            .from = m_from->moment(houseZone()),
            .by = m_by->moment(houseZone()),
            .danger = m_danger->isChecked(),
            .outside = m_outside->isChecked(),
            .children = m_children->isChecked(),
            .gender = m_gender->word(),
            .kind = m_kind->word(),
            .persons = m_persons->value(),
            .wheelchair = m_wheelchair->isChecked(),
            .reference = m_reference->text()};
}

void RegisterForm::setDraft(const WaitingDraft& draft)
{
    m_filling = true;
    m_reference->setText(draft.reference);
    m_from->setMoment(draft.from, houseZone());
    m_by->setMoment(draft.by, houseZone());
    m_underOrder->setChecked(draft.underOrder);
    m_knowsImposed->setChecked(draft.imposed.has_value());
    if (draft.imposed)
        m_imposed->setLocal(*draft.imposed);
    else
        m_imposed->setMoment(m_now(), houseZone());
    m_danger->setChecked(draft.danger);
    m_outside->setChecked(draft.outside);
    m_children->setChecked(draft.children);
    m_gender->setWord(draft.gender);
    m_kind->setWord(draft.kind);
    m_persons->setValue(draft.persons);
    m_wheelchair->setChecked(draft.wheelchair);
    m_filling = false;
    m_touched = true;
    showOrder();
}

void RegisterForm::setSought(const Sought& sought)
{
    setDraft({.underOrder = sought.underOrder,
              .imposed = sought.imposed,
              .from = sought.arrival,
              .by = sought.arrival + UsualWait,
              .gender = sought.gender,
              .kind = sought.kind,
              .persons = sought.persons,
              .wheelchair = sought.wheelchair,
              .reference = sought.reference});
}

wire::RegisterWaiting RegisterForm::message() const
{
    const WaitingDraft now = draft();
    const std::string reference = now.reference.trimmed().toStdString();
    return {.neededFromAt = now.from,
            .neededByAt = now.by,
            .imposedLocal = now.imposed,
            .underOrder = now.underOrder,
            .dangerRunningOrder = now.danger,
            .sleepsOutside = now.outside,
            .childrenInvolved = now.children,
            .gender = now.gender,
            .kind = now.kind,
            .callerReference = reference.empty() ? std::nullopt : std::optional(reference),
            .persons = now.persons > 1 ? std::optional(now.persons) : std::nullopt,
            .wheelchair = now.wheelchair};
}

wire::CorrectWaitingNeeds RegisterForm::needs() const
{
    const WaitingDraft now = draft();
    return {.neededFromAt = now.from,
            .neededByAt = now.by,
            .underOrder = now.underOrder,
            .dangerRunningOrder = now.danger,
            .sleepsOutside = now.outside,
            .childrenInvolved = now.children,
            .gender = now.gender,
            .kind = now.kind,
            .persons = now.persons > 1 ? std::optional(now.persons) : std::nullopt,
            .wheelchair = now.wheelchair};
}

void RegisterForm::sayWhyNot(const Reply<wire::WaitingEntry>& reply)
{
    if (takeCurrent(reply))
        return;
    const auto* no = std::get_if<Refused>(&reply);
    say(Tone::Urgent,
        no && isAboutNeededBy(*no) ? tr("“Needed by” must lie after “needed from”, and after now.")
                                   : whyNot(reply, true));
}

} // namespace adempauze::client

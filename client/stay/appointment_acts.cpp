#include "stay/appointment_acts.h"

#include "shell/task_title.h"
#include "shell/time_words.h"

#include <algorithm>

namespace adempauze::client {

namespace {

using namespace std::chrono_literals;

} // namespace

AppointmentAct::AppointmentAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_kindLabel(new QLabel)
    , m_kind(new WordChoice(Vocabulary::AppointmentKind, wire::AppointmentKinds, true))
    , m_whenLabel(new QLabel)
{
    addChoice(m_kind, m_kindLabel, "appointmentKind");
    m_when = addMoment(m_whenLabel, "appointmentAt");
}

QString AppointmentAct::title() const
{
    return tr("Make an appointment");
}

void AppointmentAct::fill()
{
    m_kind->setWord({});
    m_when->setMoment(frame().link.now() + 24h, stayZone());
}

QString AppointmentAct::missing() const
{
    const QString why = CaseAct::missing();
    return why.isEmpty() && !m_kind->word() ? tr("Choose what was agreed on.") : why;
}

void AppointmentAct::send(bool)
{
    put<wire::Task>(false, path("appointments"),
                    wire::MakeAppointment{.kind = m_kind->word().value_or(std::string()),
                                          .at = m_when->moment(stayZone()),
                                          .stayId = view().stayId()},
                    [zone = stayZone()](const wire::Task& made) {
                        return Lines{{Tone::Good,
                                      tr("Agreed on: %1, %2. It stands among your tasks.")
                                          .arg(titleOf(made), completeDate(made.dueAt, zone))}};
                    });
}

QString AppointmentAct::verb() const
{
    return tr("Make the appointment  Enter");
}

void AppointmentAct::tell()
{
    m_kindLabel->setText(tr("What"));
    m_whenLabel->setText(tr("When"));
}

VoidContactAct::VoidContactAct(const Frame& frame, QWidget* parent)
    : CaseAct(frame, parent)
    , m_contactLabel(new QLabel)
    , m_contact(new QComboBox)
{
    addChoice(m_contact, m_contactLabel, "mistakenContact");
}

QString VoidContactAct::title() const
{
    return tr("Contact entered by mistake");
}

const wire::Contact* VoidContactAct::contact() const
{
    const auto id = chosen(m_contact);
    const auto found = std::ranges::find(view().contacts, id.value_or(QUuid()), &wire::Contact::id);
    return found == view().contacts.end() ? nullptr : &*found;
}

std::int64_t VoidContactAct::version() const
{
    return contact() ? contact()->version : 0;
}

QString VoidContactAct::stands() const
{
    return contact() ? m_contact->currentText() : tr("not known");
}

void VoidContactAct::take(const QJsonObject&)
{
    Q_EMIT stale();
}

void VoidContactAct::fill()
{
    m_contact->clear();
    offerAll();
}

void VoidContactAct::refreshed()
{
    offerAll();
}

void VoidContactAct::offerAll()
{
    const auto& account = frame().link.account();
    std::vector<std::pair<QUuid, QString>> ours;
    for (const wire::Contact& each : view().contacts)
        if (!each.voidedAt && account && each.organisationId == account->organisationId)
            ours.emplace_back(each.id,
                              tr("%1, with %2, %3", "how, whom, when")
                                  .arg(wordText(Vocabulary::ContactKind, each.kind),
                                       wordText(Vocabulary::ContactWith, each.withWhom),
                                       completeDate(each.happenedAt, stayZone())));
    offer(m_contact, ours);
}

QString VoidContactAct::missing() const
{
    if (const QString why = CaseAct::missing(); !why.isEmpty())
        return why;
    if (m_contact->count() == 0)
        return tr("We have logged no contact here.");
    return contact() ? QString() : tr("Choose the contact.");
}

void VoidContactAct::send(bool)
{
    const QUuid id = chosen(m_contact).value_or(QUuid());
    put<wire::Contact>(
        false, QStringLiteral("/v1/contacts/%1/voiding").arg(id.toString(QUuid::WithoutBraces)), wire::VoidContact{},
        [](const wire::Contact&) {
            return Lines{{Tone::Good, tr("It stands there as a mistake. What it completed is opened again by hand.")}};
        });
}

QString VoidContactAct::verb() const
{
    return tr("It was a mistake  Enter");
}

void VoidContactAct::tell()
{
    m_contactLabel->setText(tr("Contact"));
    m_contact->setPlaceholderText(m_contact->count() == 0 ? tr("none") : tr("choose"));
    offerAll();
}

} // namespace adempauze::client

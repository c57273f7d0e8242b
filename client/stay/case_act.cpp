#include "stay/case_act.h"

#include "shell/time_words.h"

#include <QSignalBlocker>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr int ChoiceMin = 24; ///< letters of a choice that are always shown

} // namespace

QUuid CaseAct::subject() const
{
    return view().ofCase ? view().ofCase->id : view().stay.caseId.value_or(QUuid());
}

// The network's version is the case's: the one that was read last is the later one.
std::int64_t CaseAct::version() const
{
    const std::int64_t ofCase = view().ofCase ? view().ofCase->version : 0;
    return view().network ? std::max(ofCase, view().network->version) : ofCase;
}

QString CaseAct::stands() const
{
    if (!view().network)
        return tr("not known");
    QStringList names;
    for (const auto& [id, name] : takingPart())
        names << name;
    return tr("%1 Taking part: %2.").arg(NetworkWords::lead(view(), this->names()), names.join(QStringLiteral(", ")));
}

void CaseAct::take(const QJsonObject& current)
{
    std::vector<wire::InputError> errors;
    const auto network = wire::fromJson<wire::Network>(current, wire::Unknown::Ignored, errors);
    if (errors.empty() && network.caseId == subject())
        viewToUpdate().network = network;
    else
        Q_EMIT stale();
}

QString CaseAct::missing() const
{
    const bool known = needsCase() ? view().ofCase.has_value() : !subject().isNull();
    return known ? QString() : tr("The case is not known here yet.");
}

bool CaseAct::isHouse() const
{
    const auto& account = frame().link.account();
    return account && account->role == "facility_staff";
}

QString CaseAct::typed() const
{
    QStringList said;
    for (const QComboBox* each : m_choices)
        if (each->isVisibleTo(this))
            said << each->currentText();
    for (const MomentEdit* each : m_moments)
        if (each->isVisibleTo(this))
            said << completeDate(each->local());
    return said.join(QStringLiteral(", "));
}

QString CaseAct::path(const char* part) const
{
    return QStringLiteral("/v1/cases/%1/%2").arg(subject().toString(QUuid::WithoutBraces), QLatin1String(part));
}

void CaseAct::added(QLabel* label, QWidget* field, const char* name)
{
    field->setObjectName(QString::fromLatin1(name));
    addRow(form(), label, field);
    if (!focusProxy())
        setFocusProxy(field);
}

QComboBox* CaseAct::addChoice(QComboBox* field, QLabel* label, const char* name)
{
    added(label, field, name);
    field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    field->setMinimumContentsLength(ChoiceMin); // a long one is cut off before the page grows wider than its window
    connect(field, &QComboBox::currentIndexChanged, this, &CaseAct::edited);
    m_choices.push_back(field);
    return field;
}

MomentEdit* CaseAct::addMoment(QLabel* label, const char* name)
{
    auto* field = new MomentEdit;
    added(label, field, name);
    field->setNow([link = &frame().link] { return link->now(); }, houseZone());
    connect(field, &MomentEdit::dateTimeChanged, this, &CaseAct::edited);
    m_moments.push_back(field);
    return field;
}

void CaseAct::offer(QComboBox* choice, const std::vector<std::pair<QUuid, QString>>& items)
{
    const QSignalBlocker quiet(choice);
    const QUuid before = choice->currentData().toUuid();
    choice->clear();
    for (const auto& [id, name] : items)
        choice->addItem(name, id);
    choice->setCurrentIndex(before.isNull() ? -1 : choice->findData(before)); // nobody is chosen by chance
}

std::optional<QUuid> CaseAct::chosen(const QComboBox* choice)
{
    const QUuid id = choice->currentData().toUuid();
    return id.isNull() ? std::nullopt : std::optional(id);
}

std::vector<std::pair<QUuid, QString>> CaseAct::takingPart() const
{
    std::vector<std::pair<QUuid, QString>> all;
    if (!view().network)
        return all;
    for (const wire::Participation& each : view().network->participants) {
        const bool known = std::ranges::any_of(all, [&](const auto& one) { return one.first == each.organisationId; });
        if (!each.leftAt && !known)
            all.emplace_back(each.organisationId, agency(each.organisationId));
    }
    return all;
}

QString CaseAct::agency(const QUuid& organisation) const
{
    return NetworkWords::agency(organisation, view(), names());
}

} // namespace adempauze::client

#include "board/close_strip.h"

#include "board/board_words.h"
#include "shell/keyed_button.h"
#include "shell/moment_edit.h"
#include "shell/time_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace adempauze::client {

namespace {

/// What somebody chooses from; a loan closes its place by itself.
constexpr std::array<std::string_view, 5> Reasons{"repair", "cleaning", "staff", "safety", "other"};
constexpr std::chrono::hours UsualLength{24};
constexpr const char* Alone = "place";
constexpr const char* Together = "together"; // all that were closed with it

QString pathOf(const QUuid& closure)
{
    return QStringLiteral("/v1/closures/%1/end").arg(closure.toString(QUuid::WithoutBraces));
}

wire::ChangeClosureEnd endAt(const std::optional<Moment>& until, bool together)
{
    return {until, together ? std::optional(true) : std::nullopt};
}

} // namespace

CloseStrip::CloseStrip(DaemonLink& link, QWidget* parent)
    : PlaceStrip(link, parent)
    , m_scopeRow(new QWidget(this))
    , m_scopeLabel(new QLabel(m_scopeRow))
    , m_scope(new QComboBox(m_scopeRow))
{
    m_scope->setObjectName(QStringLiteral("closeScope"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scopeLabel->setBuddy(m_scope);
    auto* line = new QHBoxLayout(m_scopeRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_scopeLabel);
    line->addWidget(m_scope);
    line->addStretch();
    body()->insertWidget(body()->indexOf(m_about) + 1, m_scopeRow);
    for (const std::string_view reason : Reasons)
        m_choice->addItem(QString(), QString::fromLatin1(reason.data(), static_cast<int>(reason.size())));
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] { tellAll(); });
    offerScopes();
    tell();
}

void CloseStrip::open(const std::optional<Moment>& until, QWidget* first)
{
    m_from->setMoment(m_place.from, m_zone);
    m_until->setMoment(until.value_or(std::max(m_place.from, m_link.now()) + UsualLength), m_zone);
    m_known->setChecked(until.has_value());
    m_until->setEnabled(until.has_value());
    m_choiceRow->setVisible(!m_closure);
    m_fromRow->setVisible(!m_closure);
    m_other->setVisible(m_closure.has_value());
    m_scope->setCurrentIndex(0); // what was chosen for another place does not stand
    offerScopes();
    begin(m_zone, first);
}

void CloseStrip::openNew(const PlaceHere& place, const std::optional<Moment>& until, const Zone& zone)
{
    m_place = place;
    m_closure.reset();
    m_together = 1;
    m_zone = zone;
    m_choice->setCurrentIndex(0);
    open(until, m_choice);
}

void CloseStrip::openOn(const wire::ClosedPlace& closure, const PlaceHere& place, int together, const Zone& zone)
{
    m_together = together;
    m_place = place;
    m_place.from = closure.fromAt;
    m_closure = closure;
    m_zone = zone;
    open(closure.untilAt, m_known);
}

void CloseStrip::leave()
{
    PlaceStrip::leave();
    m_closure.reset();
}

// Whoever ends one of several alone leaves fewer that end together, though this one is as it was.
void CloseStrip::refresh(const wire::ClosedPlace* now, int together)
{
    if (!m_closure || running())
        return;
    if (!now)
        sayOver();
    else if (now->version > m_closure->version || (now->version == m_closure->version && together != m_together))
        stands(*now, together);
}

bool CloseStrip::take(const QJsonObject& current)
{
    std::vector<wire::InputError> errors;
    const auto now = wire::fromJson<wire::ClosedPlace>(current, wire::Unknown::Ignored, errors);
    if (!errors.empty() || !m_closure || now.id != m_closure->id)
        return false;
    stands(now, m_together);
    Q_EMIT stale(); // how many end with it now is not told beside the "no"
    return true;
}

void CloseStrip::stands(const wire::ClosedPlace& now, int together)
{
    m_closure = now;
    m_together = together;
    offerScopes();
    m_place.from = now.fromAt;
    sayChanged(during(now.fromAt, now.untilAt));
}

// What is chosen stays chosen where it is still offered.
void CloseStrip::offerScopes()
{
    const QSignalBlocker quiet(m_scope);
    const QVariant chosen = m_scope->currentData();
    m_scope->clear();
    m_scope->addItem(whatOf(Alone), QLatin1String(Alone));
    if (m_closure && m_together > 1)
        m_scope->addItem(whatOf(Together), QLatin1String(Together));
    if (!m_closure)
        for (const char* whole : {"unit", "facility"})
            m_scope->addItem(whatOf(whole), QLatin1String(whole));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(chosen)));
    m_scopeRow->setVisible(m_scope->count() > 1);
    tellScopes();
}

void CloseStrip::tellScopes()
{
    m_scopeLabel->setText(tr("Which places"));
    m_scopeRow->setAccessibleName(m_scopeLabel->text());
    for (int at = 0; at < m_scope->count(); ++at)
        m_scope->setItemText(at, whatOf(m_scope->itemData(at).toString().toStdString()));
}

std::string CloseStrip::scope() const
{
    return m_scope->currentData().toString().toStdString();
}

bool CloseStrip::isTogether() const
{
    return m_closure && scope() == Together;
}

QString CloseStrip::whatOf(const std::string& scope) const
{
    if (scope == "unit")
        return tr("%1, the whole unit %2", "house, unit").arg(m_place.house, m_place.unit);
    if (scope == "facility")
        return tr("%1, the whole house").arg(m_place.house);
    if (scope == Together)
        return tr("all %1 places that were closed together").arg(m_together);
    return m_place.where.isEmpty() ? m_scopeLabel->text() : m_place.where; // before any is chosen it is named too
}

std::optional<Moment> CloseStrip::end() const
{
    return m_known->isChecked() ? std::optional(m_until->moment(m_zone)) : std::nullopt;
}

bool CloseStrip::hasBegun() const
{
    return m_closure && m_closure->fromAt <= m_link.now();
}

void CloseStrip::act()
{
    if (m_closure)
        return changeEnd(end());
    // To the minute: a place that is closed from now on is not closed for what happened since the minute began.
    const Moment from = m_from->moment(m_zone);
    const Moment now = m_link.now();
    close({.placeId = m_place.id,
           .whole = scope() == Alone ? std::nullopt : std::optional(scope()),
           .fromAt = from <= now && now < from + std::chrono::minutes(1) ? now : from,
           .untilAt = end(),
           .reason = m_choice->currentData().toString().toStdString()});
}

void CloseStrip::actOther()
{
    if (m_closure)
        changeEnd(hasBegun() ? m_link.now() : m_closure->fromAt);
}

void CloseStrip::close(const wire::ClosePlace& wish)
{
    const QString where = whatOf(scope());
    send<wire::Closure>(QStringLiteral("/v1/closures"), wish, 0, [this, where](const wire::Closure& closed) {
        const auto undo = [self = QPointer(this), closed, where] {
            if (!self)
                return;
            const Moment now = self->m_link.now();
            const Moment until =
                closed.fromAt > now ? closed.fromAt : std::max(now, closed.fromAt + std::chrono::seconds(1));
            const bool together = closed.togetherId.has_value();
            self->takeBack<wire::ClosedPlace>(pathOf(closed.id), endAt(until, together), closed.version, where,
                                              together ? tr("The places are open again.")
                                                       : tr("The place is open again."));
        };
        Q_EMIT done(tr("Closed: %1, %2.", "place, period").arg(where, during(closed.fromAt, closed.untilAt)), undo);
    });
}

void CloseStrip::changeEnd(const std::optional<Moment>& until)
{
    const wire::ClosedPlace before = *m_closure;
    const bool together = isTogether();
    send<wire::ClosedPlace>(
        pathOf(before.id), endAt(until, together), before.version,
        [this, before, together](const wire::ClosedPlace& after) { changed(before, after, together); });
}

void CloseStrip::changed(const wire::ClosedPlace& before, const wire::ClosedPlace& after, bool together)
{
    const bool withdrawn = after.untilAt && *after.untilAt <= after.fromAt;
    const QString where = together ? tr("%1 and what was closed with it").arg(m_place.where) : m_place.where;
    const auto undo = [self = QPointer(this), before, after, withdrawn, together, where] {
        if (!self)
            return;
        if (withdrawn)
            self->takeBack<wire::Closure>(
                QStringLiteral("/v1/closures"),
                wire::ClosePlace{before.placeId, std::nullopt, before.fromAt, before.untilAt, before.reason}, 0, where,
                tr("The closure stands again."));
        else
            self->takeBack<wire::ClosedPlace>(pathOf(after.id), endAt(before.untilAt, together), after.version, where,
                                              tr("The closure is as it was."));
    };
    const bool canStandAgain = !together && std::ranges::find(Reasons, before.reason) != Reasons.end();
    const QString told = withdrawn
        ? tr("The closure of %1 is withdrawn.").arg(where)
        : tr("Closed: %1, %2.", "place, period").arg(where, during(before.fromAt, after.untilAt));
    Q_EMIT done(told, withdrawn && !canStandAgain ? std::function<void()>() : undo);
}

QString CloseStrip::during(Moment from, const std::optional<Moment>& until) const
{
    return until ? tr("from %1 until %2").arg(completeDate(from, m_zone), completeDate(*until, m_zone))
                 : tr("from %1, end not known").arg(completeDate(from, m_zone));
}

void CloseStrip::tell()
{
    m_choiceLabel->setText(tr("Reason"));
    for (int at = 0; at < m_choice->count(); ++at)
        m_choice->setItemText(at, BoardWords::closure(m_choice->itemData(at).toString().toStdString()));
    m_fromLabel->setText(tr("From"));
    m_known->setText(tr("The end is known"));
    m_untilLabel->setText(tr("Expected until"));
    tellScopes();
    m_closure ? tellStanding() : tellNew();
}

void CloseStrip::tellNew()
{
    setTitle(tr("Close %1").arg(whatOf(scope())));
    m_about->setText(isAboutOne()
                         ? tr("In that time nobody can book this place. Who has it already, or is promised it, keeps "
                              "it: then nothing is closed, and you are told until when.")
                         : tr("In that time nobody can book any of these places. Who has one already, or is promised "
                              "one, keeps it: then none of them is closed, and you are told which are in the way."));
    m_do->setText(isAboutOne() ? tr("Close the place  Enter") : tr("Close all these places  Enter"));
}

void CloseStrip::tellStanding()
{
    setTitle(tr("Closure of %1").arg(whatOf(scope())));
    m_about->setText(tr("Closed: %1, %2.", "reason, period")
                         .arg(BoardWords::closure(m_closure->reason), during(m_closure->fromAt, m_closure->untilAt)));
    m_do->setText(isAboutOne() ? tr("Change the end  Enter") : tr("Change the end of all  Enter"));
    const QString one = hasBegun() ? tr("Open it now") : tr("Withdraw it");
    const QString all = hasBegun() ? tr("Open all of them now") : tr("Withdraw all of them");
    nameWithKey(m_other, isAboutOne() ? one : all, QKeySequence(Qt::CTRL | Qt::Key_O));
}

} // namespace adempauze::client

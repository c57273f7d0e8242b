#include "board/move_strip.h"

#include "board/board_words.h"
#include "shell/answers.h"
#include "shell/moment_edit.h"
#include "shell/state_line.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"
#include "wire/hold_move_messages.h"
#include "wire/order_messages.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>

namespace adempauze::client {

namespace {

constexpr std::chrono::milliseconds TypingPause{250};

} // namespace

MoveStrip::MoveStrip(DaemonLink& link, QWidget* parent)
    : Strip(parent)
    , m_link(link)
    , m_act(link)
    , m_zone(houseZone())
    , m_placeLabel(new QLabel(this))
    , m_place(new QComboBox(this))
    , m_movedLabel(new QLabel(this))
    , m_moved(new MomentEdit(this))
    , m_preview(new StateLine(this))
    , m_result(new StateLine(this))
    , m_do(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_place->setObjectName(QStringLiteral("moveTo"));
    m_moved->setObjectName(QStringLiteral("movedAt"));
    m_preview->setObjectName(QStringLiteral("movePreview"));
    m_result->setObjectName(QStringLiteral("moveResult"));
    m_do->setObjectName(QStringLiteral("moveDo"));
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &MoveStrip::askPreview);
    connect(&m_act, &Act::runningChanged, this, &MoveStrip::showRunning);
    connect(m_place, &QComboBox::currentIndexChanged, this, &MoveStrip::edited);
    connect(m_place, &QComboBox::currentIndexChanged, this, &MoveStrip::aimed);
    connect(m_moved, &MomentEdit::dateTimeChanged, this, &MoveStrip::edited);
    connect(this, &Strip::entered, this, &MoveStrip::doIt);
    connect(m_do, &QPushButton::clicked, this, &MoveStrip::doIt);
    connect(m_close, &QPushButton::clicked, this, &MoveStrip::closeWanted);
    tell();
}

void MoveStrip::build()
{
    m_place->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_placeLabel->setBuddy(m_place);
    m_movedLabel->setBuddy(m_moved);
    auto* fields = new WrapLayout;
    for (QWidget* each : std::initializer_list<QWidget*>{m_placeLabel, m_place, m_movedLabel, m_moved, m_do, m_close})
        fields->addWidget(each);
    body()->addLayout(fields);
    body()->addWidget(m_preview);
    body()->addWidget(m_result);
}

QUuid MoveStrip::target() const
{
    return m_stay ? m_place->currentData().toUuid() : QUuid();
}

void MoveStrip::open(const MovedStay& stay, const MoveTarget& target, const Zone& zone)
{
    {
        const QSignalBlocker quietPlace(m_place);
        const QSignalBlocker quietMoment(m_moved);
        m_stay = stay;
        m_zone = zone;
        m_moved->setNow([this] { return m_link.now(); }, zone);
        m_moved->setMoment(target.movedAt, zone);
        m_place->clear();
        m_place->addItem(target.where, target.place);
    }
    m_result->clear();
    tell();
    appear(m_place);
    Q_EMIT aimed();
    askPreview();
}

void MoveStrip::refresh(const MovedStay& stay)
{
    if (!m_stay || m_stay->id != stay.id || stay.version <= m_stay->version || m_act.running())
        return;
    m_stay = stay;
    tell();
    m_result->say(Tone::Attention,
                  tr("Somebody else changed this in the meantime. Now: %1, %2.").arg(stay.name, stay.where));
    askPreview();
}

bool MoveStrip::mayLeave()
{
    if (m_act.running())
        m_result->say(Tone::Quiet, tr("Busy… What comes of this is still awaited. Esc goes back after that."));
    return !m_act.running();
}

void MoveStrip::forget()
{
    ++m_turn;
    m_pause.stop();
    m_act.forget();
    m_stay.reset();
    const QSignalBlocker quiet(m_place);
    m_place->clear();
    m_preview->clear();
    m_result->clear();
}

void MoveStrip::setLive(bool live)
{
    m_live = live;
    showRunning();
}

void MoveStrip::edited()
{
    if (!m_stay)
        return;
    ++m_turn; // what is still under way is about something else
    m_preview->clear();
    if (!m_act.running())
        m_result->clear();
    m_pause.start();
}

void MoveStrip::askPreview()
{
    m_pause.stop();
    if (!m_stay || m_act.running())
        return;
    if (!m_live)
        return m_preview->say(Tone::Quiet, tr("What would happen can be said once there is a connection."));
    m_preview->say(Tone::Quiet, tr("Looking what would happen…"));
    send(true);
}

void MoveStrip::doIt()
{
    if (!m_stay || m_act.running())
        return;
    if (!m_live)
        return m_result->say(Tone::Attention,
                             tr("There is no connection. This is not kept for later: do it when it is back."));
    m_pause.stop();
    m_preview->clear();
    m_result->say(Tone::Quiet, tr("Busy…"));
    send(false);
}

void MoveStrip::send(bool preview)
{
    const QString id = m_stay->id.toString(QUuid::WithoutBraces);
    if (m_stay->held)
        send<wire::Hold>(QStringLiteral("/v1/holds/%1/transfers").arg(id), wire::MoveHold{target()}, preview);
    else
        send<wire::Stay>(QStringLiteral("/v1/stays/%1/transfers").arg(id),
                         wire::TransferStay{.placeId = target(), .movedAt = m_moved->moment(m_zone)}, preview);
}

template<class Answer, class Message>
void MoveStrip::send(const QString& path, const Message& message, bool preview)
{
    const int turn = ++m_turn;
    const auto then = [this, preview, turn](const Reply<Answer>& reply) {
        if (m_stay && (!preview || turn == m_turn))
            answered(standingBy(reply), preview);
    };
    if (preview)
        m_link.post<Answer>(path, message, Ask{.version = m_stay->version, .preview = true}, this, then);
    else
        m_act.run<Answer>(path, message, m_stay->version, then);
}

void MoveStrip::answered(const Reply<Standing>& reply, bool preview)
{
    if (const auto* there = std::get_if<Standing>(&reply)) {
        const QString after = MoveAnswer::afterwards(*there, m_zone);
        if (preview)
            m_preview->say(there->conditionalUntilAt || there->answerDueAt ? Tone::Attention : Tone::Good,
                           tr("If you do this: %1 Enter does it.").arg(after));
        else
            Q_EMIT moved(tr("Moved. %1").arg(after));
    } else if (const auto* no = std::get_if<Refused>(&reply)) {
        refused(no->problem, preview);
    } else if (preview) {
        m_preview->say(Tone::Quiet, tr("What would happen is not known now. %1").arg(whyNot(reply, false)));
    } else {
        m_result->say(Tone::Urgent, tr("%1 Enter asks again.").arg(whyNot(reply, true)));
    }
}

void MoveStrip::refused(const wire::Problem& problem, bool preview)
{
    if (problem.status == 412) {
        takeCurrent(problem);
        return;
    }
    const QStringList others = offer(problem);
    if (preview) {
        const QString instead = others.isEmpty()
            ? QString()
            : QStringLiteral(" ") + tr("Free instead: %1. Arrow down chooses.").arg(others.join(QStringLiteral("; ")));
        m_preview->say(Tone::Attention, tr("This would be refused. %1").arg(sentenceFor(problem)) + instead);
        return;
    }
    QString told = tr("This was not done. %1").arg(sentenceFor(problem));
    if (!others.isEmpty()) {
        const QSignalBlocker quiet(m_place);
        m_place->setCurrentIndex(1);
        told += QStringLiteral(" ") + tr("Chosen instead: %1. Enter moves it there.").arg(others.first());
        Q_EMIT aimed();
        m_pause.start();
    }
    m_result->say(Tone::Urgent, told);
}

// The place that was refused stays first; those that would do stand below it.
QStringList MoveStrip::offer(const wire::Problem& problem)
{
    const QSignalBlocker quiet(m_place);
    for (int at = m_place->count() - 1; at >= 0; --at)
        if (at != m_place->currentIndex())
            m_place->removeItem(at);
    QStringList names;
    for (const QJsonObject& each : problem.alternatives) {
        std::vector<wire::InputError> errors;
        const auto place = wire::fromJson<wire::Alternative>(each, wire::Unknown::Ignored, errors);
        if (!errors.empty() || m_place->findData(place.placeId) >= 0)
            continue;
        names << BoardWords::placeIn(place.facilityAlias, place.placeName);
        m_place->addItem(names.back(), place.placeId);
    }
    return names;
}

void MoveStrip::takeCurrent(const wire::Problem& problem)
{
    const auto standing = standingIn(problem, m_stay->held);
    if (!standing || standing->id != m_stay->id)
        return m_result->say(Tone::Attention, sentenceFor(problem));
    m_stay->version = standing->version;
    m_stay->where = standing->where;
    tell();
    m_result->say(Tone::Attention, MoveAnswer::now(*standing, m_zone));
    m_preview->clear();
    m_pause.start();
}

// A button that cannot be pressed would lose the keyboard; it is handed on before.
void MoveStrip::showRunning()
{
    const bool ready = !m_act.running() && m_live;
    if (!ready && m_do->hasFocus())
        m_place->setFocus();
    m_do->setEnabled(ready);
    m_do->setText(m_act.running() ? tr("Busy…") : tr("Move  Enter"));
}

void MoveStrip::tell()
{
    m_placeLabel->setText(tr("To"));
    m_movedLabel->setText(tr("Moved"));
    m_close->setText(tr("Close  Esc"));
    m_movedLabel->setVisible(!m_stay || !m_stay->held); // whoever is expected comes to the other place
    m_moved->setVisible(!m_stay || !m_stay->held);
    if (m_stay)
        setTitle(tr("Move %1, from %2").arg(m_stay->name, m_stay->where));
    showRunning();
}

void MoveStrip::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    tell();
    m_result->clear();
    askPreview();
}

} // namespace adempauze::client

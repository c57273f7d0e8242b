#include "board/squeeze_strip.h"

#include "board/board_words.h"
#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/state_line.h"
#include "shell/time_words.h"
#include "wire/order_messages.h"

#include <QEvent>
#include <QVBoxLayout>

namespace adempauze::client {

SqueezeStrip::SqueezeStrip(DaemonLink& link, QWidget* parent)
    : QFrame(parent)
    , m_act(link)
    , m_head(new StateLine(this))
    , m_moves(prose(this))
    , m_apply(new QPushButton(this))
    , m_result(new StateLine(this))
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_head->setObjectName(QStringLiteral("squeezeHead"));
    m_moves->setObjectName(QStringLiteral("squeezeMoves"));
    m_apply->setObjectName(QStringLiteral("squeezeApply"));
    m_result->setObjectName(QStringLiteral("squeezeResult"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_head);
    column->addWidget(m_moves);
    column->addWidget(m_apply, 0, Qt::AlignLeft);
    column->addWidget(m_result);
    connect(m_apply, &QPushButton::clicked, this, &SqueezeStrip::apply);
    connect(&m_act, &Act::runningChanged, this, &SqueezeStrip::tell);
    hide();
}

void SqueezeStrip::setSqueeze(const std::optional<wire::Squeeze>& squeeze, const BoardModel& board, bool mayApply)
{
    m_squeeze = squeeze;
    m_board = &board;
    m_mayApply = mayApply;
    tell();
}

void SqueezeStrip::forget()
{
    m_act.forget();
    m_squeeze.reset();
    m_result->clear();
    tell();
}

void SqueezeStrip::setLive(bool live)
{
    m_live = live;
    tell();
}

std::vector<GhostMove> SqueezeStrip::moves() const
{
    std::vector<GhostMove> moves;
    if (m_squeeze)
        for (const wire::ProposedMove& move : m_squeeze->moves)
            moves.push_back({move.claimId, move.to.placeId});
    return moves;
}

bool SqueezeStrip::isPossible() const
{
    return m_mayApply && m_live && m_squeeze && !m_squeeze->moves.empty() && !m_act.running();
}

QString SqueezeStrip::nameOf(const QUuid& claim) const
{
    const auto [row, bar] = m_board->find(claim);
    if (bar && bar->code)
        return tr("%1 (%2)", "place (code)")
            .arg(BoardWords::place(*m_board->placeAt(row)), QString::fromStdString(*bar->code));
    return bar ? BoardWords::place(*m_board->placeAt(row)) : tr("a stay that is not shown here");
}

QStringList SqueezeStrip::sentences() const
{
    const Zone zone = Zone::named(m_squeeze->zone).value_or(houseZone());
    QStringList said;
    for (const wire::LikelyCollision& each : m_squeeze->collisions)
        said << (each.meetsId ? tr("%1 may be extended and then runs into %2, from %3.")
                                    .arg(nameOf(each.stayId), nameOf(*each.meetsId), shortDate(each.fromAt, zone))
                              : tr("%1 may be extended and then runs into a closure, from %2.")
                                    .arg(nameOf(each.stayId), shortDate(each.fromAt, zone)));
    for (const wire::ProposedMove& move : m_squeeze->moves)
        said << tr("Proposed: %1 goes to %2 (expected %3).")
                    .arg(nameOf(move.claimId),
                         BoardWords::placeIn(move.to.facilityAlias, move.to.unitName.value_or(move.to.placeName)),
                         shortDate(move.arrivesAt, zone));
    for (const QUuid& stay : m_squeeze->unsolvedIds)
        said << tr("No room is found for the extension of %1.").arg(nameOf(stay));
    if (!m_squeeze->proven)
        said << tr("The search was cut off: there may be a proposal that moves fewer.");
    return said;
}

void SqueezeStrip::tell()
{
    const bool any = m_squeeze && !m_squeeze->collisions.empty();
    setAccessibleName(tr("Room for likely extensions"));
    setVisible(any || !m_result->sentence().isEmpty());
    m_moves->setVisible(any);
    m_apply->setVisible(any && m_mayApply && !m_squeeze->moves.empty());
    m_apply->setEnabled(isPossible());
    nameWithKey(m_apply, m_act.running() ? tr("Busy…") : tr("Make these moves, all or none"), QKeySequence(Qt::Key_F8));
    if (!any) {
        m_head->clear();
        m_moves->clear();
        return;
    }
    const auto count = m_squeeze->collisions.size();
    const bool solved = m_squeeze->unsolvedIds.empty();
    m_head->say(solved ? Tone::Attention : Tone::Urgent,
                count == 1 ? tr("A likely extension runs into what was promised.")
                           : tr("%1 likely extensions run into what was promised.").arg(count));
    m_moves->setText(sentences().join(QLatin1Char('\n')));
}

void SqueezeStrip::apply()
{
    if (!isPossible())
        return;
    wire::ApplySqueeze message;
    for (const wire::ProposedMove& move : m_squeeze->moves)
        message.moves.push_back({move.claimId, move.version, move.to.placeId});
    m_result->say(Tone::Quiet, tr("Busy…"));
    m_act.run<wire::SqueezeApplied>(QStringLiteral("/v1/squeeze/application"), message, 0,
                                    [this](const Reply<wire::SqueezeApplied>& reply) { answered(reply); });
}

QString SqueezeStrip::instead(const wire::Problem& problem)
{
    QString said;
    QStringList free;
    for (const QJsonObject& each : problem.alternatives) {
        std::vector<wire::InputError> errors;
        const auto place = wire::fromJson<wire::Alternative>(each, wire::Unknown::Ignored, errors);
        if (errors.empty())
            free << BoardWords::placeIn(place.facilityAlias, place.placeName);
    }
    if (!free.isEmpty())
        said += QLatin1Char(' ') + tr("Free for that promise: %1.").arg(free.join(QStringLiteral("; ")));
    std::vector<wire::InputError> errors;
    const auto next = problem.current ? wire::fromJson<wire::Squeeze>(*problem.current, wire::Unknown::Ignored, errors)
                                      : wire::Squeeze{};
    if (!problem.current || !errors.empty())
        return said;
    Q_EMIT proposed(next);
    if (!next.moves.empty())
        said += QLatin1Char(' ') + tr("Above stands what would do now.");
    else if (!next.collisions.empty())
        said += QLatin1Char(' ') + tr("Nothing else keeps every promise now.");
    return said;
}

void SqueezeStrip::answered(const Reply<wire::SqueezeApplied>& reply)
{
    if (const auto* done = std::get_if<wire::SqueezeApplied>(&reply)) {
        m_squeeze.reset();
        m_result->say(Tone::Good,
                      done->moved.size() == 1 ? tr("Moved: 1 promise.")
                                              : tr("Moved: %1 promises.").arg(done->moved.size()));
        tell();
        Q_EMIT applied();
        return;
    }
    const auto* no = std::get_if<Refused>(&reply);
    if (no && no->problem.status == 412)
        m_result->say(Tone::Attention,
                      tr("Nothing was moved: somebody changed one of these. The proposal is asked again."));
    else if (no)
        m_result->say(Tone::Urgent, tr("Nothing was moved. %1").arg(sentenceFor(no->problem)) + instead(no->problem));
    else
        m_result->say(Tone::Urgent, tr("%1 %2 asks again.").arg(whyNot(reply, true), QStringLiteral("F8")));
    if (no)
        Q_EMIT applied();
}

void SqueezeStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_result->clear();
        tell();
    }
}

} // namespace adempauze::client

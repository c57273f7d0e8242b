#pragma once

#include "shell/tone.h"
#include "stay/stay_view.h"
#include "time/local_time.h"

#include <QCoreApplication>
#include <QString>

namespace adempauze::client {

/// A sentence and how it is meant.
struct Line {
    Tone tone = Tone::Plain;
    QString sentence{};
};

using Lines = std::vector<Line>;

/// The one tone of several lines: the most pressing; and all of them below one another.
Line together(const Lines& lines);

/// What the messages of orders and stays say, in sentences.
class StayWords {
    Q_DECLARE_TR_FUNCTIONS(StayWords)

public:
    /// "De Luwte, L1": where the stay is now, or was last.
    static QString place(const wire::Stay& stay);
    static QString placeOf(const QUuid& stay, const Names& names);
    static QString agency(const QUuid& organisation, const Names& names);
    static QString colleague(const std::optional<QUuid>& account, const Names& names);

    /// The order that the stay rests on, or rested on before it went on by itself.
    static std::optional<QUuid> orderOf(const wire::Stay& stay);
    /// "Stay ends 13 hours after the order." From the daemon's own difference, or from the end of the order that it
    /// rested on before.
    static QString difference(const wire::Stay& stay, const std::optional<wire::Order>& order);
    /// "Mon 30 Nov 2026 22:41 (in 2 days)"
    static QString withHint(Moment at, const Zone& zone, Moment now);

    /// What becomes, or became, of a stay when its order changes.
    static Line touched(const wire::TouchedStay& stay, const Names& names, const Zone& zone);
    static Lines changed(const wire::OrderChanged& changed, const Names& names);
    /// What a stay is like after it went on or moved.
    static Line after(const wire::Stay& stay);
    /// Whether somebody who left may come again, as the house said; empty where nothing was said.
    static QString mayReturn(const wire::Stay& stay);
    /// Why a person has to confirm the end of this order; empty when nobody has to.
    static QString confirmation(const wire::Order& order);
    /// The condition of a suspension that stands; empty when there is none.
    static QString condition(const wire::Order& order);
    /// What was agreed on for after the order.
    static QString nextStep(const wire::Case& ofCase, const Zone& zone);
};

} // namespace adempauze::client

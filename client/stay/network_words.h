#pragma once

#include "stay/stay_words.h"

#include <QStringList>

namespace adempauze::client {

/// What is known around a case, in sentences: who leads, what is offered, what is done twice, what came of it.
class NetworkWords {
    Q_DECLARE_TR_FUNCTIONS(NetworkWords)

public:
    /// As the network names it, or as it is known here.
    static QString agency(const QUuid& organisation, const StayView& view, const Names& names);
    static QString lead(const StayView& view, const Names& names);
    /// An offer of the lead that waits for an answer; empty: none.
    static QString leadOffer(const StayView& view, const Names& names);
    /// The same work at more than one organisation, a sentence each.
    static QStringList doubles(const StayView& view, const Names& names);
    static QString safetyPlan(const wire::FollowUp& followUp, const Zone& zone);
    /// "Breach of the order: Mon 23 Nov 2026 10:00", one each.
    static QStringList outcomes(const wire::FollowUp& followUp, const Zone& zone);
    /// "Gemeente Eikendaal talks with the resident about debts"
    static QString agreement(const wire::Agreement& agreement, const StayView& view, const Names& names);
    /// "done", "no longer needed: …", "put off until …", "open"
    static QString step(const wire::Task& step, const Zone& zone);
    /// Of each open task who was told and who is told next, while nobody has it in hand.
    static Lines escalations(const StayView& view, const Names& names, Moment now);
    /// All of it, with the tone of what asks for attention.
    static Lines around(const StayView& view, const Names& names, Moment now);
};

} // namespace adempauze::client

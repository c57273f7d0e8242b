#pragma once

#include "board/bar_pieces.h"
#include "time/local_time.h"
#include "wire/loan_messages.h"
#include "wire/waiting_messages.h"

#include <QCoreApplication>
#include <QString>

namespace adempauze::client {

/// What stands on the board, in sentences. Claims by their code; nobody's name.
class BoardWords {
    Q_DECLARE_TR_FUNCTIONS(BoardWords)

public:
    /// "De Luwte, L1"; with its unit where the house has several.
    static QString place(const wire::BoardPlace& place);
    static QString placeIn(const std::string& house, const std::string& place);
    /// What a stretch is, for the legend and the list: "present".
    static QString kind(PieceKind kind);
    /// One letter for a stretch that is too narrow for a word.
    static QString letter(PieceKind kind);
    static QString closure(const std::string& reason);

    /// What is written on a bar: its letter, and its code or its kind. A claim on a condition has a question mark.
    static QString onBar(const wire::BoardBar& bar);
    /// "Present, KRF 5294"
    static QString name(const wire::BoardBar& bar);
    /// All that is known of it, in sentences.
    static QString told(const wire::BoardBar& bar, const Zone& zone, Moment now);

    /// "Mon 23 Nov 2026"
    static QString day(const wire::BoardDay& day, const Zone& zone);
    /// What a screen reader says of a place on a day; `day` "today" where it is. `lent`: as onLoan says it.
    static QString cell(const wire::BoardPlace& place, const wire::BoardDay& day, const QString& lent, const Zone& zone,
                        Moment now);
    /// To whom a place is lent, or whose it is; empty: nobody else's. `loan` where whoever looks may know it.
    static QString onLoan(const wire::BoardPlace& place, const wire::Loan* loan, const Zone& zone);
    static QString loan(const wire::Loan& loan, const Zone& zone);

    static QString waiting(const wire::WaitingEntry& entry);
    static QString waitingTold(const wire::WaitingEntry& entry, const Zone& zone);
};

} // namespace adempauze::client

#pragma once

#include "availability/criteria.h"
#include "shell/counts_cache.h"

#include <QLabel>

namespace adempauze::client {

/// How many places fit, very large, for what, and how old that is. Old numbers are told quietly and say so.
class CountsBoard : public QWidget {
    Q_OBJECT

public:
    explicit CountsBoard(QWidget* parent = nullptr);

    /// From an earlier day, before any answer.
    void showKept(const std::optional<Counts>& counts, Moment now);
    void showFound(const Counts& counts, const Criteria& criteria);
    /// The question itself was refused: there is no number.
    void showNone();
    /// Time passes, and the connection comes and goes.
    void setAge(Moment now, bool live);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    QString total() const;
    QString what() const;

    std::optional<Counts> m_counts;
    std::optional<Criteria> m_criteria; ///< none: the usual ones, of an earlier session
    Moment m_now{};
    bool m_live = false;
    bool m_refused = false;
    QLabel* m_total;
    QLabel* m_what;
};

} // namespace adempauze::client

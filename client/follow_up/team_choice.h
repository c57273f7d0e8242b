#pragma once

#include "wire/session_messages.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace adempauze::client {

/// Whose work is looked at: that of one's own teams, of one team of the organisation, or all there is. Not there where
/// the organisation has no teams.
class TeamChoice : public QWidget {
    Q_OBJECT

public:
    explicit TeamChoice(QWidget* parent = nullptr);

    /// What stood before stays chosen where it still is there; else what one's own teams have to do.
    void setTeams(const std::optional<wire::Account>& account, const std::vector<wire::Team>& all);
    /// "own", "all" or the id of a team, as the daemon is asked.
    QString asked() const;
    void forget();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill(bool keep);

    QLabel* m_label;
    QComboBox* m_which;
    std::vector<wire::Team> m_mine;
    std::vector<wire::Team> m_all;
    bool m_isHouse = false;
};

} // namespace adempauze::client

#pragma once

#include "desk/desk_panel.h"
#include "shell/rows_model.h"
#include "wire/night_messages.h"

class QLabel;
class QPushButton;

namespace adempauze::client {

class HappenedEdit;

/// Somebody of the evening round.
struct NightRow {
    QUuid id{}; ///< of the stay
    wire::NightGuest guest{};
};

/// The evening round: who is in the house tonight, and whether they are there. Said again, it corrects. That somebody
/// is absent is said twice: while an order runs it alerts.
class NightPanel : public DeskPanel {
    Q_OBJECT

public:
    explicit NightPanel(DaemonLink& link, QWidget* parent = nullptr);

    /// Asks the daemon who is there tonight. One question at a time.
    void ask();
    void retell() override;
    void forget() override;
    bool back() override;
    void tick();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void heard(const wire::NightRound& round);
    void press(const char* presence);
    void record(const char* presence);
    void answered(const Reply<wire::NightCheck>& reply);
    QString placeOf(const QUuid& stay) const;

    RowsModel<NightRow> m_model;
    Table* m_table;
    QLabel* m_title;
    QLabel* m_momentLabel;
    HappenedEdit* m_moment;
    QPushButton* m_there;
    QPushButton* m_absent;
    QPushButton* m_announced;
    QPushButton* m_unknown;
    std::optional<QUuid> m_absentSaid; ///< pressed once, of this stay
    int m_turn = 0;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace adempauze::client

#pragma once

#include "desk/desk_panel.h"
#include "shell/exception_list.h"
#include "wire/safety_messages.h"

class QLabel;
class QPushButton;

namespace adempauze::client {

/// Who must not come into this house for now, why, and until when; and that one of them may come again (twice). A ban
/// is recorded at the stay. Not shown while there are none and nothing was said.
class BansPanel : public DeskPanel {
    Q_OBJECT

public:
    explicit BansPanel(DaemonLink& link, QWidget* parent = nullptr);

    /// Who is known here. Told before anything is asked; a name of a person is not among it.
    void setPeople(People people) { m_people = std::move(people); }
    /// One question at a time: asked again while it runs, it is asked once more after that.
    void ask();
    void retell() override;
    void forget() override;
    bool back() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<Column<wire::HouseBan>> columns();
    void build();
    void tell();
    void heard(const wire::HouseBans& bans);
    QString who(const wire::HouseBan& ban) const;
    void lift();
    void answered(const Reply<wire::HouseBan>& reply);

    People m_people;
    RowsModel<wire::HouseBan> m_model;
    Table* m_table;
    QLabel* m_title;
    QPushButton* m_lift;
    std::optional<QUuid> m_liftSaid; ///< the one that lifting was pressed for once
    int m_turn = 0;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace adempauze::client

#pragma once

#include "board/board_data.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace adempauze::client {

/// Which days and which house somebody looks at, and whether as a table of days or as a list.
class PeriodBar : public QWidget {
    Q_OBJECT

public:
    explicit PeriodBar(QWidget* parent = nullptr);

    const BoardWish& wish() const { return m_wish; }
    /// Houses to choose from; the choice stays.
    void setHouses(const wire::Board& wholeBoard);
    void setList(bool list);
    /// Today's date, from which earlier and later go.
    void setToday(date::local_days today) { m_today = today; }
    void reset();

    void move(int days);
    void goToday();
    void setDays(int days);

Q_SIGNALS:
    void changed();
    void listWanted(bool list);

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();
    void houseChosen();
    void daysChosen();

    BoardWish m_wish;
    date::local_days m_today{};
    QPushButton* m_earlier;
    QPushButton* m_now;
    QPushButton* m_later;
    QLabel* m_daysLabel;
    QComboBox* m_days;
    QLabel* m_houseLabel;
    QComboBox* m_house;
    QPushButton* m_list;
};

} // namespace adempauze::client

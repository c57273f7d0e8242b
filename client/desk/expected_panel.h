#pragma once

#include "desk/desk_panel.h"

class QLabel;
class QPushButton;

namespace adempauze::client {

class HappenedEdit;
class Strip;

/// Who is on the way. A booked stay arrives here (Enter on its row); a hold arrives on its code. That somebody with a
/// booked stay did not come (F8, twice) is a safety signal: others are told at once.
class ExpectedPanel : public DeskPanel {
    Q_OBJECT

public:
    explicit ExpectedPanel(DaemonLink& link, QWidget* parent = nullptr);

    void setRows(const std::vector<Expected>& rows);
    void retell() override;
    void forget() override;
    bool back() override;
    void tick();

Q_SIGNALS:
    /// A row was chosen whose arrival goes by the code.
    void codeWanted();

protected:
    void changeEvent(QEvent* event) override;
    QString sentenceOf(const wire::Problem& problem) const override;

private:
    enum class Doing { Nothing, Arriving, Missing };
    void build();
    void tell();
    void allow();
    void choose();
    void askMissing();
    void begin(Doing doing, const Expected& row);
    void tellStrip();
    void go();
    void answered(const Reply<wire::Stay>& reply);
    bool isThere() const;

    ExpectedModel m_model;
    Table* m_table;
    QLabel* m_title;
    QPushButton* m_arrived;
    QPushButton* m_missing;
    Strip* m_strip;
    QLabel* m_momentLabel;
    HappenedEdit* m_moment;
    QPushButton* m_go;
    Doing m_doing = Doing::Nothing;
    Expected m_subject;
};

} // namespace adempauze::client

#pragma once

#include "shell/moment_edit.h"

#include <QComboBox>
#include <QLabel>

namespace adempauze::client {

/// Asks which of two equal hours a field means, and is seen only while its time is one that the clock of the zone
/// showed twice that day. It begins with the second, which does not shorten a protection.
class WhichHour : public QComboBox {
    Q_OBJECT

public:
    /// `label` is seen together with the question.
    WhichHour(MomentEdit* field, QLabel* label, QWidget* parent = nullptr);

    void setZone(const Zone& zone);
    /// The field was filled in with this moment: the choice goes along.
    void choose(Moment at);
    /// 0 for the first, 1 for the second; nothing where there is only one.
    std::optional<int> fold() const;
    bool isAsked() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void show();
    void tell();

    MomentEdit* m_field;
    QLabel* m_label;
    Zone m_zone;
};

} // namespace adempauze::client

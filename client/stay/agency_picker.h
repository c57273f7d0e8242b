#pragma once

#include "shell/form.h"
#include "stay/stay_view.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QWidget>

namespace adempauze::client {

/// Which organisations take part in a case: a tick for each, its part, and the ground on which it is told.
class AgencyPicker : public QWidget {
    Q_OBJECT

public:
    explicit AgencyPicker(QWidget* parent = nullptr);

    /// The organisations there are. Ticks and choices of those that stay are kept; new ones are ticked where
    /// organisations of their kind usually take part.
    void setAgencies(const std::vector<wire::Agency>& agencies);
    std::vector<wire::Participant> chosen() const;
    void forget();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        wire::Agency agency;
        QCheckBox* tick;
        WordChoice* part;
        WordChoice* ground;
    };
    void add(const wire::Agency& agency);
    void suggest(Row& row) const;
    void tell();

    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

} // namespace adempauze::client

#pragma once

#include "shell/moment_edit.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>

namespace adempauze::client {

/// A moment that a decision may name or leave out: a tick, and the field that it opens.
class OptionalMoment : public QObject {
    Q_OBJECT

public:
    /// Adds both to `form`; the field is called `name`, the tick `name` + "Named".
    OptionalMoment(QFormLayout* form, const char* name, std::function<Moment()> now, QObject* parent);

    void tell(const QString& tick, const QString& field);
    /// What Enter would take if the tick were set; nothing is named yet.
    void fill(Moment at, const Zone& zone);
    /// What was named, if anything.
    std::optional<Moment> moment(const Zone& zone) const;
    /// The same as the clock on the wall shows it.
    std::optional<LocalTime> local() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox* m_tick;
    QLabel* m_label;
    MomentEdit* m_field;
};

} // namespace adempauze::client

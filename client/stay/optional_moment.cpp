#include "stay/optional_moment.h"

#include "shell/form.h"
#include "shell/time_words.h"

namespace adempauze::client {

OptionalMoment::OptionalMoment(QFormLayout* form, const char* name, std::function<Moment()> now, QObject* parent)
    : QObject(parent)
    , m_tick(new QCheckBox)
    , m_label(new QLabel)
    , m_field(new MomentEdit)
{
    const QString called = QString::fromLatin1(name);
    m_field->setObjectName(called);
    m_tick->setObjectName(called + QStringLiteral("Named"));
    m_field->setNow(std::move(now), houseZone());
    m_field->setEnabled(false);
    form->addRow(m_tick);
    addRow(form, m_label, m_field);
    connect(m_field, &MomentEdit::dateTimeChanged, this, &OptionalMoment::changed);
    connect(m_tick, &QCheckBox::toggled, this, [this](bool named) {
        m_field->setEnabled(named);
        Q_EMIT changed();
    });
}

void OptionalMoment::tell(const QString& tick, const QString& field)
{
    m_tick->setText(tick);
    m_label->setText(field);
}

void OptionalMoment::fill(Moment at, const Zone& zone)
{
    m_field->setMoment(at, zone);
    m_tick->setChecked(false);
}

std::optional<Moment> OptionalMoment::moment(const Zone& zone) const
{
    return m_tick->isChecked() ? std::optional(m_field->moment(zone)) : std::nullopt;
}

std::optional<LocalTime> OptionalMoment::local() const
{
    return m_tick->isChecked() ? std::optional(m_field->local()) : std::nullopt;
}

} // namespace adempauze::client

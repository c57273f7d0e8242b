#pragma once

#include "shell/form.h"
#include "shell/moment_edit.h"
#include "stay/act_panel.h"
#include "stay/optional_moment.h"

#include <QLabel>
#include <QSpinBox>

namespace adempauze::client {

/// What acts on an order share: which order it is, and how it stands.
class OrderAct : public ActPanel {
    Q_OBJECT

public:
    using ActPanel::ActPanel;

protected:
    QUuid subject() const override;
    std::int64_t version() const override;
    QString stands() const override;
    void take(const QJsonObject& current) override;
    QString missing() const override;
    /// "/v1/orders/…/extensions"
    QString path(const char* act) const;

    template<class Message>
    void decide(bool preview, const char* act, const Message& message)
    {
        put<wire::OrderChanged>(preview, path(act), message,
                                [this](const wire::OrderChanged& it) { return StayWords::changed(it, names()); });
    }
};

/// Longer, by days that count as the law says, or until a moment that the decision names.
class ExtensionAct : public OrderAct {
    Q_OBJECT

public:
    explicit ExtensionAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void send(bool preview) override;
    QString typed() const override;
    QString verb() const override;
    void tell() override;

private:
    QLabel* m_decidedLabel;
    MomentEdit* m_decided;
    QLabel* m_daysLabel;
    QSpinBox* m_days;
    OptionalMoment* m_until; ///< where the decision names a moment instead of days
};

} // namespace adempauze::client

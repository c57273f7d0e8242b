#pragma once

#include "shell/form.h"
#include "shell/moment_edit.h"
#include "stay/act_panel.h"

#include <QCheckBox>
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

/// Longer, by days that count from the first end.
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
};

/// Withdrawn, annulled, suspended or in force again.
class DecisionAct : public OrderAct {
    Q_OBJECT

public:
    enum class Kind { Withdrawal, Annulment, Suspension, Reinstatement };

    DecisionAct(Kind kind, const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void send(bool preview) override;
    QString typed() const override;
    QString verb() const override;
    void tell() override;

private:
    Kind m_kind;
    QLabel* m_decidedLabel;
    MomentEdit* m_decided;
    QCheckBox* m_otherMoment;
    QLabel* m_effectiveLabel;
    MomentEdit* m_effective;
};

/// The order was imposed at another moment than was recorded.
class CorrectionAct : public OrderAct {
    Q_OBJECT

public:
    explicit CorrectionAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void send(bool preview) override;
    QString typed() const override;
    QString verb() const override;
    void tell() override;

private:
    QLabel* m_imposedLabel;
    MomentEdit* m_imposed;
    QLabel* m_reasonLabel;
    WordChoice* m_reason;
};

} // namespace adempauze::client

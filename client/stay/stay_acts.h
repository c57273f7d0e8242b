#pragma once

#include "shell/form.h"
#include "shell/moment_edit.h"
#include "stay/act_panel.h"

#include <QCheckBox>
#include <QLabel>

#include <map>

namespace adempauze::client {

/// What acts on a stay share: which stay it is, and how it stands.
class StayAct : public ActPanel {
    Q_OBJECT

public:
    using ActPanel::ActPanel;

protected:
    QUuid subject() const override;
    std::int64_t version() const override;
    QString stands() const override;
    void take(const QJsonObject& current) override;

    template<class Message>
    void change(bool preview, const char* act, const Message& message)
    {
        const QString path =
            QStringLiteral("/v1/stays/%1/%2").arg(subject().toString(QUuid::WithoutBraces), QLatin1String(act));
        put<wire::Stay>(preview, path, message, [this](const wire::Stay& stay) { return told(stay); });
    }
    virtual Lines told(const wire::Stay& after) const { return {StayWords::after(after)}; }
};

/// Why the stay may go on after its order, and until when.
class BasisAct : public StayAct {
    Q_OBJECT

public:
    explicit BasisAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void refreshed() override;
    QString missing() const override;
    void send(bool preview) override;
    QString typed() const override;
    QString verb() const override;
    void tell() override;

private:
    void basisChosen();
    void orderChosen();
    void offerOrders();
    void addOrder(const wire::Order& order);
    std::optional<Moment> endOfOrder() const; ///< of the one it goes on with, if before the limit of the house
    void proposeUntil();

    QLabel* m_basisLabel;
    WordChoice* m_basis;
    QLabel* m_orderLabel;
    QComboBox* m_order;
    QLabel* m_whyLabel;
    WordChoice* m_why;
    QLabel* m_untilLabel;
    MomentEdit* m_until;
    std::map<QUuid, Moment> m_ends; ///< of the orders: a next order says until when
    std::optional<LocalTime> m_proposed; ///< filled in by itself: anything else there is somebody's own
};

/// Somebody left; the one thing that makes an occupied place free.
class DepartureAct : public StayAct {
    Q_OBJECT

public:
    explicit DepartureAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void send(bool preview) override;
    QString typed() const override;
    QString gravity() const override;
    bool hasPreview() const override { return false; }
    QString verb() const override;
    void tell() override;
    Lines told(const wire::Stay& after) const override;

private:
    void destinationChosen();

    QLabel* m_departedLabel;
    MomentEdit* m_departed;
    QLabel* m_destinationLabel;
    WordChoice* m_destination;
    QCheckBox* m_even;
};

/// A booked stay that does not come about.
class CancelAct : public StayAct {
    Q_OBJECT

public:
    explicit CancelAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override { }
    void send(bool preview) override;
    QString typed() const override { return {}; }
    QString gravity() const override;
    bool hasPreview() const override { return false; }
    QString verb() const override;
    Lines told(const wire::Stay& after) const override;
};

} // namespace adempauze::client

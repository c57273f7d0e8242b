#pragma once

#include "stay/case_act.h"

namespace adempauze::client {

/// Something agreed on with somebody, as a task of one's own: what, and when.
class AppointmentAct : public CaseAct {
    Q_OBJECT

public:
    explicit AppointmentAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    bool needsCase() const override { return false; }
    void fill() override;
    QString missing() const override;
    void send(bool preview) override;
    QString verb() const override;
    void tell() override;

private:
    QLabel* m_kindLabel;
    WordChoice* m_kind;
    QLabel* m_whenLabel;
    MomentEdit* m_when;
};

/// A contact that was entered by mistake. It stays to be seen, as such.
class VoidContactAct : public CaseAct {
    Q_OBJECT

public:
    explicit VoidContactAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    bool needsCase() const override { return false; }
    std::int64_t version() const override;
    QString stands() const override;
    void take(const QJsonObject& current) override;
    void fill() override;
    void refreshed() override;
    QString missing() const override;
    void send(bool preview) override;
    QString verb() const override;
    void tell() override;

private:
    void offerAll();
    const wire::Contact* contact() const;

    QLabel* m_contactLabel;
    QComboBox* m_contact;
};

} // namespace adempauze::client

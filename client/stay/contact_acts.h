#pragma once

#include "stay/case_act.h"

namespace adempauze::client {

/// Somebody was in touch with somebody: how, with whom, when; and the step that is done by it. Never what was said.
class ContactAct : public CaseAct {
    Q_OBJECT

public:
    explicit ContactAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    bool needsCase() const override { return false; }
    void fill() override;
    void refreshed() override;
    void send(bool preview) override;
    QString verb() const override;
    void tell() override;

private:
    void offerSteps();

    QLabel* m_kindLabel;
    WordChoice* m_kind;
    QLabel* m_withLabel;
    WordChoice* m_with;
    QLabel* m_whenLabel;
    MomentEdit* m_when;
    QLabel* m_stepLabel;
    QComboBox* m_step;
};

/// What came of it, as a fact: a kind and a moment. A breach is recorded at its order.
class OutcomeAct : public CaseAct {
    Q_OBJECT

public:
    explicit OutcomeAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
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

/// That there is a safety plan, since when, or that there is none. Never what it says.
class SafetyPlanAct : public CaseAct {
    Q_OBJECT

public:
    explicit SafetyPlanAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    QString stands() const override;
    void take(const QJsonObject& current) override;
    void fill() override;
    void send(bool preview) override;
    QString verb() const override;
    void tell() override;

private:
    void showFields();

    QLabel* m_thereLabel;
    QComboBox* m_there;
    QLabel* m_sinceLabel;
    MomentEdit* m_since;
};

} // namespace adempauze::client

#pragma once

#include "stay/case_act.h"

namespace adempauze::client {

/// Who talks to whom about what, from now on.
class AgreementAct : public CaseAct {
    Q_OBJECT

public:
    explicit AgreementAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void refreshed() override;
    QString missing() const override;
    void send(bool preview) override;
    QString verb() const override;
    void tell() override;

private:
    void offerAll();
    void showFields();

    QLabel* m_whoLabel;
    QComboBox* m_who;
    QLabel* m_withLabel;
    WordChoice* m_with;
    QLabel* m_otherLabel;
    QComboBox* m_other;
    QLabel* m_aboutLabel;
    WordChoice* m_about;
};

/// Such an agreement ends.
class EndAgreementAct : public CaseAct {
    Q_OBJECT

public:
    explicit EndAgreementAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void refreshed() override;
    QString missing() const override;
    void send(bool preview) override;
    QString verb() const override;
    void tell() override;

private:
    void offerAll();

    QLabel* m_whichLabel;
    QComboBox* m_which;
};

} // namespace adempauze::client

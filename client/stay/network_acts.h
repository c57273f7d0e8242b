#pragma once

#include "stay/case_act.h"

namespace adempauze::client {

/// An organisation takes part in the case from now on, in a part and on a ground.
class JoinAct : public CaseAct {
    Q_OBJECT

public:
    explicit JoinAct(const Frame& frame, QWidget* parent = nullptr);
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

    QLabel* m_agencyLabel;
    QComboBox* m_agency;
    QLabel* m_partLabel;
    WordChoice* m_part;
    QLabel* m_groundLabel;
    WordChoice* m_ground;
    QLabel* m_consentLabel;
    MomentEdit* m_consent;
};

/// An organisation takes part no more, or the consent to telling it was withdrawn: what waits for it is stopped.
class LeaveAct : public CaseAct {
    Q_OBJECT

public:
    explicit LeaveAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void fill() override;
    void refreshed() override;
    QString missing() const override;
    void send(bool preview) override;
    QString gravity() const override;
    QString verb() const override;
    void tell() override;

private:
    void offerAll();

    QLabel* m_partLabel;
    QComboBox* m_part;
    QLabel* m_whyLabel;
    QComboBox* m_why;
};

/// The lead is offered to an organisation that takes part; or an offer is answered.
class LeadAct : public CaseAct {
    Q_OBJECT

public:
    explicit LeadAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    QString stands() const override;
    void fill() override;
    void refreshed() override;
    QString missing() const override;
    void send(bool preview) override;
    QString verb() const override;
    void tell() override;

private:
    bool isAnswer() const { return view().network && view().network->leadOffer; }
    void offerAll();
    void showFields();

    QLabel* m_stands;
    QLabel* m_agencyLabel;
    QComboBox* m_agency;
    QLabel* m_answerLabel;
    QComboBox* m_answer;
};

} // namespace adempauze::client

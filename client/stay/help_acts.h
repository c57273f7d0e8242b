#pragma once

#include "stay/case_act.h"

namespace adempauze::client {

/// Help of the register offered to somebody of the case.
class OfferHelpAct : public CaseAct {
    Q_OBJECT

public:
    explicit OfferHelpAct(const Frame& frame, QWidget* parent = nullptr);
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

    QLabel* m_offerLabel;
    QComboBox* m_offer;
    QLabel* m_forLabel;
    WordChoice* m_for;
    QLabel* m_whenLabel;
    MomentEdit* m_when;
};

/// What became of help: accepted or turned down, confirmed by whoever gives it, completed, or broken off.
class HelpProgressAct : public CaseAct {
    Q_OBJECT

public:
    explicit HelpProgressAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
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
    const wire::CaseHelp* help() const;

    QLabel* m_helpLabel;
    QComboBox* m_help;
    QLabel* m_stateLabel;
    WordChoice* m_state;
    QLabel* m_whenLabel;
    MomentEdit* m_when;
};

} // namespace adempauze::client

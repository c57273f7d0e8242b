#pragma once

#include "stay/case_act.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

namespace adempauze::client {

/// The help that one's own organisation gives, as others choose from it: something new, or what is changed or closed of
/// what there is. Its kind is said once.
class HelpRegisterAct : public CaseAct {
    Q_OBJECT

public:
    explicit HelpRegisterAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    bool needsCase() const override { return false; }
    std::int64_t version() const override;
    QString stands() const override;
    void take(const QJsonObject& current) override;
    void fill() override;
    void refreshed() override;
    QString missing() const override;
    QString typed() const override;
    void send(bool preview) override;
    QString verb() const override;
    void tell() override;

private:
    void offerAll();
    /// Fills the fields with what is chosen.
    void showChosen();
    const wire::HelpOffer* offer() const; ///< null: something new
    void add();
    void change(const wire::HelpOffer& before);

    QLabel* m_offerLabel;
    QComboBox* m_offer;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_kindLabel;
    WordChoice* m_kind;
    QLabel* m_forLabel;
    WordChoice* m_for;
    QLabel* m_languagesLabel;
    QLineEdit* m_languages;
    QLabel* m_waitingLabel;
    QSpinBox* m_waiting;
    QCheckBox* m_peers;
    QCheckBox* m_closed;
};

} // namespace adempauze::client

#pragma once

#include "shell/help_form.h"
#include "stay/case_act.h"

namespace adempauze::client {

/// The help that one's own organisation gives, as others choose from it: something new, or what is changed or ended of
/// what there is.
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
    QString missing() const override { return m_fields->missing(); }
    QString typed() const override;
    void send(bool preview) override;
    QString verb() const override;
    void tell() override;

private:
    void offerAll();
    const wire::HelpOffer* offer() const; ///< null: something new
    void show();

    QLabel* m_offerLabel;
    QComboBox* m_offer;
    HelpForm* m_fields;
    std::optional<wire::HelpOffer> m_before; ///< what is changed, as it stood when that was filled in or said
};

} // namespace adempauze::client

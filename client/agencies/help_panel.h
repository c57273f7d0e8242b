#pragma once

#include "agencies/agency_rows.h"
#include "shell/act.h"
#include "shell/help_form.h"
#include "shell/question.h"
#include "shell/state_line.h"
#include "shell/strip.h"
#include "shell/table.h"

namespace adempauze::client {

/// The help that organisations give, as others choose from it, for administrators: F2 enters something new, F3 changes
/// what is selected, or ends it. Whoever gives it keeps their own beside the stays (stay/help_register_act.h).
class HelpPanel : public QWidget {
    Q_OBJECT

public:
    HelpPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent = nullptr);

    void ask() { m_asked.ask(); }
    void setAgencies(const std::vector<wire::Agency>& agencies);
    void forget();
    void retell();
    bool back();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void tell();
    void fill();
    /// Null: something new.
    void open(const wire::HelpOffer* offer);
    bool adds() const { return !m_draft || m_draft->id.isNull(); }
    QString missing() const;
    void record();
    void recorded(const Reply<wire::HelpOffer>& reply, bool added);
    /// Why it was not done. What somebody else made of it meanwhile stands beside what was filled in, and is what the
    /// next Enter changes.
    QString why(const Reply<wire::HelpOffer>& reply);

    DaemonLink& m_link;
    Act m_act;
    Question<wire::HelpOffers> m_asked;
    std::vector<wire::Agency> m_agencies;
    std::vector<wire::HelpOffer> m_offers;
    /// What the strip changes, as it stood when that was filled in or said; a null id: something new.
    std::optional<wire::HelpOffer> m_draft;
    HelpOffersModel m_model;
    QLabel* m_title;
    Table* m_table;
    QPushButton* m_add;
    QPushButton* m_change;
    Strip* m_strip;
    QLabel* m_organisationLabel;
    QComboBox* m_organisation;
    HelpForm* m_fields;
    QPushButton* m_do;
    StateLine* m_said;
};

} // namespace adempauze::client

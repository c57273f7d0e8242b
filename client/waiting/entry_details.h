#pragma once

#include "link/reply.h"
#include "shell/state_line.h"
#include "waiting/waiting_rows.h"

#include <QWidget>

class QLabel;

namespace adempauze::client {

class DaemonLink;
class Table;

/// Everything about one entry: why it stands where it stands, what fits now and next, what was offered and why, and
/// what was answered.
class EntryDetails : public QWidget {
    Q_OBJECT

public:
    EntryDetails(DaemonLink& link, const WaitingSight& sight, QWidget* parent = nullptr);

    /// Nothing: hides itself. `of`: how many wait.
    void showEntry(const wire::WaitingEntry* entry, std::size_t of);
    /// The rules, told beneath.
    void setRules(const QString& rules);
    /// What is free may have changed: what fits is asked again.
    void placesChanged();
    void retell();
    void forget();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void askFit();
    void heard(const Reply<wire::PlaceOffers>& reply);
    void fillOffers();
    void tell();
    void tellOffer();

    DaemonLink& m_link;
    WaitingSight m_sight;
    std::optional<wire::WaitingEntry> m_entry;
    std::size_t m_of = 0;
    std::optional<wire::PlaceOffers> m_fit;
    QString m_silence; ///< why what fits is not known
    int m_turn = 0;
    FitModel m_fitModel;
    OfferModel m_offerModel;
    QLabel* m_title;
    QLabel* m_rank;
    StateLine* m_open;
    QLabel* m_values;
    QLabel* m_fitTitle;
    StateLine* m_fitState;
    Table* m_fitTable;
    QLabel* m_offersTitle;
    Table* m_offers;
    QLabel* m_why;
    QLabel* m_rules;
};

} // namespace adempauze::client

#pragma once

#include "availability/offers_model.h"
#include "availability/place_search.h"
#include "shell/act.h"
#include "shell/house_confidence.h"
#include "shell/screen.h"
#include "shell/state_line.h"
#include "shell/table.h"
#include "wire/hold_messages.h"

class QScrollArea;
class QVBoxLayout;

namespace adempauze::client {

class CountsBoard;
class CriteriaBar;
class HoldStrip;
class NothingFits;
class OfferDetails;
class OwnHolds;
class TurnAwayForm;

/// "Nu plek": how many places fit now, which, best first, and a hold in three strokes: Enter, a reference, Enter. What
/// the place's house asks is answered on the way. Where nothing is free for long enough, a place can be held for some
/// nights; case workers can hold one for after an order. House staff look and record, and hold nothing. No hold is
/// shown before the daemon said so, and none waits for a connection.
class AvailabilityScreen : public Screen {
    Q_OBJECT

public:
    explicit AvailabilityScreen(const Frame& frame, QWidget* parent = nullptr);

    QString title() const override;
    QString help() const override;
    bool isFor(const QString& role) const override;
    Destination destination() const override { return Destination::Availability; }

    void begin() override;
    void forget() override;
    void happened(const FeedEvent& event) override;
    void linkChanged() override;
    void enter() override;
    /// A hold of this place for somebody who comes then: the strip opens on it, or it is said why not.
    void openFrom(const QUuid& place, Moment from) override;
    void open(const QUuid& hold) override;
    bool back() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A hold that was asked, and what was asked for.
    struct Sent {
        wire::PlaceOffer target{};
        Criteria criteria{};
        QUuid request{};
    };

    void build();
    void connectAll();
    void tell();
    void tick();

    // What is free.
    void criteriaChanged();
    std::optional<QUuid> askedRequest();
    void search();
    void followClock();
    void answered();
    void searchRefused(const wire::Problem& problem);
    void keepCounts(const wire::PlaceOffers& found);
    void tellWayOut();
    void choose();
    void select(int row);
    void rowChanged();
    void beginAnother();

    // Holding one of them.
    bool mayHold() const;
    bool mayHoldAfterwards() const;
    /// The police book without it: it is told to those who know the houses.
    void askConfidence();
    QString whyNothingCanBeDone() const;
    void openWanted();
    void openStrip();
    void closeStrip();
    void freshenStrip();
    void hold();
    void holdAnswered(const Reply<wire::Hold>& reply);
    /// It is not known yet what became of a hold that was asked for the person that is searched for.
    bool unsettled() const;
    void openUnsettled();
    QString unsettledWords() const;
    void formerAnswered(const Reply<wire::Hold>& reply);
    QString whyNotHeld(const wire::Problem& problem) const;
    void sayOfHold(const QString& sentence);
    std::optional<LocalTime> shorterThanAsked() const;
    void held(const wire::Hold& hold);
    void lost(const wire::Hold& hold);
    void chooseNext(const PassOver& except, const QString& why);
    void takeNext();
    void wait();
    void bringIntoView(QWidget* part);

    DaemonLink& m_link;
    OfferLight m_light;
    PlaceSearch* m_search;
    Act m_act;
    HouseConfidences m_confidences;
    bool m_choosing = false; ///< the program selects, not the person
    bool m_chosenByHand = false;
    bool m_asked = false; ///< somebody asks for a place; else the screen watches
    bool m_offline = false;
    std::optional<Sent> m_sent; ///< the last one
    QUuid m_wanted; ///< the strip opens on this place once the next search answered
    PassOver m_passOver; ///< what just said no
    std::optional<QUuid> m_placed; ///< the hold that answers what is asked
    std::pair<QUuid, QJsonObject> m_answered; ///< the last hold, and the answers that went with it
    QString m_whyNext; ///< told again once the next search answered
    int m_ticks = 0;
    QTimer m_clock;
    OffersModel* m_model;
    QScrollArea* m_scroll;
    QWidget* m_page;
    CriteriaBar* m_criteria;
    CountsBoard* m_counts;
    StateLine* m_trouble; ///< of the search
    StateLine* m_state; ///< of what somebody did
    Table* m_table;
    HoldStrip* m_strip;
    OwnHolds* m_holds;
    NothingFits* m_nothing;
    OfferDetails* m_details;
    TurnAwayForm* m_turnAway;
};

} // namespace adempauze::client

#pragma once

#include "domain/notices.h"
#include "domain/step_times.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace adempauze {

/// Everything about a case that steps hang on. Orders and stays in the order of their beginning.
struct CaseFacts {
    std::vector<OrderFacts> orders{};
    std::vector<StayFacts> stays{};
    OrganisationId owner{}; ///< whose case it is
    std::vector<Participant> participants{};
    std::optional<Moment> nextStepAgreedAt{}; ///< the last one; it is none for an order that was imposed later
};

/// Whose work it is; a house's staff sees it too.
struct Owner {
    OrganisationId organisation;
    std::optional<FacilityId> facility{};

    friend bool operator==(const Owner&, const Owner&) = default;
};

/// Which step of which order or stay.
struct StepKey {
    std::string protocol;
    std::string word;
    std::optional<OrderId> order{}; ///< one of the two
    std::optional<ClaimId> stay{};
    int number = 1; ///< of several

    friend bool operator==(const StepKey&, const StepKey&) = default;
};

struct PlannedStep {
    StepKey key;
    StepTimes times;
    Owner owner;
    bool urgent = false;
};

enum class StepState { Planned, Open, Done };

/// A step as it is kept.
struct KeptStep {
    TaskId id;
    StepKey key;
    StepTimes times;
    Owner owner;
    StepState state;
    std::optional<Moment> doneAt{};
};

/// Why a step is not to be done any more.
enum class WhyCancelled {
    Met,
    StayCalledOff,
    StayMoved, ///< to a house of another kind
    Departed, ///< and the step is for as long as somebody stays
    NotDueAnyMore, ///< what it counted from is gone, or another
    NotInProtocol, ///< the files do not have it any more
};
std::string_view wordFor(WhyCancelled why); ///< "met", …

/// Every step that the protocols make of a case, those that are done too. `kept` says when steps were done.
std::vector<PlannedStep> stepsOf(const std::vector<Protocol>& protocols, const CaseFacts& facts,
                                 const std::vector<KeptStep>& kept);

/// What is to change so that what is kept is what is planned. Done steps stay as they are. A step that would have
/// lapsed by `now` is not begun. Whose work an open step is, a person may have decided since: that stays, unless the
/// resident was moved to another house, and it is the house's work.
struct StepMove {
    const KeptStep* from;
    PlannedStep to;
    bool ownerToo; ///< else only its times
};
struct StepCancelled {
    const KeptStep* step;
    WhyCancelled why;
};
struct FollowUpChange {
    std::vector<PlannedStep> begun{};
    std::vector<StepMove> moved{};
    std::vector<StepCancelled> cancelled{};
};
FollowUpChange changeOf(const std::vector<Protocol>& protocols, const CaseFacts& facts,
                        const std::vector<KeptStep>& kept, Moment now);

} // namespace adempauze

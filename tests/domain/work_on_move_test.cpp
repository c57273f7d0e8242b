#include "domain/work_on_move.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace adempauze {

using testing::ElementsAre;

TEST(WorkOnMove, whatIsAboutTheResidentGoesAlong_andWhatIsAboutTheHouseStays)
{
    for (const char* kind : {"missing_at_night", "decide_after_early_end", "stay_obstructed"})
        EXPECT_EQ(onMove(kind), OnMove::GoesAlong) << kind;
    EXPECT_EQ(onMove("tell_resident"), OnMove::IsTheHouses);
    for (const char* kind : {"departure_overdue", "desk_silent", "phone_round", "unsafe_together", "complete_details",
                             "not_arrived", "intake", "answer_lead_offer", "a_word_of_a_file"})
        EXPECT_EQ(onMove(kind), OnMove::Stays) << kind;
}

TEST(WorkOnMove, isSaidOfTheSameKindsEitherWay)
{
    for (const OnMove what : {OnMove::GoesAlong, OnMove::IsTheHouses})
        for (const std::string_view kind : kindsThat(what))
            EXPECT_EQ(onMove(kind), what) << kind;
    EXPECT_EQ(kindsThat(OnMove::GoesAlong).size(), 3U);
    EXPECT_THAT(kindsThat(OnMove::IsTheHouses), ElementsAre("tell_resident"));
    EXPECT_THAT(kindsThat(OnMove::Stays), ElementsAre());
}

} // namespace adempauze

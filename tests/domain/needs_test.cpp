#include "domain/needs.h"

#include <gtest/gtest.h>

namespace adempauze {

TEST(Needs, aPlaceIsForSomebodyWhenItTakesThemAndHasWhatTheyNeed)
{
    const Needs anybody;
    const Needs woman{.gender = Gender::Woman};
    const Needs wheelchair{.wheelchair = true};
    const Needs both{.gender = Gender::Woman, .wheelchair = true};
    for (const bool wide : {false, true}) {
        EXPECT_TRUE(meets(anybody, Accepts::Men, wide)) << "nobody said who comes";
        EXPECT_TRUE(meets(woman, Accepts::Women, wide));
        EXPECT_FALSE(meets(woman, Accepts::Men, wide));
        EXPECT_EQ(meets(wheelchair, Accepts::Men, wide), wide);
        EXPECT_EQ(meets(both, Accepts::Anyone, wide), wide);
        EXPECT_FALSE(meets(both, Accepts::Men, wide));
    }
}

} // namespace adempauze

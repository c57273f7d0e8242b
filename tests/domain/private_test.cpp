#include "domain/private.h"

#include <gtest/gtest.h>

#include <concepts>
#include <ostream>
#include <string>
#include <string_view>

namespace adempauze {
namespace {

using Secret = Private<std::string>;

template<class T>
concept Streamable = requires(std::ostream& out, const T& value)
{
    out << value;
};

template<class T>
concept Equatable = requires(const T& a, const T& b)
{
    a == b;
};

template<class T>
concept Ordered = requires(const T& a, const T& b)
{
    a < b;
};

template<class T>
concept Addable = requires(const T& value)
{
    std::string() + value;
};

template<class T>
concept ToStringable = requires(const T& value)
{
    to_string(value);
};

// The asks themselves are proved on a plain string first, so that a slip in one cannot pass for protection.
static_assert(Streamable<std::string> && Equatable<std::string> && Ordered<std::string> && Addable<std::string>);

static_assert(!Streamable<Secret>);
static_assert(!Equatable<Secret>);
static_assert(!Ordered<Secret>);
static_assert(!Addable<Secret>);
static_assert(!ToStringable<Secret>);
static_assert(!std::convertible_to<Secret, std::string>);
static_assert(!std::convertible_to<Secret, std::string_view>);
static_assert(!std::convertible_to<Secret, bool>);
static_assert(!std::convertible_to<Private<int>, int>);
static_assert(!std::convertible_to<std::string, Secret>); // becoming private is said aloud, too

} // namespace

TEST(Private, givesItsContentOnlyWhenAskedToReveal)
{
    EXPECT_EQ(Secret("1234-A").reveal(), "1234-A");
}

} // namespace adempauze

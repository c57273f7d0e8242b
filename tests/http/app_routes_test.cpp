#include "http/openapi.h"
#include "http/route_table.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace adempauze::http {

namespace {

constexpr std::string_view Id = "3f1c6f0e-0b61-4c0b-9d57-6f2f7a1f0a11";

std::string patternOf(std::string_view method, const std::string& path)
{
    const Match match = matchIn(routes(), method, path);
    return match.route ? std::string(match.route->pattern) : "";
}

std::string with(std::string_view before, std::string_view after = "")
{
    return std::string(before) + std::string(Id) + std::string(after);
}

} // namespace

TEST(Routes, aPathMeansOneRouteAndItsId)
{
    EXPECT_EQ(patternOf("POST", "/v1/holds"), "/v1/holds");
    EXPECT_EQ(patternOf("GET", with("/v1/holds/")), "/v1/holds/{id}");
    EXPECT_EQ(patternOf("HEAD", with("/v1/holds/")), "/v1/holds/{id}");
    EXPECT_EQ(patternOf("POST", with("/v1/holds/", "/acceptance")), "/v1/holds/{id}/acceptance");
    EXPECT_EQ(matchIn(routes(), "GET", with("/v1/stays/")).id, Uuid::parse(Id));
}

TEST(Routes, whatIsNotExactlyAPathIsNone)
{
    for (const std::string& path :
         {std::string("/v1/holds/"), std::string("/v1/Holds"), std::string("/v1"), std::string("/"),
          std::string("/v1/holds/7"), std::string("/v1/holds/{id}"), with("/v1/holds/", "/"),
          with("/v1/holds/", "/acceptance/"), with("/v1/holds/", "x"), with("/v1/holds/", "/acceptances"),
          std::string("/v1/holds//acceptance")}) {
        const Match match = matchIn(routes(), "GET", path);
        EXPECT_FALSE(match.route) << path;
        EXPECT_EQ(match.allowed, "") << path;
    }
}

TEST(Routes, anotherMethodIsToldWhichThereAre)
{
    EXPECT_EQ(matchIn(routes(), "DELETE", "/v1/holds").allowed, "POST, GET, HEAD");
    EXPECT_EQ(matchIn(routes(), "GET", "/v1/sessions/current").allowed, "DELETE");
}

TEST(Routes, everyChangeNeedsAKeyAndEveryChangeOfAResourceItsVersion)
{
    const std::set<std::string_view> withoutMatch{"/v1/messages/{id}/acknowledgement",
                                                  "/v1/messages/{id}/call",
                                                  "/v1/holds/{id}/call",
                                                  "/v1/waiting-list-entries/{id}/offers",
                                                  "/v1/sites/{id}/address-looks",
                                                  "/v1/stays/{id}/night-checks",
                                                  "/v1/stays/{id}/follow-on-holds",
                                                  "/v1/orders/{id}/ban-zones",
                                                  "/v1/holds/{id}/answers",
                                                  "/v1/facilities/{id}/paper",
                                                  "/v1/facilities/{id}/check-ins",
                                                  "/v1/webhook-endpoints/{id}/test-deliveries",
                                                  "/v1/webhook-endpoints/{id}/retries",
                                                  "/v1/agencies/{id}/test-deliveries",
                                                  "/v1/agencies/{id}/retries",
                                                  "/v1/cases/{id}/appointments",
                                                  "/v1/cases/{id}/contacts",
                                                  "/v1/cases/{id}/outcomes",
                                                  "/v1/cases/{id}/help",
                                                  "/v1/hand-overs/{id}/answer",
                                                  "/v1/tasks/{id}/taking-on"}; // of two, one has it
    for (const Route& route : routes()) {
        const bool search = route.pattern.ends_with("/_search");
        const bool change = route.method == "POST" && !search && route.pattern != "/v1/sessions";
        const bool ofResource = change && route.pattern.find("{id}") != std::string_view::npos;
        EXPECT_EQ(route.needsKey, change) << route.pattern;
        EXPECT_EQ(route.needsMatch, ofResource && !withoutMatch.contains(route.pattern)) << route.pattern;
        EXPECT_TRUE(route.handle) << route.pattern;
    }
}

TEST(Routes, onlySigningInTheDescriptionAndAnAddressWithASecretNeedNoSession)
{
    const std::set<std::string_view> open{"/v1/sessions", "/v1/openapi.json", "/v1/calendar-feeds/{id}/calendar"};
    for (const Route& route : routes())
        EXPECT_EQ(route.needsSession, !open.contains(route.pattern)) << route.pattern;
}

TEST(Routes, noneStandsTwice)
{
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const Route& route : routes())
        EXPECT_TRUE(seen.emplace(route.method, route.pattern).second) << route.method << " " << route.pattern;
}

// `adempauzed --print-openapi > schema/wire/openapi.json` writes it again; say in CHANGES.md what changed.
TEST(OpenApi, theKeptDescriptionIsTheServedOne)
{
    std::ifstream file(std::filesystem::path(HOUSE_DIR) / "schema/wire/openapi.json");
    const std::string kept{std::istreambuf_iterator<char>(file), {}};
    EXPECT_TRUE(kept == openApiText()) << "schema/wire/openapi.json is not what is served";
}

} // namespace adempauze::http

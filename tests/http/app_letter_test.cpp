#include "http/letter_text.h"

#include "secrets/sha256.h"

#include <QByteArray>

#include <gtest/gtest.h>

namespace adempauze::http {

namespace {

LetterPage page()
{
    return {
        .language = Language::Dutch,
        .title = "Uw verblijf",
        .intro = {"Eerst.", "Let op."},
        .whereTitle = "Waar",
        .where = {"Huis: <b>Berk</b> & \"co\""},
        .wayTitle = "Zo komt u bij de deur",
        .way = Private<std::string>("Bel aan.\n<script>alert('x')</script>"),
        .wayNote = "Geheim.",
        .datesTitle = "Data",
        .dates = {{"Einde", "maandag", "veranderd", false}, {"Zitting", "vervalt", "was", true}, {"Vertrek", "11:00"}},
        .boundsTitle = "Niet",
        .bounds = {"Dit niet."},
        .nextTitle = "Verder",
        .next = {"Dan dit."},
        .callTitle = "Bellen",
        .calls = {{"Nachtdienst", "010 31"}},
        .danger = "112",
        .footer = "Gemaakt."};
}

std::string between(const std::string& text, const std::string& from, const std::string& to)
{
    const auto begin = text.find(from) + from.size();
    return text.substr(begin, text.find(to, begin) - begin);
}

} // namespace

TEST(LetterText, everythingIsEscaped)
{
    const std::string html = letterHtml(page());
    EXPECT_NE(html.find("Huis: &lt;b&gt;Berk&lt;/b&gt; &amp; &quot;co&quot;"), html.npos) << html;
    EXPECT_NE(html.find("Bel aan.<br>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), html.npos);
    EXPECT_EQ(html.find("<script"), html.npos);
}

TEST(LetterText, whatHasChangedIsMarkedAndWhatFellAwayIsStruckOut)
{
    const std::string html = letterHtml(page());
    EXPECT_NE(html.find("<td width=\"38%\" class=\"marked\">Einde</td>"), html.npos) << html;
    EXPECT_NE(html.find("<b>maandag</b><br>(veranderd)"), html.npos);
    EXPECT_NE(html.find("<span class=\"gone\">Zitting</span>"), html.npos);
    EXPECT_NE(html.find("<td width=\"38%\">Vertrek</td>"), html.npos);
    EXPECT_NE(html.find("<p class=\"notice\">Let op.</p>"), html.npos);
    EXPECT_NE(html.find("<p>Eerst.</p>"), html.npos);
}

TEST(LetterText, theWayIsLeftOutWithItsTitle)
{
    LetterPage without = page();
    without.wayTitle = "";
    without.way = {};
    without.boundsTitle = "";
    const std::string html = letterHtml(without);
    EXPECT_EQ(html.find("Zo komt u"), html.npos);
    EXPECT_EQ(html.find("Geheim."), html.npos);
    EXPECT_EQ(html.find("Dit niet."), html.npos);
    EXPECT_NE(letterHtml(page()).find("<h2>Niet</h2>\n<p>Dit niet.</p>"), html.npos);
}

TEST(LetterText, needsNothingFromElsewhereAndItsStyleIsTheOnlyOneAllowed)
{
    const std::string html = letterHtml(page());
    for (const char* outside : {"http:", "https:", "src=", "href=", "url(", "@import", "<link", "<img"})
        EXPECT_EQ(html.find(outside), html.npos) << outside;
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    const QByteArray hash = QByteArray::fromStdString(sha256(between(html, "<style>", "</style>"))).toBase64();
    EXPECT_NE(letterPolicy().find("style-src 'sha256-" + hash.toStdString() + "'"), std::string::npos);
    EXPECT_TRUE(letterPolicy().starts_with("default-src 'none';"));
}

} // namespace adempauze::http

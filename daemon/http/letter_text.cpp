#include "http/letter_text.h"

#include "secrets/sha256.h"

#include <QByteArray>

#include <string_view>

namespace adempauze::http {

namespace {

// What QTextDocument knows is enough: tables, margins, weights and colours that also print in grey. A letter in which
// every date has changed still fits on one sheet.
constexpr std::string_view Style = R"(
@page { size: A4; margin: 20mm; }
body { font-family: "DejaVu Sans", Verdana, Arial, sans-serif; font-size: 10pt; line-height: 120%; color: #000000;
       background-color: #ffffff; }
h1 { font-size: 18pt; font-weight: bold; margin-top: 0px; margin-bottom: 6px; }
h2 { font-size: 12pt; font-weight: bold; margin-top: 10px; margin-bottom: 3px; }
p { margin-top: 3px; margin-bottom: 3px; }
td { padding: 3px; vertical-align: top; }
.notice { font-weight: bold; }
.marked { background-color: #e8e8e8; }
.gone { text-decoration: line-through; }
.small { font-size: 8pt; color: #444444; }
)";

std::string inHtml(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        case '\'': safe += "&#39;"; break;
        case '\n': safe += "<br>"; break;
        default: safe += c;
        }
    }
    return safe;
}

std::string element(std::string_view name, std::string_view text, std::string_view kind = "")
{
    std::string html = "<" + std::string(name);
    if (!kind.empty())
        html += " class=\"" + std::string(kind) + "\"";
    return html + ">" + inHtml(text) + "</" + std::string(name) + ">\n";
}

std::string paragraphs(const std::vector<std::string>& lines)
{
    std::string html;
    for (const std::string& line : lines)
        html += element("p", line);
    return html;
}

std::string cell(std::string_view width, const std::string& content, std::string_view kind)
{
    return "<td width=\"" + std::string(width) + "\"" + (kind.empty() ? "" : " class=\"" + std::string(kind) + "\"")
        + ">" + content + "</td>";
}

std::string dateRow(const LetterPage::Row& row)
{
    const std::string_view kind = row.note.empty() ? "" : "marked";
    std::string what = inHtml(row.what);
    if (row.isGone)
        what = "<span class=\"gone\">" + what + "</span>";
    std::string when = inHtml(row.when);
    if (!row.note.empty())
        when = "<b>" + when + "</b><br>(" + inHtml(row.note) + ")";
    return "<tr>" + cell("38%", what, kind) + cell("62%", when, kind) + "</tr>\n";
}

/// The border as attributes: style sheets of rich text do not reach it.
constexpr std::string_view Table =
    "<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\" style=\"border-collapse: collapse;\">\n";

std::string datesOf(const LetterPage& page)
{
    std::string html = element("h2", page.datesTitle) + std::string(Table);
    for (const LetterPage::Row& row : page.dates)
        html += dateRow(row);
    return html + "</table>\n";
}

std::string callsOf(const LetterPage& page)
{
    std::string html = element("h2", page.callTitle) + std::string(Table);
    for (const auto& [who, number] : page.calls)
        html += "<tr>" + cell("38%", inHtml(who), "") + cell("62%", "<b>" + inHtml(number) + "</b>", "") + "</tr>\n";
    return html + "</table>\n" + element("p", page.danger);
}

std::string whereOf(const LetterPage& page)
{
    std::string html = element("h2", page.whereTitle) + paragraphs(page.where);
    if (!page.wayTitle.empty())
        html += element("h2", page.wayTitle) + element("p", page.way.reveal()) + element("p", page.wayNote, "notice");
    return html;
}

std::string introOf(const LetterPage& page)
{
    std::string html;
    for (const std::string& line : page.intro)
        html += element("p", line, html.empty() ? "" : "notice");
    return html;
}

std::string boundsOf(const LetterPage& page)
{
    return page.boundsTitle.empty() ? "" : element("h2", page.boundsTitle) + paragraphs(page.bounds);
}

} // namespace

std::string letterHtml(const LetterPage& page)
{
    return "<!DOCTYPE html>\n<html lang=\"" + std::string(wordFor(page.language))
        + "\">\n<head>\n<meta charset=\"utf-8\">\n" + element("title", page.title) + "<style>" + std::string(Style)
        + "</style>\n</head>\n<body>\n" + element("h1", page.title) + introOf(page) + datesOf(page) + whereOf(page)
        + boundsOf(page) + element("h2", page.nextTitle) + paragraphs(page.next) + callsOf(page)
        + element("p", page.footer, "small") + "</body>\n</html>\n";
}

std::string letterPolicy()
{
    const QByteArray hash = QByteArray::fromStdString(sha256(Style)).toBase64();
    return "default-src 'none'; style-src 'sha256-" + hash.toStdString()
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

} // namespace adempauze::http

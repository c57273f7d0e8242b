#pragma once

#include <string_view>

namespace adempauze::http {

/// What every reader of the API is told first, with the words in both languages.
inline constexpr std::string_view ApiDescription = R"(Places to stay for people who must leave their home for a while.

Moments are answered in UTC (`…At`); where the law counts in local time, the wall clock stands beside it (`…Local`) with its `zone`. Periods are half-open: the end does not belong to them. Requests may use any offset. Unknown fields in a request are refused; an answer may grow new fields. Every error is `application/problem+json` with a stable `reason`; invalid input answers 400 with all errors at once. Every answer, problems too, says in `API-Now` what time it is for the daemon; reckon "in two days" from there, not from a clock of your own.

| Nederlands | English | meaning |
|---|---|---|
| huisverbod | order | the temporary restraining order |
| uithuisgeplaatste | order subject | adult who had to leave home |
| achterblijver | person staying at home | co-resident who stays |
| bewoner | resident | person staying in a facility |
| besluit, opleggen | decision, impose | |
| ingang, einde | from, until | ends of a half-open period |
| verlenging, intrekking, schorsing, vernietiging, herleving | extension, withdrawal, suspension, annulment, reinstatement | events of an order |
| plek | place | one bookable bed |
| time-outvoorziening, doorstroomwoning | time-out facility, transit home | kinds of facility |
| reservering (optie) | hold | short claim that expires |
| verblijf, plaatsing | stay, placement | |
| afwijzing, geen plek | turn-away | request without a place, with reason |
| doorplaatsing | transfer | move to another place |
| uitstroom, terugkeer, nazorg | departure, return home, aftercare | |
| protocol, stap | protocol, step | what is to be done for whom, and when |
| contactmoment, begeleid contact | contact, guided contact | who was in touch with whom; with the family, led by a helper |
| hulpaanbod | help offer | help to choose from |
| veiligheidsplan | safety plan | agreed safety steps: only that there is one |
| ketenpartner | agency | connected organisation |
| regiehouder | lead coordinator | who leads the case |
| bezetting | occupancy | |
)";

/// RFC 9457, with the members that this API adds.
inline constexpr std::string_view ProblemSchema = R"({
  "type": "object",
  "required": ["type", "title", "status", "reason"],
  "additionalProperties": false,
  "properties": {
    "type": {"type": "string", "format": "uri"},
    "title": {"type": "string"},
    "status": {"type": "integer", "minimum": 400, "maximum": 599},
    "detail": {"type": "string"},
    "reason": {"type": "string", "pattern": "^[a-z0-9_]+$"},
    "errors": {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["pointer", "reason", "detail"],
        "additionalProperties": false,
        "properties": {
          "pointer": {"type": "string"},
          "reason": {"type": "string"},
          "detail": {"type": "string"}
        }
      }
    },
    "untilAt": {"type": "string", "format": "date-time"},
    "untilLocal": {"type": "string"},
    "limitAt": {"type": "string", "format": "date-time"},
    "limitLocal": {"type": "string"},
    "zone": {"type": "string"},
    "current": {"type": "object"},
    "alternatives": {"type": "array", "items": {"$ref": "#/components/schemas/Alternative"}},
    "otherTimes": {"type": "array", "items": {"$ref": "#/components/schemas/OtherTime"}},
    "elsewhere": {"type": "array", "items": {"$ref": "#/components/schemas/PlaceElsewhere"}},
    "obstacles": {"type": "array", "items": {"$ref": "#/components/schemas/PlaceObstacle"}}
  }
})";

} // namespace adempauze::http

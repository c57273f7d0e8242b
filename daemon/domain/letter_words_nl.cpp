#include "domain/letter_words.h"

namespace adempauze {

const LetterWords& dutchLetter()
{
    static constexpr LetterWords Words{
        .title = "Uw verblijf",
        .intro = "In deze brief staat waar u verblijft, tot wanneer, en wie u kunt bellen. Bewaar deze brief goed.",
        .changed = "Let op: er is iets veranderd sinds de brief van %1. Wat anders is, is in de tabel aangegeven.",
        .whereTitle = "Waar",
        .house = "Huis: %1",
        .place = "Uw plek: %1",
        .askTheWay = "De weg naar het huis hoort u van uw begeleider of van het huis zelf.",
        .wayTitle = "Zo komt u bij de deur",
        .wayNote = "Dit adres is geheim. Geef het aan niemand door.",
        .datesTitle = "Belangrijke data",
        .dates = {"U wordt verwacht op", "Uw volgende afspraak is op", "Contact met begeleiding, uiterlijk",
                  "Zitting bij de rechter, uiterlijk", "Besluit over verlenging, uiterlijk", "De maatregel duurt tot",
                  "U kunt hier blijven tot"},
        .contactOn = "Uw volgende contact met begeleiding is op",
        .orderEnded = "De maatregel is afgelopen op",
        .lastDay = "Vertrek op de laatste dag",
        .before = "vóór %1",
        .was = "was: %1",
        .isNew = "nieuw",
        .isGone = "vervalt",
        .boundsTitle = "Wat mag u niet?",
        .boundsHome = "Zolang de maatregel duurt, mag u niet in uw eigen huis komen en niet in de buurt ervan.",
        .boundsContact = "U mag geen contact zoeken met de mensen die daar wonen, ook niet per telefoon of bericht. "
                         "Contact dat een hulpverlener regelt en begeleidt, mag wel.",
        .nextTitle = "Hoe gaat het verder?",
        .contactNext = "Uw begeleider spreekt met u af wanneer er contact met begeleiding is.",
        .hearingNext = "Er komt een zitting bij de rechter. U krijgt daarover apart bericht, met de dag, de tijd en de "
                       "plaats.",
        .decisionNext = "Het kan zijn dat de maatregel langer gaat duren. Dat hoort u uiterlijk op %1.",
        .staysOn = "Als de maatregel is afgelopen, kunt u hier nog blijven tot %1.",
        .endsTogether = "Als de maatregel is afgelopen, vertrekt u hier ook. Dat is uiterlijk op %1.",
        .endedNext = "De maatregel is afgelopen. U kunt hier nog blijven tot %1.",
        .voluntaryNext = "U verblijft hier vrijwillig. U kunt hier blijven tot %1.",
        .talkNext = "Uw begeleider bespreekt met u waar u daarna naartoe gaat.",
        .newLetter = "Verandert er iets? Dan krijgt u een nieuwe brief.",
        .callTitle = "Wie kunt u bellen?",
        .guide = "Uw begeleiding: %1",
        .danger = "Is er direct gevaar? Bel 112.",
        .footer = "Deze brief is gemaakt op %1.",
        .at = "%1 om %2",
        .clock = "%1 uur",
        .days = {"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"},
        .months = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                   "november", "december"},
        .date = "%1 %2 %3 %4",
    };
    return Words;
}

} // namespace adempauze

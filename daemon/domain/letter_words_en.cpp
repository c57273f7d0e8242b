#include "domain/letter_words.h"

namespace adempauze {

const LetterWords& englishLetter()
{
    static constexpr LetterWords Words{
        .title = "Your stay",
        .intro = "This letter says where you are staying, until when, and whom you can call. Please keep it safe.",
        .changed =
            "Please note: something has changed since the letter of %1. What is different is marked in the table.",
        .whereTitle = "Where",
        .house = "House: %1",
        .place = "Your place: %1",
        .askTheWay = "Your support worker or the house itself will tell you the way.",
        .wayTitle = "How to find the door",
        .wayNote = "This address is secret. Do not give it to anyone.",
        .datesTitle = "Important dates",
        .dates = {"You are expected on", "Your next appointment is on", "Guided contact, at the latest",
                  "Hearing in court, at the latest", "Decision on an extension, at the latest",
                  "The measure lasts until", "You can stay here until"},
        .contactOn = "Your next guided contact is on",
        .orderEnded = "The measure ended on",
        .lastDay = "Leaving on the last day",
        .before = "before %1",
        .was = "was: %1",
        .isNew = "new",
        .isGone = "no longer applies",
        .boundsTitle = "What are you not allowed to do?",
        .boundsHome = "As long as the measure lasts, you may not enter your own home or be near it.",
        .boundsContact =
            "You may not contact the people who live there, also not by telephone or message. Contact that "
            "a support worker arranges and leads is allowed.",
        .nextTitle = "What happens next?",
        .contactNext = "Your support worker will agree with you when the guided contact is.",
        .hearingNext =
            "There will be a hearing in court. You will get a separate message with the day, the time and the "
            "place.",
        .decisionNext = "The measure may be made longer. You will hear about that by %1 at the latest.",
        .staysOn = "When the measure has ended, you can still stay here until %1.",
        .endsTogether = "When the measure has ended, you leave here too. That is by %1 at the latest.",
        .endedNext = "The measure has ended. You can still stay here until %1.",
        .voluntaryNext = "You are staying here voluntarily. You can stay until %1.",
        .talkNext = "Your support worker will talk with you about where you go after that.",
        .newLetter = "Does anything change? Then you will get a new letter.",
        .callTitle = "Whom can you call?",
        .guide = "Your support: %1",
        .danger = "Is there immediate danger? Call 112.",
        .footer = "This letter was made on %1.",
        .at = "%1 at %2",
        .clock = "%1",
        .days = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
        .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                   "November", "December"},
        .date = "%1 %2 %3 %4",
    };
    return Words;
}

} // namespace adempauze

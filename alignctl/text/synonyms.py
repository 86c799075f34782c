"""Plain English beside officialese: everyday words that authors of procedures use for one another.

The field's own terms are vocabulary of the rules; here stand only ordinary words of the language.
"""

from __future__ import annotations

GROUPS = (
    (
        "tell told inform notify notification advise hear heard answer reply feedback outcome result response respond "
        "acknowledge"
    ),
    "ring phone telephone call telephoning",
    "write writing written letter confirm confirmation form email",
    (
        "disagree disagreement dispute differ difference escalate escalation resolve resolution unhappy challenge "
        "complaint"
    ),
    "look search find locate enquiry trace",
    "begin start open commence initial first",
    "meet meeting panel discussion discuss conference call",
    "talk conversation interview speak listen voice ask",
    "return back home again found",
    "danger urgent emergency immediate immediately straight",
    "evening night weekend hours holiday late",
    "consent agree agreement permission refuse decline willing",
    "record recording log note file keep down",
    "boundary border elsewhere area across outside moving placed",
    "worry worried concern concerned anxious",
    "decide decision deciding judgement grade grading level risk category band",
    "adulthood adult approaching eighteen transition age",
    "attend attendance come comes member membership invite",
    "purpose aim why reason about",
    "parent mother father family carer",
    "monitor monitoring measure count audit assurance performance data figures oversight",
    "repeat repeated often keeps happening again pattern",
    "send submit pass forward return bring",
    "contact directory number address telephone",
    "limit deadline clock time timescale timetable date when",
    "law legal legislation statute guidance basis authority",
    "scope reach audience apply applies who",
    "meaning mean definition term word",
    "prevent prevention avoid plan planning prepare before",
    "crime criminal offence police officer",
    "share sharing information confidential privacy",
    "step stage",
    "need threshold",
    "close closing end exit",
    "review reviewing",
    "disrupt disruption pursue pursuit offender perpetrator",
)

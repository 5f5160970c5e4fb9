# Entries side by side.
action-compare = Compare what is marked, or go back to comparing
action-compare-with = Compare with…
action-compare-translations = Compare its translations
action-compare-copies = Compare its copies
action-clear-compare-marks = Take the marks for comparing back
action-undo = Undo
action-redo = Redo

lane-definition = What it means
lane-valid = Use it when
lane-invalid = Do not use it when
lane-question = Questions
lane-update = Updates
lane-text = Other text
news-missing = { $entry } lacks a row: { $text }
news-extra = { $entry } has a row that English lacks: { $text }
news-moved = { $entry } has a row in another place than English: { $text }
news-newer-english = English was updated on { $english }, { $entry } last on { $translation }.
news-suspect-date = { $entry }: the date { $date } is probably a slip.
against-statement = “{ $text }” does not fit
against-exception = Not this one: “{ $text }”
against-redirect = Says: not me, use { $entry }: “{ $text }”

receipt-status = Status
receipt-dated = Entry of
receipt-situation = Situation
receipt-scenario = Because of
receipt-sent-here = “{ $text }” – for this { $entry } itself says to use it
receipt-shared = “{ $text }”
receipt-only-left = what else was considered is ruled out
receipt-by-hand = a choice by hand
receipt-considered = Also considered
receipt-not-fitting = does not fit: “{ $text }”
receipt-use = its own page says: for “{ $text }” use { $entry }
receipt-exception = its own page says: not for “{ $text }”
receipt-open = { $count ->
    [0] nothing speaks for it
    [one] 1 statement fits it too, nothing rules it out
   *[other] { $count } statements fit it too, nothing rules it out
}
receipt-note = Note

compare = Compare
compare-count = { $mode ->
    [languages] { $count ->
        [one] 1 language of one status
       *[other] { $count } languages of one status
    }
    [copies] { $count ->
        [one] 1 copy
       *[other] { $count } copies of one status
    }
   *[statuses] { $count ->
        [one] 1 status
       *[other] { $count } statuses
    }
}
compare-back = Back to the library
compare-situation = Situation
compare-situation-hint = What did the customer say?
compare-situation-clear = Clear the situation
compare-mode = What is compared
compare-statuses = Statuses
compare-languages = Languages
compare-copies = Copies
compare-closed-statuses = These are different statuses: only pages of one status are translations or copies of each other
compare-closed-no-translation = This entry has no translation
compare-closed-no-copy = This entry has no copy
compare-only-differences = Only differences
compare-add = Add
compare-add-hint = Add an entry
compare-view = How to compare

compare-telling = Tells them apart
compare-place = { $place } of { $all }
compare-only-one = Only { $entry } says this
compare-question-of = A question of { $entry }
compare-fits = Fits
compare-fits-not = Does not fit
compare-answer-for = Speaks for it
compare-answer-against = Speaks against it
compare-take-back = Take back
compare-previous = Previous statement
compare-next = Next statement

compare-fits-best = fits best
compare-chosen = chosen
compare-only-left = only one left
compare-closest = closest to the words
compare-closest-hint = Closest to the words: { $entry }. Say of a statement whether it fits, or decide for a column.
compare-sends = sends this to { $entry }
compare-sends-away = says it is not for this
compare-for = { $count ->
    [one] 1 statement for it
   *[other] { $count } statements for it
}
compare-against = { $count ->
    [one] 1 against it
   *[other] { $count } against it
}
compare-matching = { $count ->
    [one] 1 row matches
   *[other] { $count } rows match
}
compare-fades = { $entry } stands back: { $why }
compare-decide = Decide for it
compare-decide-name = Decide for { $entry }
compare-close-column = Close { $entry }
compare-gone = No longer in the library
compare-gone-hint = { $path } was deleted, moved or renamed. Close the column, or add the entry again under its new name.

compare-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
compare-left-out = { $count ->
    [one] 1 row alike left out
   *[other] { $count } rows alike left out
}
compare-matches = matches
compare-no-row = No such row
compare-use = use { $entry }
compare-near = also in { $entry }, { $lane }
compare-add-name = Add { $entry } as a column
compare-extra = not in English
compare-moved = in another place
compare-newer = newer in English
compare-suspect = date doubtful
compare-differs = differs
compare-says-of-it = { $entry } says: use this for { $text }
compare-news = What translations need
compare-overlaps = Not told apart well
compare-both-claim = { $entry } and { $other } both claim this
compare-unanswered = { $entry } sends this to { $other }, which has no example of it
foot-compare-rows = Enter statements
foot-compare-back = Esc back
foot-compare-move = ↑↓ statements
foot-compare-say = Y fits  N does not  U take back
foot-compare-rows-tab = Tab rows
foot-compare-walk = ↑↓←→ rows
foot-compare-row = O open  C copy
foot-compare-undo = Ctrl+Z undo
compare-not-me = { $entry }: not me, use { $other }
compare-not-me-but = not me, but that one: “{ $text }”
compare-widths = Widths of the columns
compare-open-row = Read it on its page
compare-copy-row = Copy the row
compare-too-few = One entry alone cannot be compared
compare-too-few-hint = Add a second one, or go back to the library and mark two.
compare-too-many = These are more entries than can be compared
compare-too-many-hint = Close some of them: { $most } is the most.

compare-no-decision = Nothing is decided yet
compare-no-decision-hint = Say of a statement whether it fits, or decide for a column.
compare-copy-decision = Copy the decision
compare-copy-markdown = Copy as Markdown
compare-show-decision = Show it
decision-title = The decision
decision-note = Note
decision-note-hint = Anything else worth knowing
decision-language = Language

marked-count = { $count ->
    [one] 1 marked
   *[other] { $count } marked
}
marked-compare = Compare
marked-clear = Take marks back
marked-badge = marked
notice-compare-most = At most { $count } such entries can be compared at once.
action-comparisons = Keep or open kept comparisons…
saved-comparison = Kept comparison
pick-title = Compare with
pick-hint = Entry to compare with
comparisons-title = Kept comparisons
comparisons-name = Name of this comparison
comparisons-keep = Keep it
comparisons-none = No comparison of this library is kept yet. Compare entries, then come back here to keep them under a name.
comparisons-gone = { $count ->
    [one] one entry is gone
   *[other] { $count } entries are gone
}
comparisons-forget = Forget { $name }
notice-comparison-kept = Kept: { $name }
notice-comparison-gone = { $count ->
    [one] One entry of this comparison is no longer in the library.
   *[other] { $count } entries of this comparison are no longer in the library.
}
confused-with = Often taken for
confused-redirect = this entry sends customers there
confused-named-by = it sends customers here
confused-near = both claim nearly the same
confused-compare = Compare with { $entry }
drop-to-compare = Drop the entry here to compare it with { $entry }

keys-mark = Mark the entry to be compared
keys-compare = In a comparison
keys-compare-step = Among the statements that tell apart
keys-compare-fits = It fits this customer
keys-compare-fits-not = It does not fit
keys-compare-take-back = Take that back
keys-compare-rows = To the rows; arrows walk them
keys-compare-open = Read the row on its page
keys-compare-copy = Copy the row
keys-compare-decision = The decision
keys-compare-decide = Decide for a column
keys-compare-text = Copy the decision as text
keys-compare-markdown = Copy it as Markdown
keys-compare-add = Add an entry
keys-compare-candidate = Add the entry most named by these
keys-compare-move = Move the column stood in
keys-compare-close = Close the column stood in
keys-compare-differences = Only what differs
keys-compare-situation = The situation
keys-compare-back = Back to the library

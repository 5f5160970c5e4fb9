# The editor.
edit-form = Form of { $page }
edit-source-of = Source of { $page }
edit-nothing = No entry is being changed
edit-nothing-hint = Open an entry and choose to edit it.
edit-saved = Saved
edit-draft-kept = A draft is kept
edit-draft-waits = Not saved yet
edit-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
edit-foot-row = Enter: next row   Alt+↑ ↓: move   Ctrl+D: duplicate   Ctrl+Shift+K: remove
edit-caret = line { $line }, letter { $letter }
edit-bom = UTF-8 with BOM, kept
edit-saving = Saving…
edit-shown-as = Change it as
edit-tab-form = Form
edit-tab-source = Source
edit-preview = Preview
edit-preview-explain = The page as readers will see it, beside
edit-preview-empty = Nothing to see yet
edit-preview-empty-hint = The page shows here as soon as it says something.
edit-new = new
edit-changed = changed
edit-tab-changed = { $page }, changed
edit-unsaved-badge = not saved
edit-unsaved-here = You have unsaved changes to this entry.
edit-continue = Continue editing
edit-go-on = Go on editing
edit-unsaved = { $count ->
    [one] { $count } entry is not saved
   *[other] { $count } entries are not saved
}
settings-review = Review changes before saving
edit-close = Close { $page }
edit-refused = Not changed: { $reason }
edit-title = Name
edit-title-hint = What the status is called
edit-definition = What it means
edit-definition-hint = One or two sentences that say when this status is right
edit-not-when = Not when, use instead
edit-valid-row = Example { $row }
edit-invalid-row = Example { $row } that does not fit
edit-row-hint = Add a situation that belongs here
edit-invalid-row-hint = Add a situation that belongs elsewhere
edit-foreign-rows = { $count ->
    [one] 1 example names another status than this page’s.
   *[other] { $count } examples name another status than this page’s.
}
edit-name-rows = Name this page’s
edit-status = Status to use instead, example { $row }
edit-status-hint = Which status instead?
edit-status-none = No status is called that. Enter takes it as typed.
edit-status-begun = “{ $detail }” was only begun; the row stays as it was.
edit-status-meant = Meant may be:
edit-no-updates = There is no update summary yet; saving adds the table.
edit-no-definition = There is no definition yet.
edit-status-as-typed = As typed
edit-answered = { $entry } has this situation
edit-unanswered = { $entry } has no example that answers this.
edit-answer-there = Add it there
edit-answer-there-explain = Adds the situation to the examples of { $entry }, which is saved with its own log row
edit-drag-row = Move example { $row }
edit-drag-invalid-row = Move example { $row } that does not fit
edit-drag-question = Move question { $row }
edit-drag-hint = Drag to move; Alt+↑ and Alt+↓ do the same
edit-more = More for example { $row }
edit-more-invalid = More for example { $row } that does not fit
edit-more-question = More for question { $row }
edit-row-up = Move up
edit-row-down = Move down
edit-row-duplicate = Duplicate
edit-row-remove = Remove
edit-question = Question { $row }
edit-question-hint = Add a question that makes sure
edit-rest = Everything else on the page can be changed in its source.
edit-open-source = Open the source
edit-matter = Metadata
edit-key-new = Add a key
edit-key-none = No further key has these letters. Enter adds what is typed.
edit-key-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
edit-key-remove = Remove { $key }
edit-key-in-source = Change it in the source
edit-no-status = It names no status.
edit-updates = Last updates; saving writes the next row
edit-find = Find
edit-find-next = Next place
edit-find-previous = Previous place
edit-found = { $place } of { $count }
edit-found-none = Not found
edit-replace-with = Replace with
edit-replace = Replace
edit-replace-all = Replace all
edit-replaced = { $count ->
    [one] { $count } replaced
   *[other] { $count } replaced
}
edit-removed = { $count ->
    [one] { $count } removed
   *[other] { $count } removed
}

# The last look before saving.
review-title = Save changes
review-back = Keep editing
review-summary = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} · { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
review-summary-of = { $page } · { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}
review-changed = What changed
review-nameless = { $count ->
    [one] { $count } situation names no status
   *[other] { $count } situations name no status
}
review-name-it = Name it
review-unknown = { $count ->
    [one] 1 status is not in this library: { $names }
   *[other] { $count } statuses are not in this library: { $names }
}
review-change-it = Change it
review-half-typed = { $count ->
    [one] 1 status was only begun and is not in the page
   *[other] { $count } statuses were only begun and are not in the page
}
review-finish-it = Finish it
review-lines = Lines that change
review-removed = Was:
review-added = Is:
review-row = Row for the update summary
review-row-shape = As it will stand in the page, in its own language, columns and date format:
review-row-left-out = No row is written for this entry.
review-refused = The row cannot be written: { $reason }
review-without-row = Save without a row
review-date = Date, as 2026-11-22
review-who = Who changed it
review-who-hint = Your name
review-names = Are you…
review-what = What changed, for the log
review-what-hint = What changed
review-hollow = This text does not tell readers what changed.
review-first-row = The page has no update summary yet; it gets one.
review-date-read = { $date } is { $day }: { $order ->
    [day] day first
   *[month] month first
}, { $why ->
    [row] as in the newest row.
    [table] as in the other rows.
    [folder] as in other entries of the folder, since this page does not tell.
    [language] as usual in the language, since neither page nor folder tells.
   *[nothing] though nothing tells.
}
review-ms-date = ms.date: { $old } → { $new }
review-behind = Translations that will be behind
review-behind-by = { $language }: { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
review-behind-since = { $page }, last updated on { $date }
review-behind-undated = { $page }, never updated
review-save = { $count ->
    [one] Save
   *[other] Save { $count } entries
}
review-skip = Skip this review from now on
review-skip-explain = Ctrl+S then saves at once; the row is written all the same
review-needs-entry = Choose at least one entry to save.
review-needs-name = Type who made the change; it is asked only once.
review-needs-date = Type the date as 2026-11-22.
review-needs-text = Say what changed in “{ $page }”.
review-no-row = The row for “{ $page }” cannot be written.
review-conflict = “{ $page }” changed outside. Choose which text holds first.

# A file that changed while it was being changed here.
outside-title = { $page } changed outside
outside-explain = From the file as it is now to what you typed.
outside-changed = The file was changed outside while you changed it here.
outside-gone = The file is gone. Your text is kept.
outside-compare = Compare
outside-keep = Keep mine
outside-take = Take the file’s
outside-drop = Drop mine
outside-theirs = In the file:
outside-mine = Typed here:

# Keys of the editor.
keys-editor = In the editor
keys-new-row = A new row
keys-next-row = The next row
keys-break-line = A line break within a row
keys-move-row = Move the row
keys-find-replace = Find and replace in the source
keys-replace-all = Replace all places found
keys-leave-editor = Out of the field, then back to reading
keys-review = Before saving
keys-save = Save
keys-log-text = Another text for the log

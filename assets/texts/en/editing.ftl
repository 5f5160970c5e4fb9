# What happens to entries while they are changed, and what can be done.
notice-read-only = { $page } cannot be changed here: its text is not the file’s own.
notice-unsaved = { $page } has changes that are not saved.
notice-discarded = The changes of { $page } were dropped.
edit-discard = Drop the changes
edit-bring-back = Bring them back
edit-save-again = Open it to try again
edit-compare = Compare
edit-show = Show
notice-saved = { $page } is saved.
notice-nothing-to-save = There is nothing to save.
notice-save-changed = { $page } was not saved: somebody changed the file meanwhile. Both texts are kept.
notice-save-taken = { $page } was not saved: there is a file of this name by now. Your text is kept beside it: compare the two.
notice-save-gone = { $page } was not saved: the file or its folder is gone. Your text is kept; bring the folder back and save again, or keep your text as a new file.
notice-save-protected = { $page } was not saved: the file or its folder may not be written. Your text is kept; ask for the right to write there, or copy the source elsewhere.
notice-save-full = { $page } was not saved: the disk is full. Your text is kept; make room and save again.
notice-save-failed = { $page } was not saved: { $cause }. Your text is kept; save again, or copy the source elsewhere.
notice-changed-outside = { $page } was changed outside while you changed it here. Both texts are kept.
notice-gone-outside = The file of { $page } is gone. Your text is kept.
notice-followed = { $page } was changed outside; you see it as it is now.
notice-draft-failed = The unsaved text of { $page } could not be kept for the next start: { $cause }. Save it before you close the window.
notice-drafts-back = { $count ->
    [one] An entry with unsaved changes is back.
   *[other] { $count } entries with unsaved changes are back.
}
notice-trashed = { $page } is in the system’s trash.
notice-file-changed = { $page } was changed by somebody else at the same moment and is as they left it.
notice-file-taken = Nothing was changed: there is a file of this name already.
notice-file-protected = Nothing was changed: { $page } or its folder may not be written.
notice-file-full = Nothing was changed: the disk is full.
notice-file-failed = Nothing was changed: { $cause } ({ $page }).
notice-answered = { $page } has the situation among its examples now; save it too.
notice-undo-stopped = Undo ends here: what lies before cannot be undone without the row that a save wrote.
notice-paste-cut = Only the first 200 rows were pasted.
notice-too-large = { $page } is too large to be changed here; use an editor for text.

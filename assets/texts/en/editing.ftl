# What happens to entries while they are changed, and what can be done.
notice-read-only = { $page } cannot be changed here: its text is not the file’s own.
notice-unsaved = { $page } has changes that are not saved.
notice-discarded = The changes of { $page } were dropped.
edit-discard = Drop the changes
edit-bring-back = Bring them back

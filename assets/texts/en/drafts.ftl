# Unsaved text that is kept for the next start, and other texts of the same entry.
notice-draft-nowhere = The unsaved text of { $page } cannot be kept for the next start: the system names no folder for it. Save it before you close the window.
notice-draft-too-large = The unsaved text of { $page } is too large to be kept for the next start. Save it before you close the window.
notice-other-draft = Another window left other unsaved changes of { $page }. Both are kept.
outside-unreadable = The file was rewritten outside in an encoding that cannot be written here. Your text is kept; copy its source elsewhere, or have the file put right.
outside-other = Another window left other unsaved changes of this entry. Both are kept.
outside-take-other = Take the other
outside-drop-other = Drop the other
outside-other-title = { $page }: two unsaved texts
outside-other-explain = From the text that another window left to the one at hand.
outside-other-text = Left by another window:
edit-conflict-badge = not saved, changed outside
notice-drafts-doubted = { $count ->
    [one] An entry with unsaved changes is back.
   *[other] { $count } entries with unsaved changes are back.
} { $doubted ->
    [one] The file of one was changed or removed since; both texts are kept.
   *[other] The files of { $doubted } were changed or removed since; all texts are kept.
}
notice-close-unkept = { $count ->
    [one] The window stays open: the unsaved text of an entry could not be kept for the next start.
   *[other] The window stays open: the unsaved texts of { $count } entries could not be kept for the next start.
} Save, or close the window once more to lose it.
notice-open-unkept = The other library was not opened: unsaved text could not be kept for later and would have been lost. Save it first.

# Files made, renamed and thrown away.
edit-more-actions = More
file-new = New entry
file-new-explain = It starts from the pages of its kind and language, and becomes a file when you save it.
file-new-do = Begin to write
file-translate = Duplicate as a translation
file-translate-explain = Headings and statuses come in the other language, the rest is for you to translate. It becomes a file when you save it.
file-translate-do = Begin to translate
file-rename = Rename the file
file-rename-explain = The name that readers see stays, and rows that name the entry still find it.
file-rename-do = Rename
file-trash = Move to the trash
file-trash-explain = The system’s trash keeps the file: put back from there, it is read again at once.
file-trash-do = Move to the trash
file-kind = What it is
file-language = Language
file-l1 = First level, in English
file-l2 = Second level, in English
file-l3 = Third level, in English; mostly empty
file-title = Name that readers see
file-name = File name
file-path = File
file-hindrance-no-name = Names and levels are still missing.
file-hindrance-no-file-name = The file has no name yet.
file-hindrance-taken = There is a file of this name already: { $page }
file-hindrance-folder = A file name holds no / and no \.
file-hindrance-sign = A file name holds none of < > : " | ? * and no unseen signs.
file-hindrance-device = Windows keeps this name for a device and refuses the file.
file-hindrance-hidden = A name that begins with a dot is hidden, and no library lists it.
file-hindrance-edge = A blank or dot at the start or end of a name gets lost on some systems.
file-hindrance-too-long = The name is too long: { $bytes } bytes of at most 200.
file-hindrance-same-language = The entry is in this language already.
file-hindrance-translated = There is a translation into this language already: { $page }
file-hindrance-same-name = The file is called that already.
file-hindrance-unsaved = Save or drop its changes first.
file-links = { $links ->
    [one] { $links } link
   *[other] { $links } links
} on { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} { $links ->
    [one] leads
   *[other] lead
} here:
file-links-none = No page links to it.
file-links-change = Let the links lead to the new name
file-links-stay = They will lead nowhere.
file-links-by-hand = Written in a way that has to be changed by hand:
file-links-unsaved = In entries with unsaved changes the link is changed in what you typed.
file-named = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} of { $pages ->
    [one] { $pages } entry
   *[other] { $pages } entries
} { $rows ->
    [one] names
   *[other] name
} it as the status to use instead:
file-named-none = No entry names it as the status to use instead.
file-named-lost = Their status will be unknown.
file-family = { $count ->
    [one] { $count } translation or copy is known by the same name:
   *[other] { $count } translations and copies are known by the same name:
}
file-family-too = Rename them in the same way
file-family-apart = They will no longer be known as its translations and copies.
file-hindrance-family-unsaved = Save or drop the changes of { $page } first.
file-trace = { $page }: { $count }
file-traces-more = and { $count } more
file-toc = List it in { $table } too
file-toc-name = Name in the table of contents
file-toc-follow = Change { $table } too
file-toc-none = No table of contents (toc.yml) lists it.
file-toc-nowhere = No table of contents (toc.yml) stands with its folder.
file-toc-unclear = { $table } lists it in a way that has to be changed by hand.

# The table of contents in the review.
review-toc-add = { $table } will list it as “{ $name }”.
review-toc-nowhere = No table of contents stands with its folder; it is listed in none.
review-toc-unclear = { $table } is written in a way that has to be changed by hand.

# What became of files.
notice-toc-unclear = { $page } lists the page in a way that has to be changed by hand.
notice-toc-protected = { $page } was not changed: it may not be written. Change it by hand.
notice-toc-full = { $page } was not changed: the disk is full. Change it by hand.
notice-toc-changed = { $page } was not changed: somebody changed it at the same moment. Change it by hand.
notice-toc-failed = { $page } was not changed: { $cause }. Change it by hand.
notice-renamed = { $page } is called { $to } now{ $count ->
    [0] .
    [one] , and { $count } page links to the new name.
   *[other] , and { $count } pages link to the new name.
}
notice-link-left = { $page } still links to { $old }: it could not be written. Change its links by hand.
notice-link-typed = { $page } has unsaved changes; its links lead to the new name in what you typed. Save it too.

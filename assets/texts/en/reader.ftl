# One page.
find = Find on this page
find-hint = Find on this page
find-close = Close the find bar
find-none = Not on this page
find-places = { $places ->
    [one] { $places } place
   *[other] { $places } places
}
find-place = { $place } of { $places }
page-none = Nothing is open
page-empty = This page is empty
page-empty-hint = Nothing is written in { $file } yet. What is written there shows here at once.
page-none-hint = Type what the customer said, or choose a page from the list.
back-to-list = Back to the list
edit = Edit
show-file = Show in the file browser
copy-path = Copy the path
copy-of = This page repeats { $page }.
use-it-when = Use it when
do-not-use-it-when = Do not use it when
no-status-named = No status is named
no-such-entry = No entry of that name here
leads-to = Opens { $entry }
leads-to-closest = Closest entry: { $entry }
leads-to-parent = No page of its own; opens { $entry }
ask-to-be-sure = Ask, to be sure
ticked = { $ticked } of { $all } ticked
named-by = { $count ->
    [one] Named by one entry
   *[other] Named by { $count } entries
}
updates = Updates
updates-newest = Updated { $date }
date-doubtful = doubtful
details = Details
problems = Findings
severity-error = Error
severity-warning = Warning
severity-info = Hint
detail-file = File
detail-language = Language
detail-owner = Owner
detail-author = Author
detail-audience = Audience
detail-date = Dated
detail-description = Description
audience-partner = Partners
audience-internal = Internal only
audience-both = Internal and partners
picture-missing = Picture not found: { $path }
picture-outside = The picture lies outside this library and is not opened.
picture-elsewhere = The picture is not part of this library and is not fetched.
picture-format = Not a PNG, JPEG or GIF picture.
picture-too-large = The picture is too large to be shown ({ $width } × { $height }).
picture-unreadable = The picture could not be read: { $cause }
picture-closed = The library of this picture is no longer open.

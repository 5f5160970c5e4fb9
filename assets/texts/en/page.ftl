# What stands among the words of a page shown as its owner wrote it.
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
copy-code = Copy this code
copy-text = Copy this text
copy-address = Copy the address
included-here = Another file stands here
details-more = More
picture-waits = The picture is being read
move-table = Move the table sideways

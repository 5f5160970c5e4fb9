# The top bar, the list, its filters and the tree.
library-builtin = Built-in playbook
search = Search
search-hint = What did the customer say?
search-clear = Clear the search
menu = Menu
tree = Tree
recent-folders = Recent folders
reading-language = Reading language
reading-listing = Looking through the folder: { $read } pages so far
reading-pages = Reading { $read } of { $total } pages

list-entries = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
list-hits = { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
} · { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
list-reading = Reading the library
list-reading-hint = The first pages appear in a moment.
list-no-hits = No page has all these words
list-no-hits-hint = Try fewer or other words; the beginning of the last one is enough.
list-all-filtered = Nothing passes the filters
list-all-filtered-hint = Clear them to see every page.
list-empty-library = There are no pages in this folder
list-empty-library-hint = Playbook pages are Markdown files, with names that end in .md.
open-failed = The library could not be opened
open-missing = There is no folder { $folder }.
open-not-a-folder = { $folder } is a file. Open the folder it is in.
open-unreadable = { $folder } could not be read: { $cause }
open-cancelled = Reading { $folder } was stopped.

filter-language = Language
filter-any-language = Any language
filter-kind = Kind
filter-any-kind = Any kind
filter-l1 = L1
filter-any-l1 = Any L1
filter-copies = Copies
filter-copies-hint = Copies of other pages are folded away. Click to show or hide them.

tree-statuses = Statuses
tree-pages = Pages
tree-no-l1 = Without L1
tree-root = In the main folder

badge-copy = Copy
badge-problem = Problem
no-definition = No definition is given.
why-title = Name of the page
why-definition = Definition of { $answer }
why-valid = Example of { $answer }
why-invalid = { $entry } says this is not its own: use { $answer }
why-invalid-unanswered = Not an example of { $entry }, and no entry has the status it names
why-question = Question that confirms { $answer }
why-update = Update of { $answer }
why-text = Text of { $answer }

foot-list = ↓ list
foot-open = Enter read
foot-anything = { $anything } anything
foot-move = ↑↓ move
foot-page = Tab page
foot-search = Esc search
foot-scroll = ↑↓ scroll
foot-back = { $back } back
foot-list-back = Esc list
foot-find-next = Enter next
foot-find-previous = Shift+Enter previous
foot-find-close = Esc close
foot-private = Nothing leaves this computer
fonts-missing = No installed font shows { $languages }: such text appears as boxes. Install one, for example Noto Sans CJK, and start again.

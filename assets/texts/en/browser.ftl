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
list-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
list-in = { $count } in { $time }
time-milliseconds = { $count } ms
time-under-a-millisecond = under 1 ms
list-reading = Reading the library
list-reading-hint = The first pages appear in a moment.
list-no-hits = No page has any of these words
list-no-hits-hint = Try fewer or other words; the beginning of the last one is enough.
list-no-hits-narrowed = The filters leave out what there is. Clear them, or try fewer or other words.
search-without = Search without “{ $word }”
list-all-filtered = Nothing passes the filters
list-all-filtered-hint = Clear them to see every page.
list-empty-library = There are no pages in this folder
list-empty-library-hint = Playbook pages are Markdown files, with names that end in .md.
open-failed = The library could not be opened
open-missing = There is no folder { $folder }.
open-not-a-folder = { $folder } is a file. Open the folder it is in.
open-unreadable = { $folder } could not be read: { $cause }
open-cancelled = Reading { $folder } was stopped.

filter-typed = { $name }: { $value }
filter-typed-not = not { $name }: { $value }
filter-typed-drop = Typed as a filter. Click to take it out of the search.
key-lang = Language
key-kind = Kind
key-l1 = L1
key-l2 = L2
key-answer = Answer
key-owner = Owner
key-audience = Audience
key-updated = Updated
key-by = Changed by
key-file = File
doubt-unknown-key = There is no filter called “{ $text }”; it is looked for as words.
doubt-empty-value = “{ $text }” waits for a value.
doubt-unknown-value = “{ $text }”: no page in this library has that { $key ->
    [Language] language
   *[other] value
}.
doubt-unreadable-date = “{ $text }” is no date or age: 2020-03 or <30d would be.
doubt-unclosed-quote = The quotation mark is not closed, so its words are looked for one by one.
doubt-open-end = The quotation mark is not closed, so all up to the end counts.
doubt-empty-quotes = There is no word between the quotation marks.
doubt-lone-minus = A minus takes away the word right behind it; none follows.
doubt-only-without = There are only words to leave out. Type one to look for.
doubt-too-long = Only the first words are looked for.
doubt-unheard = None of the answers has { $words }.
doubt-meant = Did you mean { $text }?

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

more-rows = { $count ->
    [one] One more row
   *[other] { $count } more rows
}
fewer-rows = Fewer rows
badge-exact = Documented situation
recent-search = Search again: { $words }
recent-forget = Forget these words
badge-copy = Copy
badge-problem = Problem
no-definition = No definition is given.
quoted = “{ $word }”
why-title = { $matches ->
    [yes] Matches { $words } in the name
   *[no] Name of the page
}
why-definition = { $matches ->
    [yes] Matches { $words } in the definition
   *[no] Definition of { $answer }
}
why-valid = { $matches ->
    [yes] Matches { $words } in an example of { $answer }
   *[no] Example of { $answer }
}
why-invalid = { $matches ->
    [yes] Matches { $words } in an example that { $entry } says is not its own: use this
   *[no] { $entry } says this is not its own: use { $answer }
}
why-invalid-unanswered = { $matches ->
    [yes] Matches { $words } in what is not an example of { $entry }; no entry has the status it names
   *[no] Not an example of { $entry }, and no entry has the status it names
}
why-question = { $matches ->
    [yes] Matches { $words } in a question that confirms { $answer }
   *[no] Question that confirms { $answer }
}
why-update = { $matches ->
    [yes] Matches { $words } in an update of { $answer }
   *[no] Update of { $answer }
}
why-text = { $matches ->
    [yes] Matches { $words } in the text
   *[no] Text of { $answer }
}
why-typo = “{ $typed }” read as “{ $found }”
why-synonym = “{ $found }” for “{ $typed }”
why-through = found in { $language }
why-missing = without { $words }
why-missing-many = without { $count } of the words

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

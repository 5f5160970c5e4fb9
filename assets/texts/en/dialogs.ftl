# Sheets over the window.
close = Close
cancel = Cancel
copy = Copy
open = Open
choose-another-folder = Choose another folder

about-title = About Playbook Desk
about-version = Version { $version }
about-purpose = Finds the status that fits a customer's situation in a folder of playbook entries. Everything stays on this computer: the program opens no network connection.
about-licence = Licensed under MIT or Apache-2.0, as you prefer.
about-fonts = Fonts: Inter and JetBrains Mono, under the SIL Open Font License.
about-libraries = Libraries it is built with

keys-title = All keys
keys-everywhere = Everywhere
keys-search = In the search field
keys-list = In the list
keys-page = On the page
keys-find = In the find bar
keys-down-to-list = To the list
keys-open-first = Open the selected entry
keys-take-offer = Take what is offered for a filter
keys-unfold = More rows of an answer, or fewer
keys-forget = Forget words searched for before
keys-empty = Empty the field
keys-move = Move
keys-ends = First or last
keys-jump = A page further
keys-open = Read the page
keys-to-page = To the page
keys-to-search = Back to the search field
keys-to-filters = To the filters
keys-to-list = Back to the list
keys-scroll = Scroll
keys-copy-row = Copy the row
keys-quit = Quit
keys-next-link = Next link or question
keys-tick = Tick the question in focus
keys-find-next = Next place
keys-find-previous = Previous place
keys-find-close = Close the bar
keys-letters = Single keys act while no text field has the focus.

settings-title = Settings
settings-theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast
settings-zoom = Zoom
settings-interface = Interface language
interface-system = As the system
settings-reader = Reading language
settings-name = Your name
settings-name-hint = Written into update summaries

problems-title = Problems of this library
problems-none = Nothing to report: every page was read and nothing in it is doubtful.
problems-count = { $count ->
    [one] One finding
   *[other] { $count } findings
} { $pages ->
    [one] on one page
   *[other] on { $pages } pages
}
problems-infos = Show hints too
problem-line = Line { $line }
finding-toc-ignored = The table of contents { $path } could not be understood and is left out: { $cause }
finding-vocabulary-ignored = The vocabulary { $path } could not be understood and is left out: { $cause }
finding-watched-slowly = The system reports no changes in this folder, so it is looked through every few seconds: { $cause }
finding-too-many-files = Only the first { $limit } files were read.
finding-aid-ignored = { $path } could not be read and is left out: { $cause }
finding-line-ignored = { $path }, line { $line }: { $problem }
finding-more-lines-ignored = { $path }: { $lines ->
    [one] One more line is
   *[other] { $lines } more lines are
} not understood and left out.
finding-synonym-alone = Nothing is said to mean the same as “{ $detail }”.
finding-synonym-arrows = A line takes one arrow: “{ $detail }” is left out.
finding-synonym-no-word = There is a comma with no word beside it (“{ $detail }”).
finding-synonym-too-long = “{ $detail }” has more than six words and is left out.
finding-synonym-repeated = “{ $detail }” stands in its group twice.
finding-synonym-too-many = “{ $detail }” has more than 32 synonyms; the last ones are left out.
finding-golden-no-entry = “{ $detail }” names no entry: a tab and the path or title of the right one must follow.
finding-golden-no-phrase = There is no phrase before the tab (“{ $detail }”).
finding-golden-repeated = “{ $detail }” stands here twice; the first one counts.
finding-golden-bad-record = “{ $detail }” is no score on record, or a second one.
finding-golden-too-many = From “{ $detail }” on the calls are left out: a file may have 5,000.

golden-title = Golden calls
golden-explain = Phrases as people say them on calls, and whether searching them finds the right entry.
golden-file = { $file }: { $calls } calls, right first { $first } %, in the first three { $three } %
golden-below = Less than on record: { $first } % and { $three } %
golden-broken = Broken since the library was opened.
golden-place = The right entry stands at place { $place }; first is { $first }.
golden-not-found = The right entry is not among the first ten; first is { $first }.
golden-nothing = Nothing is found.
golden-unknown = No page is called { $right }.
golden-several = Several pages are called { $right }.
golden-right = Right: { $entry }
golden-search = Search this phrase
golden-show = Show them

pick-folder = Choose a folder…
open-title = Open a folder
open-explain = Type or paste the path of the folder that holds the playbook pages.
open-path = Path of the folder
copy-title = Copy the built-in library
copy-explain = The built-in library cannot be changed. A copy in a folder of yours can: the folder must be empty or new.
copy-to-path = Folder for the copy
copy-do = Copy the library

web-title = Open in the browser?
web-explain = This link leads out of the library. Nothing is sent before you open it.
web-open = Open in the browser

palette-title = Find anything
palette-hint = Page, file or action
palette-none = Nothing is called that

notice-copied = Copied: { $what }
notice-copy-not-empty = { $path } is not empty, so nothing was written there.
notice-copy-not-a-folder = { $path } is a file, so nothing was written there.
notice-copy-failed = The library could not be copied to { $path }: { $cause }
notice-copy-partial = Copying stopped half-way ({ $cause }), and { $path } could not be removed again.
notice-folder-gone = The folder { $folder } is gone. What was read stays here.
notice-golden-broken = { $count ->
    [one] A golden call no longer finds its entry.
   *[other] { $count } golden calls no longer find their entry.
}
notice-image-file = { $target } is a picture, not a page.
notice-library-copied = { $count } files were written to { $folder }. This is now the open library.
notice-link-missing = The link leads to { $target }, which is not in this library.
notice-link-refused = Links of this kind are never followed: { $target }
notice-no-dialog = This desktop offers no dialog for folders: type the path instead.
notice-no-translation = There is no { $language } version of this page.
notice-page-gone = { $page } is no longer in the library.
notice-reveal-failed = { $page } could not be shown in the file browser: { $cause }
notice-settings-broken = The settings file made no sense ({ $cause }). It was kept as { $path }, and the defaults are in force.
notice-settings-stuck = The settings file { $path } makes no sense ({ $cause }) and could not be put aside. Settings are not saved.
notice-settings-unreadable = The settings in { $path } could not be read: { $cause }
notice-settings-unwritable = The settings could not be written to { $path }: { $cause }
notice-settings-no-folder = The system names no folder for settings, so nothing is remembered.
notice-web-failed = The browser could not be opened for { $target }: { $cause }

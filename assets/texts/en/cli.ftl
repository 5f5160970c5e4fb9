# The command line. Lines of the help stay under 96 columns.
cli-help =
    Find, read and compare the playbook entries that say which status fits a customer's situation.

    Usage:
      playbook-desk [LIBRARY]                       open the window
      playbook-desk show LIBRARY [ENTRY...]         print entries in full; without ENTRY all of them
      playbook-desk list LIBRARY                    print one line for each page
      playbook-desk search LIBRARY QUERY            print what a query finds, best first
      playbook-desk search LIBRARY --queries FILE   the same for each line of a file
      playbook-desk compare LIBRARY ENTRY ENTRY...  print two to four entries side by side
      playbook-desk golden LIBRARY                  score the library's golden calls
      playbook-desk index LIBRARY --stats           count what there is to search
      playbook-desk log LIBRARY ENTRY...            add a row to the update summary of entries
      playbook-desk set LIBRARY ENTRY KEY VALUE     change a front-matter value, and log it
      playbook-desk diff OLD NEW                    tell two versions of a page apart

    LIBRARY   a folder of Markdown pages, or “builtin” for the library inside the program
              (a folder of the name of a command or of “builtin” is written ./NAME)
    ENTRY     a path in the library, a file name without its ending, or an exact title

    Options:
      --json           JSON for scripts, one object a line; its fields are described
                       in docs/command-line.md
      --limit N        at most N hits for a query (20)
      --queries FILE   read queries from FILE, one a line
      --why            say why each hit was found
      --situation TEXT words of the customer's situation: which compared entry is closest
      --format FORM    print a comparison as text, markdown or json
      --record         write the scores into the files of golden calls
      --who NAME       who made the change (log, set)
      --what TEXT      what changed; set proposes a text where none is given (log, set)
      --date DATE      YYYY-MM-DD instead of today (log, set)
      --dry-run        print a unified diff and write nothing (log, set)
      -h, --help       print this help
      -V, --version    print the version

    Exit codes: 0 done, 1 nothing found, refused, or golden calls below their record,
    2 wrong usage or unreadable library.
cli-see-help = Try “playbook-desk --help”.

# What was wrong with the arguments.
cli-command-missing = No command was given.
cli-command-unknown = There is no command “{ $word }”.
cli-library-missing = Which library? Name a folder, or “builtin”.
cli-query-missing = What should be searched for? Give a query, or a file with --queries.
cli-index-what = What about the index? Ask with --stats.
cli-entries-missing = Which entries should be compared? Name at least two.
cli-format-unknown = “{ $word }” is no format; there are text, markdown and json.
cli-argument-extra = “{ $word }” is one argument too many.
cli-option-unknown = The option { $word } is not known here.
cli-value-missing = The option { $word } needs a value.
cli-value-extra = The option { $word } takes no value.
cli-no-number = “{ $word }” is no whole number above 0.
cli-not-unicode = “{ $word }” is not valid text.

# What could not be opened or written.
cli-open-missing = There is no folder { $path }.
cli-open-not-a-folder = { $path } is no folder.
cli-open-unreadable = The folder { $path } cannot be read: { $cause }
cli-open-cancelled = Reading { $path } was given up.
cli-queries-unreadable = The queries in { $path } cannot be read: { $cause }
cli-cannot-write = playbook-desk: the output cannot be written: { $cause }
cli-toc-ignored = The table of contents { $path } is not understood and left out: { $cause }
cli-vocabulary-ignored = The vocabulary { $path } is not understood and left out: { $cause }
cli-too-many-files = The folder holds more than { $limit } files; the rest is not read.

# show
cli-no-entry = No entry is called “{ $entry }”.
cli-several = “{ $entry }” fits { $count } pages. Give one of these paths:
cli-use-it-when = Use it when
cli-not-when = Do not use it when
cli-questions = Questions
cli-questions-for = Questions for { $service }
cli-updates = Updates
cli-named-by = Named by
cli-problems = Problems
cli-on-line = Line { $line }: { $problem }

# search
cli-found = { $count ->
    [0] { $query }: nothing found
    [one] { $query }: 1 hit
   *[other] { $query }: { $count } hits
}
cli-redirect = not valid for { $entry }

# golden. The place of an answer is a number, 2 for the second.
cli-golden-none = This library has no golden calls: they stand in files called golden.<language>.tsv.
cli-golden-no-calls = No calls.
cli-golden-score = { $calls ->
    [one] 1 call
   *[other] { $calls } calls
}: { $first } % first, { $three } % among the first three
cli-golden-recorded = On record: { $first } % and { $three } %
cli-golden-below = Below the record: { $first } % and { $three } %
cli-golden-place = place { $place }
cli-golden-not-found = not among the first ten
cli-golden-instead = First instead: { $entry }
cli-golden-nothing = Nothing was found.
cli-record-builtin = The library inside the program cannot be changed.
cli-record-failed = The score could not be written to { $path }: { $cause }

# index
cli-index-holds = { $pages } pages, { $units } units
cli-index-words = { $language }: { $words } words
cli-index-no-language = no language
cli-index-cost = { $kibibytes } KiB of memory, built in { $millis } ms

# log, set and diff
cli-entry-missing = Which entry? Give a path, a file name or a title.
cli-value-wanted = Which value? Give ENTRY, KEY and VALUE.
cli-files-missing = Which versions? Give two files.
cli-option-missing = The option { $word } is needed here.
cli-no-date = “{ $word }” is no date; write it as 2024-03-05.
cli-date-unknown = The system does not say which day it is; give one with --date.
cli-file-unreadable = The file { $path } cannot be read: { $cause }
cli-logged = { $path }, line { $line }: { $row }
cli-logged-folder = Day and month of { $date } stand as in the other pages of the folder.
cli-logged-language = Day and month of { $date } stand as the language usually has them.
cli-logged-open = Nothing tells day from month in { $date }.
cli-logged-first = The page had no update summary.
cli-set-already = { $path } says so already.
cli-hollow-text = “{ $text }” does not say what changed. Better: “{ $better }”
cli-unchanged = { $path } is unchanged: { $reason }
cli-read-only = it comes with the program, or its bytes are no UTF-8.
cli-save-changed = the file was changed by somebody else meanwhile.
cli-save-gone = the file is not there any more.
cli-save-protected = the file, its folder or its disk is write-protected.
cli-save-full = no room is left on the disk.
cli-save-failed = it cannot be written: { $cause }

# compare
cli-compare-too-many = At most { $most } of such entries can be compared.
cli-compare-twice = { $entry } is named twice.
cli-compare-best = Closest to the words: { $entry }
cli-compare-tie = None of them is closer to the words than the others.
cli-compare-redirects = Not this one but that one
cli-compare-candidates = Also named by these entries
cli-compare-apart = What tells them apart
cli-compare-overlaps = Not told apart well
cli-compare-news = What translations need

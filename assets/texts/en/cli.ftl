cli-found = { $count ->
    [one] { $count } hit
   *[other] { $count } hits
}

cli-found = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}

# Fichas una al lado de otra.
action-compare = Comparar lo marcado, o volver a la comparación
action-compare-with = Comparar con…
action-compare-translations = Comparar sus traducciones
action-compare-copies = Comparar sus copias
action-clear-compare-marks = Quitar las marcas para comparar
action-undo = Deshacer
action-redo = Rehacer

lane-definition = Qué significa
lane-valid = Úselo cuando
lane-invalid = No lo use cuando
lane-question = Preguntas
lane-update = Actualizaciones
lane-text = Otro texto
news-missing = A { $entry } le falta una fila: { $text }
news-extra = { $entry } tiene una fila que falta en inglés: { $text }
news-moved = { $entry } tiene una fila en otro lugar que el inglés: { $text }
news-newer-english = El inglés se actualizó el { $english }; { $entry }, por última vez el { $translation }.
news-suspect-date = { $entry }: la fecha { $date } es probablemente un error.
against-statement = «{ $text }» no corresponde
against-exception = Este no: «{ $text }»
against-redirect = Dice: yo no, use { $entry }: «{ $text }»

receipt-status = Estado
receipt-dated = Ficha del
receipt-situation = Situación
receipt-scenario = A causa de
receipt-sent-here = «{ $text }» – para esto, la propia ficha { $entry } dice que se use
receipt-shared = «{ $text }»
receipt-only-left = lo demás que se consideró queda descartado
receipt-by-hand = una elección a mano
receipt-considered = También se consideró
receipt-not-fitting = no corresponde: «{ $text }»
receipt-use = su propia ficha dice: para «{ $text }», use { $entry }
receipt-exception = su propia ficha dice: no para «{ $text }»
receipt-open = { $count ->
    [0] nada habla a favor
    [one] 1 afirmación también le corresponde, nada lo descarta
   *[other] { $count } afirmaciones también le corresponden, nada lo descarta
}
receipt-note = Nota

compare = Comparar
compare-count = { $mode ->
    [languages] { $count ->
        [one] 1 idioma de un estado
       *[other] { $count } idiomas de un estado
    }
    [copies] { $count ->
        [one] 1 copia
       *[other] { $count } copias de un estado
    }
   *[statuses] { $count ->
        [one] 1 estado
       *[other] { $count } estados
    }
}
compare-back = Volver a la biblioteca
compare-situation = Situación
compare-situation-hint = ¿Qué dijo el cliente?
compare-situation-clear = Borrar la situación
compare-mode = Qué se compara
compare-statuses = Estados
compare-languages = Idiomas
compare-copies = Copias
compare-closed-statuses = Son estados distintos: solo las páginas de un mismo estado son traducciones o copias unas de otras
compare-closed-no-translation = Esta ficha no tiene traducción
compare-closed-no-copy = Esta ficha no tiene copia
compare-only-differences = Solo diferencias
compare-add = Añadir
compare-add-hint = Añadir una ficha
compare-view = Cómo comparar

compare-telling = Los distingue
compare-place = { $place } de { $all }
compare-only-one = Solo { $entry } lo dice
compare-question-of = Una pregunta de { $entry }
compare-fits = Corresponde
compare-fits-not = No corresponde
compare-answer-for = Habla a favor
compare-answer-against = Habla en contra
compare-take-back = Retirar
compare-previous = Afirmación anterior
compare-next = Afirmación siguiente

compare-fits-best = corresponde mejor
compare-chosen = elegido
compare-only-left = el único que queda
compare-closest = el más cercano a las palabras
compare-closest-hint = El más cercano a las palabras: { $entry }. Diga de una afirmación si corresponde, o decida por una columna.
compare-sends = envía esto a { $entry }
compare-sends-away = dice que no es para esto
compare-for = { $count ->
    [one] 1 afirmación a favor
   *[other] { $count } afirmaciones a favor
}
compare-against = { $count ->
    [one] 1 en contra
   *[other] { $count } en contra
}
compare-matching = { $count ->
    [one] 1 fila coincide
   *[other] { $count } filas coinciden
}
compare-fades = { $entry } queda atrás: { $why }
compare-decide = Decidir por esta
compare-decide-name = Decidir por { $entry }
compare-close-column = Cerrar { $entry }
compare-gone = Ya no está en la biblioteca
compare-gone-hint = { $path } se borró, se movió o cambió de nombre. Cierre la columna o añada la ficha otra vez con su nombre nuevo.

compare-rows = { $count ->
    [one] 1 fila
   *[other] { $count } filas
}
compare-left-out = { $count ->
    [one] 1 fila igual omitida
   *[other] { $count } filas iguales omitidas
}
compare-matches = coincide
compare-no-row = No hay tal fila
compare-use = use { $entry }
compare-near = también en { $entry }, { $lane }
compare-add-name = Añadir { $entry } como columna
compare-extra = no está en inglés
compare-moved = en otro lugar
compare-newer = más nuevo en inglés
compare-suspect = fecha dudosa
compare-differs = difiere
compare-says-of-it = { $entry } dice: para { $text }, use este
compare-news = Qué necesitan las traducciones
compare-overlaps = Mal distinguidos
compare-both-claim = { $entry } y { $other } lo reclaman los dos
compare-unanswered = { $entry } lo envía a { $other }, que no tiene un ejemplo así
foot-compare-rows = Entrar afirmaciones
foot-compare-back = Esc atrás
foot-compare-move = ↑↓ afirmaciones
foot-compare-say = Y corresponde  N no  U retirar
foot-compare-rows-tab = Tab filas
foot-compare-walk = ↑↓←→ filas
foot-compare-row = O abrir  C copiar
foot-compare-undo = Ctrl+Z deshacer
compare-not-me = { $entry }: yo no, use { $other }
compare-not-me-but = yo no, sino aquel: «{ $text }»
compare-widths = Anchos de las columnas
compare-open-row = Leerla en su página
compare-copy-row = Copiar la fila
compare-too-few = Una sola ficha no se puede comparar
compare-too-few-hint = Añada otra, o vuelva a la biblioteca y marque dos.
compare-too-many = Son más fichas de las que se pueden comparar
compare-too-many-hint = Cierre algunas: { $most } es el máximo.

compare-no-decision = Aún no hay decisión
compare-no-decision-hint = Diga de una afirmación si corresponde, o decida por una columna.
compare-copy-decision = Copiar la decisión
compare-copy-markdown = Copiar como Markdown
compare-show-decision = Mostrarla
decision-title = La decisión
decision-note = Nota
decision-note-hint = Qué más conviene saber
decision-language = Idioma

marked-count = { $count ->
    [one] 1 marcada
   *[other] { $count } marcadas
}
marked-compare = Comparar
marked-clear = Quitar las marcas
marked-badge = marcada
notice-compare-most = Se pueden comparar como máximo { $count } de estas fichas a la vez.
action-comparisons = Guardar o abrir comparaciones guardadas…
saved-comparison = Comparación guardada
pick-title = Comparar con
pick-hint = Ficha con la que comparar
comparisons-title = Comparaciones guardadas
comparisons-name = Nombre de esta comparación
comparisons-keep = Guardarla
comparisons-none = Aún no se ha guardado ninguna comparación de esta biblioteca. Compare fichas y vuelva aquí para guardarlas con un nombre.
comparisons-gone = { $count ->
    [one] falta una ficha
   *[other] faltan { $count } fichas
}
comparisons-forget = Olvidar { $name }
notice-comparison-kept = Guardada: { $name }
notice-comparison-gone = { $count ->
    [one] Una ficha de esta comparación ya no está en la biblioteca.
   *[other] { $count } fichas de esta comparación ya no están en la biblioteca.
}
confused-with = A menudo se confunde con
confused-redirect = esta ficha envía allí a los clientes
confused-named-by = envía aquí a los clientes
confused-near = las dos reclaman casi lo mismo
confused-compare = Comparar con { $entry }
drop-to-compare = Suelte aquí la ficha para compararla con { $entry }

keys-mark = Marcar la ficha para comparar
keys-compare = En una comparación
keys-compare-step = Entre las afirmaciones que distinguen
keys-compare-fits = Corresponde a este cliente
keys-compare-fits-not = No corresponde
keys-compare-take-back = Retirar lo dicho
keys-compare-rows = A las filas; las flechas las recorren
keys-compare-open = Leer la fila en su página
keys-compare-copy = Copiar la fila
keys-compare-decision = La decisión
keys-compare-decide = Decidir por una columna
keys-compare-text = Copiar la decisión como texto
keys-compare-markdown = Copiarla como Markdown
keys-compare-add = Añadir una ficha
keys-compare-candidate = Añadir la ficha que estas más nombran
keys-compare-move = Mover la columna actual
keys-compare-close = Cerrar la columna actual
keys-compare-differences = Solo lo que difiere
keys-compare-situation = La situación
keys-compare-back = Volver a la biblioteca

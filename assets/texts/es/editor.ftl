# El editor.
edit-form = Formulario de { $page }
edit-source-of = Código de { $page }
edit-nothing = No se está editando ninguna ficha
edit-nothing-hint = Abra una ficha y elija editarla.
edit-saved = Guardado
edit-draft-kept = Hay un borrador guardado
edit-draft-waits = Sin guardar todavía
edit-lines = { $count ->
    [one] { $count } línea
   *[other] { $count } líneas
}
edit-foot-row = Intro: fila siguiente   Alt+↑ ↓: mover   Ctrl+D: duplicar   Ctrl+Shift+K: quitar
edit-caret = línea { $line }, letra { $letter }
edit-bom = UTF-8 con BOM, se conserva
edit-saving = Guardando…
edit-shown-as = Editar como
edit-tab-form = Formulario
edit-tab-source = Código
edit-preview = Vista
edit-preview-explain = La página tal como la verán los lectores, al lado
edit-preview-empty = Todavía no hay nada que ver
edit-preview-empty-hint = La página aparece aquí en cuanto diga algo.
edit-new = nueva
edit-changed = con cambios
edit-tab-changed = { $page }, con cambios
edit-unsaved-badge = sin guardar
edit-unsaved-here = Tiene cambios sin guardar en esta entrada.
edit-continue = Seguir editando
edit-go-on = Seguir editando
edit-unsaved = { $count ->
    [one] { $count } ficha sin guardar
   *[other] { $count } fichas sin guardar
}
settings-review = Revisar los cambios antes de guardar
edit-close = Cerrar { $page }
edit-refused = Sin cambios: { $reason }
edit-title = Nombre
edit-title-hint = Cómo se llama el estado
edit-definition = Qué significa
edit-definition-hint = Una o dos frases que digan cuándo corresponde este estado
edit-not-when = Cuándo no, y qué usar en su lugar
edit-valid-row = Ejemplo { $row }
edit-invalid-row = Ejemplo { $row } que no corresponde
edit-row-hint = Añada una situación que corresponda aquí
edit-invalid-row-hint = Añada una situación que corresponda a otro estado
edit-foreign-rows = { $count ->
    [one] 1 ejemplo nombra otro estado que el de esta página.
   *[other] { $count } ejemplos nombran otro estado que el de esta página.
}
edit-name-rows = Nombrar el de esta página
edit-status = Estado que usar en su lugar, ejemplo { $row }
edit-status-hint = ¿Qué estado en su lugar?
edit-status-none = Ningún estado se llama así. Intro lo toma tal como está escrito.
edit-status-begun = «{ $detail }» quedó a medias; la fila sigue como estaba.
edit-status-meant = Quizá sea:
edit-no-updates = Todavía no hay resumen de actualizaciones; al guardar se añade la tabla.
edit-no-definition = Todavía no hay definición.
edit-status-as-typed = Tal como está escrito
edit-answered = { $entry } tiene esta situación
edit-unanswered = { $entry } no tiene ningún ejemplo que responda a esto.
edit-answer-there = Añadirla allí
edit-answer-there-explain = Añade la situación a los ejemplos de { $entry }, que se guarda con su propia fila de actualización
edit-drag-row = Mover el ejemplo { $row }
edit-drag-invalid-row = Mover el ejemplo { $row } que no corresponde
edit-drag-question = Mover la pregunta { $row }
edit-drag-hint = Arrastre para mover; Alt+↑ y Alt+↓ hacen lo mismo
edit-more = Más para el ejemplo { $row }
edit-more-invalid = Más para el ejemplo { $row } que no corresponde
edit-more-question = Más para la pregunta { $row }
edit-row-up = Subir
edit-row-down = Bajar
edit-row-duplicate = Duplicar
edit-row-remove = Quitar
edit-question = Pregunta { $row }
edit-question-hint = Añada una pregunta para estar seguro
edit-rest = Todo lo demás de la página se cambia en su código.
edit-open-source = Abrir el código
edit-matter = Metadatos
edit-key-new = Añadir una clave
edit-key-none = Ninguna otra clave tiene esas letras. Intro añade lo escrito.
edit-key-pages = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}
edit-key-remove = Quitar { $key }
edit-key-in-source = Cambiarla en el código
edit-no-status = No nombra ningún estado.
edit-updates = Últimas actualizaciones; al guardar se escribe la fila siguiente
edit-find = Buscar
edit-find-next = Lugar siguiente
edit-find-previous = Lugar anterior
edit-found = { $place } de { $count }
edit-found-none = No se encuentra
edit-replace-with = Reemplazar por
edit-replace = Reemplazar
edit-replace-all = Reemplazar todo
edit-replaced = { $count ->
    [one] { $count } reemplazado
   *[other] { $count } reemplazados
}
edit-removed = { $count ->
    [one] { $count } quitado
   *[other] { $count } quitados
}

# El último vistazo antes de guardar.
review-title = Guardar los cambios
review-back = Seguir editando
review-summary = { $entries ->
    [one] { $entries } ficha
   *[other] { $entries } fichas
} · { $lines ->
    [one] { $lines } línea
   *[other] { $lines } líneas
}
review-summary-of = { $page } · { $lines ->
    [one] { $lines } línea
   *[other] { $lines } líneas
}
review-changed = Qué ha cambiado
review-nameless = { $count ->
    [one] { $count } situación no nombra ningún estado
   *[other] { $count } situaciones no nombran ningún estado
}
review-name-it = Nombrarlo
review-unknown = { $count ->
    [one] 1 estado no está en esta biblioteca: { $names }
   *[other] { $count } estados no están en esta biblioteca: { $names }
}
review-change-it = Cambiarlo
review-half-typed = { $count ->
    [one] 1 estado quedó a medias y no está en la página
   *[other] { $count } estados quedaron a medias y no están en la página
}
review-finish-it = Terminarlo
review-lines = Líneas que cambian
review-removed = Antes:
review-added = Ahora:
review-row = Fila para el resumen de actualizaciones
review-row-shape = Así quedará en la página, con el idioma, las columnas y el formato de fecha de esta:
review-row-left-out = No se escribe ninguna fila para esta ficha.
review-refused = La fila no se puede escribir: { $reason }
review-without-row = Guardar sin fila
review-date = Fecha, como 2026-11-22
review-who = Quién lo cambió
review-who-hint = Su nombre
review-names = ¿Es usted…?
review-what = Qué ha cambiado, para el registro
review-what-hint = Qué ha cambiado
review-hollow = Este texto no dice a los lectores qué ha cambiado.
review-first-row = La página aún no tiene resumen de actualizaciones; se le añade.
review-date-read = { $date } es { $day }: { $order ->
    [day] el día primero
   *[month] el mes primero
}, { $why ->
    [row] como en la fila más reciente.
    [table] como en las demás filas.
    [folder] como en otras fichas de la carpeta, pues esta página no lo indica.
    [language] como es costumbre en el idioma, pues ni la página ni la carpeta lo indican.
   *[nothing] aunque nada lo indica.
}
review-ms-date = ms.date: { $old } → { $new }
review-behind = Traducciones que quedarán atrasadas
review-behind-by = { $language }: { $count ->
    [one] { $count } cambio
   *[other] { $count } cambios
}
review-behind-since = { $page }, actualizada por última vez el { $date }
review-behind-undated = { $page }, nunca actualizada
review-save = { $count ->
    [one] Guardar
   *[other] Guardar { $count } fichas
}
review-skip = Omitir esta revisión en adelante
review-skip-explain = Ctrl+S guarda entonces enseguida; la fila se escribe igualmente
review-needs-entry = Elija al menos una ficha para guardar.
review-needs-name = Escriba quién hizo el cambio; solo se pregunta una vez.
review-needs-date = Escriba la fecha como 2026-11-22.
review-needs-text = Diga qué ha cambiado en «{ $page }».
review-no-row = No se puede escribir la fila de «{ $page }».
review-conflict = «{ $page }» ha cambiado fuera. Elija primero qué texto vale.

# Un archivo que cambió mientras se editaba aquí.
outside-title = { $page } ha cambiado fuera
outside-explain = Del archivo tal como está ahora a lo que usted escribió.
outside-changed = El archivo se cambió fuera mientras usted lo editaba aquí.
outside-gone = El archivo ya no está. Su texto se conserva.
outside-compare = Comparar
outside-keep = Conservar lo mío
outside-take = Tomar lo del archivo
outside-drop = Descartar lo mío
outside-theirs = En el archivo:
outside-mine = Escrito aquí:

# Teclas del editor.
keys-editor = En el editor
keys-new-row = Una fila nueva
keys-next-row = La fila siguiente
keys-break-line = Un salto de línea dentro de una fila
keys-move-row = Mover la fila
keys-find-replace = Buscar y reemplazar en el código
keys-replace-all = Reemplazar todos los lugares hallados
keys-leave-editor = Salir del campo y después volver a la lectura
keys-review = Antes de guardar
keys-save = Guardar
keys-log-text = Otro texto para el registro

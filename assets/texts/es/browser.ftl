# La barra superior, la lista, sus filtros y el árbol.
library-builtin = Fichas integradas
search = Buscar
search-hint = ¿Qué dijo el cliente?
search-clear = Vaciar la búsqueda
menu = Menú
tree = Árbol
recent-folders = Carpetas recientes
reading-language = Idioma de lectura
reading-listing = Recorriendo la carpeta: { $read } páginas hasta ahora
reading-pages = Leyendo { $read } de { $total } páginas

list-entries = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}
list-answers = { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
list-in = { $count } en { $time }
time-milliseconds = { $count } ms
time-under-a-millisecond = menos de 1 ms
list-reading = Leyendo la biblioteca
list-reading-hint = Las primeras páginas aparecen enseguida.
list-no-hits = Ninguna página tiene alguna de estas palabras
list-no-hits-hint = Pruebe con menos palabras o con otras; de la última basta el comienzo.
list-no-hits-narrowed = Los filtros excluyen lo que hay. Quítelos, o pruebe con menos palabras o con otras.
search-without = Buscar sin «{ $word }»
list-all-filtered = Nada pasa los filtros
list-all-filtered-hint = Quítelos para ver todas las páginas.
list-empty-library = No hay páginas en esta carpeta
list-empty-library-hint = Las páginas son archivos Markdown, con nombres que terminan en .md.
open-failed = No se pudo abrir la biblioteca
open-missing = No existe la carpeta { $folder }.
open-not-a-folder = { $folder } es un archivo. Abra la carpeta que lo contiene.
open-unreadable = No se pudo leer { $folder }: { $cause }
open-cancelled = Se dejó de leer { $folder }.

filter-typed = { $name }: { $value }
filter-typed-not = no { $name }: { $value }
filter-typed-drop = Escrito como filtro. Haga clic para quitarlo de la búsqueda.
key-lang = Idioma
key-kind = Tipo
key-l1 = L1
key-l2 = L2
key-answer = Respuesta
key-owner = Responsable
key-audience = Público
key-updated = Actualizada
key-by = Cambiada por
key-file = Archivo
doubt-unknown-key = No hay ningún filtro llamado «{ $text }»; se busca como palabras.
doubt-empty-value = «{ $text }» espera un valor.
doubt-unknown-value = «{ $text }»: ninguna página de esta biblioteca tiene ese { $key ->
    [Idioma] idioma
   *[other] valor
}.
doubt-unreadable-date = «{ $text }» no es una fecha ni una antigüedad: lo serían 2020-03 o <30d.
doubt-unclosed-quote = Las comillas no se cierran, así que sus palabras se buscan una a una.
doubt-open-end = Las comillas no se cierran, así que cuenta todo hasta el final.
doubt-empty-quotes = No hay ninguna palabra entre las comillas.
doubt-lone-minus = Un signo menos quita la palabra que le sigue; no sigue ninguna.
doubt-only-without = Solo hay palabras que excluir. Escriba una que buscar.
doubt-too-long = Solo se buscan las primeras palabras.
doubt-unheard = Ninguna de las respuestas tiene { $words }.
doubt-meant = ¿Quería decir { $text }?

filter-language = Idioma
filter-any-language = Cualquier idioma
filter-kind = Tipo
filter-any-kind = Cualquier tipo
filter-l1 = L1
filter-any-l1 = Cualquier L1
filter-copies = Copias
filter-copies-hint = Las copias de otras páginas están plegadas. Pulse para mostrarlas u ocultarlas.

tree-statuses = Estados
tree-pages = Páginas
tree-no-l1 = Sin L1
tree-root = En la carpeta principal

more-rows = { $count ->
    [one] Una fila más
   *[other] { $count } filas más
}
fewer-rows = Menos filas
badge-exact = Situación documentada
recent-search = Buscar otra vez: { $words }
recent-forget = Olvidar estas palabras
badge-copy = Copia
badge-problem = Problema
no-definition = No se da ninguna definición.
quoted = «{ $word }»
why-title = { $matches ->
    [yes] Coincide { $words } en el nombre
   *[no] Nombre de la página
}
why-definition = { $matches ->
    [yes] Coincide { $words } en la definición
   *[no] Definición de { $answer }
}
why-valid = { $matches ->
    [yes] Coincide { $words } en un ejemplo de { $answer }
   *[no] Ejemplo de { $answer }
}
why-invalid = { $matches ->
    [yes] Coincide { $words } en un ejemplo que { $entry } dice que no es suyo: use este estado
   *[no] { $entry } dice que este no es suyo: use { $answer }
}
why-invalid-unanswered = { $matches ->
    [yes] Coincide { $words } en lo que no es un ejemplo de { $entry }; ninguna ficha tiene el estado que nombra
   *[no] No es un ejemplo de { $entry }, y ninguna ficha tiene el estado que nombra
}
why-question = { $matches ->
    [yes] Coincide { $words } en una pregunta que confirma { $answer }
   *[no] Pregunta que confirma { $answer }
}
why-update = { $matches ->
    [yes] Coincide { $words } en una actualización de { $answer }
   *[no] Actualización de { $answer }
}
why-text = { $matches ->
    [yes] Coincide { $words } en el texto
   *[no] Texto de { $answer }
}
why-typo = «{ $typed }» leído como «{ $found }»
why-synonym = «{ $found }» por «{ $typed }»
why-through = encontrado en { $language }
why-missing = sin { $words }
why-missing-many = sin { $count } de las palabras

foot-list = ↓ lista
foot-open = Entrar leer
foot-anything = { $anything } cualquier cosa
foot-move = ↑↓ mover
foot-page = Tab página
foot-search = Esc búsqueda
foot-scroll = ↑↓ desplazar
foot-back = { $back } atrás
foot-list-back = Esc lista
foot-find-next = Entrar siguiente
foot-find-previous = Mayús+Entrar anterior
foot-find-close = Esc cerrar
foot-private = Nada sale de este equipo
fonts-missing = Ningún tipo de letra instalado muestra { $languages }: ese texto aparece como cuadros. Instale uno, por ejemplo Noto Sans CJK, y vuelva a empezar.

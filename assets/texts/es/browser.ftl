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
list-hits = { $answers ->
    [one] { $answers } respuesta
   *[other] { $answers } respuestas
} · { $rows ->
    [one] { $rows } fila
   *[other] { $rows } filas
}
list-reading = Leyendo la biblioteca
list-reading-hint = Las primeras páginas aparecen enseguida.
list-no-hits = Ninguna página tiene todas esas palabras
list-no-hits-hint = Pruebe con menos palabras o con otras; de la última basta el comienzo.
list-all-filtered = Nada pasa los filtros
list-all-filtered-hint = Quítelos para ver todas las páginas.
list-empty-library = No hay páginas en esta carpeta
list-empty-library-hint = Las páginas son archivos Markdown, con nombres que terminan en .md.
open-failed = No se pudo abrir la biblioteca
open-missing = No existe la carpeta { $folder }.
open-not-a-folder = { $folder } es un archivo. Abra la carpeta que lo contiene.
open-unreadable = No se pudo leer { $folder }: { $cause }
open-cancelled = Se dejó de leer { $folder }.

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

badge-copy = Copia
badge-problem = Problema
no-definition = No se da ninguna definición.
why-title = Nombre de la página
why-definition = Definición de { $answer }
why-valid = Ejemplo de { $answer }
why-invalid = { $entry } dice que no es suyo: use { $answer }
why-invalid-unanswered = No es un ejemplo de { $entry }, y ninguna ficha tiene el estado que nombra
why-question = Pregunta que confirma { $answer }
why-update = Actualización de { $answer }
why-text = Texto de { $answer }

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

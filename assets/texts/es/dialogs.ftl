# Hojas sobre la ventana.
close = Cerrar
cancel = Cancelar
copy = Copiar
open = Abrir
choose-another-folder = Elegir otra carpeta

about-title = Acerca de Playbook Desk
about-version = Versión { $version }
about-purpose = Encuentra el estado que corresponde a la situación de un cliente en una carpeta de fichas. Todo queda en este equipo: el programa no abre ninguna conexión de red.
about-licence = Con licencia MIT o Apache-2.0, a elección.
about-fonts = Tipos de letra: Inter y JetBrains Mono, con la licencia SIL Open Font License.
about-libraries = Bibliotecas con las que está hecho

keys-title = Todas las teclas
keys-everywhere = En todas partes
keys-search = En el campo de búsqueda
keys-list = En la lista
keys-page = En la página
keys-find = En la barra de búsqueda de la página
keys-down-to-list = A la lista
keys-open-first = Abrir la ficha seleccionada
keys-take-offer = Aceptar lo ofrecido para un filtro
keys-unfold = Más filas de una respuesta, o menos
keys-forget = Olvidar palabras ya buscadas
keys-empty = Vaciar el campo
keys-move = Moverse
keys-ends = Primera o última
keys-jump = Una página más allá
keys-open = Leer la página
keys-to-page = A la página
keys-to-search = Volver al campo de búsqueda
keys-to-filters = A los filtros
keys-to-list = Volver a la lista
keys-scroll = Desplazarse
keys-copy-row = Copiar la fila
keys-quit = Salir
keys-next-link = Siguiente enlace o pregunta
keys-tick = Marcar la pregunta enfocada
keys-find-next = Siguiente coincidencia
keys-find-previous = Coincidencia anterior
keys-find-close = Cerrar la barra
keys-letters = Las teclas sueltas actúan mientras ningún campo de texto tenga el foco.

settings-title = Preferencias
settings-theme = Tema
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
theme-high-contrast = Alto contraste
settings-zoom = Tamaño
settings-interface = Idioma de la interfaz
interface-system = Como el sistema
settings-reader = Idioma de lectura
settings-name = Su nombre
settings-name-hint = Se escribe en los resúmenes de actualización

problems-title = Problemas de esta biblioteca
problems-none = Nada que señalar: se leyeron todas las páginas y ninguna deja dudas.
problems-count = { $count ->
    [one] Un hallazgo
   *[other] { $count } hallazgos
} { $pages ->
    [one] en una página
   *[other] en { $pages } páginas
}
problems-infos = Mostrar también los avisos menores
problem-line = Línea { $line }
finding-toc-ignored = No se pudo entender el índice { $path } y se deja de lado: { $cause }
finding-vocabulary-ignored = No se pudo entender el vocabulario { $path } y se deja de lado: { $cause }
finding-watched-slowly = El sistema no avisa de los cambios en esta carpeta, así que se revisa cada pocos segundos: { $cause }
finding-too-many-files = Solo se leyeron los primeros { $limit } archivos.
finding-aid-ignored = No se pudo leer { $path } y se deja de lado: { $cause }
finding-line-ignored = { $path }, línea { $line }: { $problem }
finding-more-lines-ignored = { $path }: { $lines ->
    [one] Otra línea no se entiende y se deja
   *[other] Otras { $lines } líneas no se entienden y se dejan
} de lado.
finding-synonym-alone = No se dice qué significa lo mismo que «{ $detail }».
finding-synonym-arrows = Una línea lleva una sola flecha: «{ $detail }» se deja de lado.
finding-synonym-no-word = Hay una coma sin palabra al lado («{ $detail }»).
finding-synonym-too-long = «{ $detail }» tiene más de seis palabras y se deja de lado.
finding-synonym-repeated = «{ $detail }» está dos veces en su grupo.
finding-synonym-too-many = «{ $detail }» tiene más de 32 sinónimos; los últimos se dejan de lado.
finding-golden-no-entry = «{ $detail }» no nombra ninguna entrada: debe seguir un tabulador y la ruta o el título de la correcta.
finding-golden-no-phrase = No hay frase antes del tabulador («{ $detail }»).
finding-golden-repeated = «{ $detail }» está dos veces; vale la primera.
finding-golden-bad-record = «{ $detail }» no es una marca legible, o es la segunda.
finding-golden-too-many = Desde «{ $detail }» las llamadas se dejan de lado: un archivo puede tener 5000.

golden-title = Llamadas de referencia
golden-explain = Frases como se dicen en las llamadas, y si al buscarlas se encuentra la ficha correcta.
golden-file = { $file }: { $calls } llamadas, la correcta primera { $first } %, entre las tres primeras { $three } %
golden-below = Menos de lo registrado: { $first } % y { $three } %
golden-broken = Fallan desde que se abrió la biblioteca.
golden-place = La ficha correcta está en el puesto { $place }; la primera es { $first }.
golden-not-found = La ficha correcta no está entre las diez primeras; la primera es { $first }.
golden-nothing = No se encuentra nada.
golden-unknown = Ninguna página se llama { $right }.
golden-several = Varias páginas se llaman { $right }.
golden-right = Correcta: { $entry }
golden-search = Buscar esta frase
golden-show = Mostrarlas

pick-folder = Elegir una carpeta…
open-title = Abrir una carpeta
open-explain = Escriba o pegue la ruta de la carpeta que contiene las páginas.
open-path = Ruta de la carpeta
copy-title = Copiar la biblioteca integrada
copy-explain = La biblioteca integrada no se puede modificar. Una copia en una carpeta suya, sí: la carpeta debe ser nueva o estar vacía.
copy-to-path = Carpeta para la copia
copy-do = Copiar la biblioteca

web-title = ¿Abrir en el navegador?
web-explain = Este enlace sale de la biblioteca. No se envía nada antes de que lo abra.
web-open = Abrir en el navegador

palette-title = Buscar cualquier cosa
palette-hint = Página, archivo o acción
palette-none = Nada se llama así

notice-copied = Copiado: { $what }
notice-copy-not-empty = { $path } no está vacía, así que no se escribió nada allí.
notice-copy-not-a-folder = { $path } es un archivo, así que no se escribió nada allí.
notice-copy-failed = No se pudo copiar la biblioteca a { $path }: { $cause }
notice-copy-partial = La copia se detuvo a medias ({ $cause }) y no se pudo quitar { $path }.
notice-folder-gone = La carpeta { $folder } ya no está. Lo leído sigue aquí.
notice-golden-broken = { $count ->
    [one] Una llamada de referencia ya no encuentra su ficha.
   *[other] { $count } llamadas de referencia ya no encuentran su ficha.
}
notice-image-file = { $target } es una imagen, no una página.
notice-library-copied = Se escribieron { $count } archivos en { $folder }. Esa es ahora la biblioteca abierta.
notice-link-missing = El enlace lleva a { $target }, que no está en esta biblioteca.
notice-link-refused = Los enlaces de este tipo no se siguen nunca: { $target }
notice-no-dialog = Este escritorio no ofrece un diálogo de carpetas: escriba la ruta.
notice-no-translation = No hay versión de esta página en { $language }.
notice-page-gone = { $page } ya no está en la biblioteca.
notice-reveal-failed = No se pudo mostrar { $page } en el explorador de archivos: { $cause }
notice-settings-broken = El archivo de preferencias no se entiende ({ $cause }). Se guardó como { $path } y rigen los valores de fábrica.
notice-settings-stuck = El archivo de preferencias { $path } no se entiende ({ $cause }) y no se pudo apartar. Las preferencias no se guardan.
notice-settings-unreadable = No se pudieron leer las preferencias de { $path }: { $cause }
notice-settings-unwritable = No se pudieron escribir las preferencias en { $path }: { $cause }
notice-settings-no-folder = El sistema no indica ninguna carpeta para preferencias, así que no se recuerda nada.
notice-web-failed = No se pudo abrir el navegador para { $target }: { $cause }

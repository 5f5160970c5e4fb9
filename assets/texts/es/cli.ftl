# La línea de órdenes. Las líneas de la ayuda tienen menos de 96 columnas.
cli-help =
    Encuentra, lee y compara las entradas que dicen qué estado corresponde a la situación de un cliente.

    Uso:
      playbook-desk [BIBLIOTECA]                          abre la ventana
      playbook-desk show BIBLIOTECA [ENTRADA...]          muestra entradas enteras; sin ENTRADA, todas
      playbook-desk list BIBLIOTECA                       muestra una línea por página
      playbook-desk search BIBLIOTECA CONSULTA            muestra lo encontrado, lo mejor primero
      playbook-desk search BIBLIOTECA --queries ARCHIVO   lo mismo por cada línea de un archivo
      playbook-desk compare BIBLIOTECA ENTRADA ENTRADA... compara de dos a cuatro entradas
      playbook-desk golden BIBLIOTECA                     puntúa las llamadas de referencia
      playbook-desk index BIBLIOTECA --stats              cuenta lo que hay para buscar
      playbook-desk log BIBLIOTECA ENTRADA...             agrega una fila al resumen de actualización
      playbook-desk set BIBLIOTECA ENTRADA CLAVE VALOR    cambia un metadato y lo registra
      playbook-desk diff ANTES DESPUÉS                    distingue dos versiones de una página

    BIBLIOTECA   una carpeta de páginas Markdown, o «builtin»: la que lleva el programa
                 (una carpeta llamada como una orden o «builtin» se escribe ./NOMBRE)
    ENTRADA      una ruta de la biblioteca, un nombre de archivo sin terminación o un título exacto

    Opciones:
      --json              JSON para programas, un objeto por línea; sus campos se describen
                          en docs/command-line.md
      --limit N           como máximo N resultados por consulta (20)
      --queries ARCHIVO   lee las consultas de ARCHIVO, una por línea
      --situation TEXTO   palabras de la situación: qué entrada comparada está más cerca
      --format FORMATO    muestra una comparación como text, markdown o json
      --why               dice por qué se encontró cada resultado
      --record            anota la puntuación en los archivos de llamadas de referencia
      --who NOMBRE        quién hizo el cambio (log, set)
      --what TEXTO        qué cambió; set propone un texto si falta (log, set)
      --date FECHA        AAAA-MM-DD en lugar de hoy (log, set)
      --dry-run           muestra un diff unificado y no escribe nada (log, set)
      -h, --help          muestra esta ayuda
      -V, --version       muestra la versión

    Códigos de salida: 0 hecho, 1 nada encontrado, rechazado o llamadas por debajo de su marca,
    2 mal uso o biblioteca ilegible.
cli-see-help = Pruebe «playbook-desk --help».

# Qué estaba mal en los argumentos.
cli-command-missing = Falta la orden.
cli-command-unknown = No existe la orden «{ $word }».
cli-library-missing = ¿Qué biblioteca? Indique una carpeta o «builtin».
cli-query-missing = ¿Qué se debe buscar? Indique una consulta, o un archivo con --queries.
cli-index-what = ¿Qué se quiere saber del índice? Pregunte con --stats.
cli-entries-missing = ¿Qué entradas se comparan? Indique al menos dos.
cli-format-unknown = «{ $word }» no es un formato; existen text, markdown y json.
cli-argument-extra = Sobra el argumento «{ $word }».
cli-option-unknown = Aquí no se conoce la opción { $word }.
cli-value-missing = La opción { $word } necesita un valor.
cli-value-extra = La opción { $word } no lleva valor.
cli-no-number = «{ $word }» no es un número entero mayor que 0.
cli-not-unicode = «{ $word }» no es un texto válido.

# Qué no se pudo abrir o escribir.
cli-open-missing = No existe la carpeta { $path }.
cli-open-not-a-folder = { $path } no es una carpeta.
cli-open-unreadable = No se puede leer la carpeta { $path }: { $cause }
cli-open-cancelled = Se interrumpió la lectura de { $path }.
cli-queries-unreadable = No se pueden leer las consultas de { $path }: { $cause }
cli-cannot-write = playbook-desk: no se puede escribir la salida: { $cause }
cli-toc-ignored = La tabla de contenido { $path } no se entiende y se omite: { $cause }
cli-vocabulary-ignored = El vocabulario { $path } no se entiende y se omite: { $cause }
cli-too-many-files = La carpeta contiene más de { $limit } archivos; el resto no se lee.

# show
cli-no-entry = Ninguna entrada se llama «{ $entry }».
cli-several = «{ $entry }» corresponde a { $count } páginas. Indique una de estas rutas:
cli-use-it-when = Úselo cuando
cli-not-when = No lo use cuando
cli-questions = Preguntas
cli-questions-for = Preguntas para { $service }
cli-updates = Actualizaciones
cli-named-by = La nombran
cli-problems = Problemas
cli-on-line = Línea { $line }: { $problem }

# search
cli-found = { $count ->
    [0] { $query }: nada encontrado
    [one] { $query }: 1 resultado
   *[other] { $query }: { $count } resultados
}
cli-redirect = no válido para { $entry }

# golden. El puesto de una respuesta es un número, 2 para la segunda.
cli-golden-none = Esta biblioteca no tiene llamadas de referencia: están en archivos llamados golden.<idioma>.tsv.
cli-golden-no-calls = Ninguna llamada.
cli-golden-score = { $calls ->
    [one] 1 llamada
   *[other] { $calls } llamadas
}: { $first } % en primer lugar, { $three } % entre los tres primeros
cli-golden-recorded = Marca anotada: { $first } % y { $three } %
cli-golden-below = Por debajo de la marca: { $first } % y { $three } %
cli-golden-place = puesto { $place }
cli-golden-not-found = no está entre los diez primeros
cli-golden-instead = En su lugar, primero: { $entry }
cli-golden-nothing = No se encontró nada.
cli-record-builtin = La biblioteca que lleva el programa no se puede cambiar.
cli-record-failed = No se pudo escribir la puntuación en { $path }: { $cause }

# index
cli-index-holds = { $pages } páginas, { $units } unidades
cli-index-words = { $language }: { $words } palabras
cli-index-no-language = sin idioma
cli-index-cost = { $kibibytes } KiB de memoria, creado en { $millis } ms

# log, set y diff
cli-entry-missing = ¿Qué entrada? Indique una ruta, un nombre de archivo o un título.
cli-value-wanted = ¿Qué valor? Indique ENTRADA, CLAVE y VALOR.
cli-files-missing = ¿Qué versiones? Indique dos archivos.
cli-option-missing = Aquí hace falta la opción { $word }.
cli-no-date = «{ $word }» no es una fecha; escríbala como 2024-03-05.
cli-date-unknown = El sistema no dice qué día es; indíquelo con --date.
cli-file-unreadable = No se puede leer el archivo { $path }: { $cause }
cli-logged = { $path }, línea { $line }: { $row }
cli-logged-folder = El día y el mes de { $date } van como en las otras páginas de la carpeta.
cli-logged-language = El día y el mes de { $date } van como es usual en el idioma.
cli-logged-open = Nada distingue el día del mes en { $date }.
cli-logged-first = La página no tenía resumen de actualización.
cli-set-already = { $path } ya lo dice.
cli-hollow-text = «{ $text }» no dice qué cambió. Mejor: «{ $better }»
cli-unchanged = { $path } queda sin cambios: { $reason }
cli-read-only = viene con el programa, o sus bytes no son UTF-8.
cli-save-changed = alguien más cambió el archivo entretanto.
cli-save-gone = el archivo ya no está.
cli-save-protected = el archivo, su carpeta o su disco están protegidos contra escritura.
cli-save-full = no queda espacio en el disco.
cli-save-failed = no se puede escribir: { $cause }

# compare
cli-compare-too-many = Se pueden comparar como máximo { $most } de estas entradas.
cli-compare-twice = { $entry } aparece dos veces.
cli-compare-best = El más cercano a las palabras: { $entry }
cli-compare-tie = Ninguna está más cerca de las palabras que las demás.
cli-compare-redirects = No esta, sino aquella
cli-compare-candidates = Estas entradas nombran también
cli-compare-apart = Qué las distingue
cli-compare-overlaps = Mal distinguidas
cli-compare-news = Qué necesitan las traducciones

# La línea de órdenes. Las líneas de la ayuda tienen menos de 96 columnas.
cli-help =
    Encuentra, lee y compara las entradas que dicen qué estado corresponde a la situación de un cliente.

    Uso:
      playbook-desk [BIBLIOTECA]                          abre la ventana
      playbook-desk show BIBLIOTECA [ENTRADA...]          muestra entradas enteras; sin ENTRADA, todas
      playbook-desk list BIBLIOTECA                       muestra una línea por página
      playbook-desk search BIBLIOTECA CONSULTA            muestra lo encontrado, lo mejor primero
      playbook-desk search BIBLIOTECA --queries ARCHIVO   lo mismo por cada línea de un archivo

    BIBLIOTECA   una carpeta de páginas Markdown, o «builtin»: la que lleva el programa
                 (una carpeta llamada como una orden o «builtin» se escribe ./NOMBRE)
    ENTRADA      una ruta de la biblioteca, un nombre de archivo sin terminación o un título exacto

    Opciones:
      --json              JSON para programas, un objeto por línea; sus campos se describen
                          en docs/command-line.md
      --limit N           como máximo N resultados por consulta (20)
      --queries ARCHIVO   lee las consultas de ARCHIVO, una por línea
      -h, --help          muestra esta ayuda
      -V, --version       muestra la versión

    Códigos de salida: 0 hecho, 1 nada encontrado o rechazado, 2 mal uso o biblioteca ilegible.
cli-see-help = Pruebe «playbook-desk --help».

# Qué estaba mal en los argumentos.
cli-command-missing = Falta la orden.
cli-command-unknown = No existe la orden «{ $word }».
cli-library-missing = ¿Qué biblioteca? Indique una carpeta o «builtin».
cli-query-missing = ¿Qué se debe buscar? Indique una consulta, o un archivo con --queries.
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

# Lo que ocurre con las entradas mientras se cambian, y lo que se puede hacer.
notice-read-only = { $page } no se puede cambiar aquí: su texto no es el del archivo.
notice-unsaved = { $page } tiene cambios sin guardar.
notice-discarded = Se han descartado los cambios de { $page }.
edit-discard = Descartar los cambios
edit-bring-back = Recuperarlos
edit-save-again = Abrirla para intentarlo de nuevo
edit-compare = Comparar
edit-show = Mostrar
notice-saved = { $page } está guardada.
notice-nothing-to-save = No hay nada que guardar.
notice-save-changed = { $page } no se ha guardado: alguien ha cambiado el archivo entretanto. Se conservan los dos textos.
notice-save-taken = { $page } no se ha guardado: ya existe un archivo con ese nombre. Se conserva su texto junto a él: compare los dos.
notice-save-gone = { $page } no se ha guardado: el archivo o su carpeta ya no existe. Se conserva su texto; recupere la carpeta y vuelva a guardar, o consérvelo como archivo nuevo.
notice-save-protected = { $page } no se ha guardado: no se puede escribir en el archivo o en su carpeta. Se conserva su texto; pida permiso de escritura o copie el código fuente a otro lugar.
notice-save-full = { $page } no se ha guardado: el disco está lleno. Se conserva su texto; libere espacio y vuelva a guardar.
notice-save-failed = { $page } no se ha guardado: { $cause }. Se conserva su texto; vuelva a guardar o copie el código fuente a otro lugar.
notice-changed-outside = { $page } ha cambiado fuera mientras usted la cambiaba aquí. Se conservan los dos textos.
notice-gone-outside = El archivo de { $page } ya no existe. Se conserva su texto.
notice-followed = { $page } ha cambiado fuera; la ve como está ahora.
notice-draft-failed = No se ha podido conservar el texto sin guardar de { $page } para la próxima vez: { $cause }. Guárdelo antes de cerrar la ventana.
notice-drafts-back = { $count ->
    [one] Ha vuelto una entrada con cambios sin guardar.
   *[other] Han vuelto { $count } entradas con cambios sin guardar.
}
notice-trashed = { $page } está en la papelera del sistema.
notice-file-changed = Alguien ha cambiado { $page } en el mismo momento; queda como lo dejó.
notice-file-taken = No se ha cambiado nada: ya existe un archivo con ese nombre.
notice-file-protected = No se ha cambiado nada: no se puede escribir en { $page } o en su carpeta.
notice-file-full = No se ha cambiado nada: el disco está lleno.
notice-file-failed = No se ha cambiado nada: { $cause } ({ $page }).
notice-answered = { $page } tiene ahora la situación entre sus ejemplos; guárdela también.
notice-undo-stopped = Deshacer termina aquí: lo anterior no se puede deshacer sin la fila que escribió un guardado.
notice-paste-cut = Solo se han pegado las primeras 200 filas.
notice-too-large = { $page } es demasiado grande para cambiarla aquí; use un editor de texto.

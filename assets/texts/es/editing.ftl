# Lo que ocurre con las entradas mientras se cambian, y lo que se puede hacer.
notice-read-only = { $page } no se puede cambiar aquí: su texto no es el del archivo.
notice-unsaved = { $page } tiene cambios sin guardar.
notice-discarded = Se han descartado los cambios de { $page }.
edit-discard = Descartar los cambios
edit-bring-back = Recuperarlos

# Texto sin guardar que se conserva hasta el próximo inicio, y otros textos de la misma entrada.
notice-draft-nowhere = El texto sin guardar de { $page } no se puede conservar para el próximo inicio: el sistema no indica ninguna carpeta para ello. Guárdelo antes de cerrar la ventana.
notice-draft-too-large = El texto sin guardar de { $page } es demasiado grande para conservarlo hasta el próximo inicio. Guárdelo antes de cerrar la ventana.
notice-other-draft = Otra ventana dejó otros cambios sin guardar de { $page }. Se conservan ambos.
outside-unreadable = El archivo se reescribió fuera con una codificación que aquí no se puede escribir. Su texto se conserva; copie su código en otro sitio o haga que se corrija el archivo.
outside-other = Otra ventana dejó otros cambios sin guardar de esta entrada. Se conservan ambos.
outside-take-other = Tomar el otro
outside-drop-other = Descartar el otro
outside-other-title = { $page }: dos textos sin guardar
outside-other-explain = Del texto que dejó otra ventana al que tiene aquí.
outside-other-text = Lo que dejó otra ventana:
edit-conflict-badge = sin guardar, cambiada fuera
notice-drafts-doubted = { $count ->
    [one] Ha vuelto una entrada con cambios sin guardar.
   *[other] Han vuelto { $count } entradas con cambios sin guardar.
} { $doubted ->
    [one] El archivo de una se cambió o se quitó desde entonces; se conservan ambos textos.
   *[other] Los archivos de { $doubted } se cambiaron o se quitaron desde entonces; se conservan todos los textos.
}
notice-close-unkept = { $count ->
    [one] La ventana sigue abierta: el texto sin guardar de una entrada no se ha podido conservar para el próximo inicio.
   *[other] La ventana sigue abierta: los textos sin guardar de { $count } entradas no se han podido conservar para el próximo inicio.
} Guarde, o cierre la ventana otra vez para perderlos.
notice-open-unkept = No se ha abierto la otra biblioteca: no se ha podido conservar texto sin guardar y se habría perdido. Guárdelo antes.

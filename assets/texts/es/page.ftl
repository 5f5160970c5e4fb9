# Lo que aparece entre las palabras de una página mostrada tal como se escribió.
alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-warning = Advertencia
alert-caution = Precaución
copy-code = Copiar este código
copy-text = Copiar este texto
copy-address = Copiar la dirección
included-here = Aquí va otro archivo
details-more = Más
picture-waits = Se está leyendo la imagen
move-table = Mover la tabla hacia los lados

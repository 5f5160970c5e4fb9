# Una página.
find = Buscar en esta página
find-hint = Buscar en esta página
find-close = Cerrar la barra de búsqueda
find-none = No está en esta página
find-places = { $places ->
    [one] { $places } coincidencia
   *[other] { $places } coincidencias
}
find-place = { $place } de { $places }
page-none = No hay nada abierto
page-empty = Esta página está vacía
page-empty-hint = Todavía no hay nada escrito en { $file }. Lo que se escriba allí aparecerá aquí enseguida.
page-none-hint = Escriba lo que dijo el cliente o elija una página de la lista.
back-to-list = Volver a la lista
edit = Editar
show-file = Mostrar en el explorador de archivos
copy-path = Copiar la ruta
copy-of = Esta página repite { $page }.
use-it-when = Úselo cuando
do-not-use-it-when = No lo use cuando
no-status-named = No se nombra ningún estado
no-such-entry = Aquí no hay ficha con ese nombre
leads-to = Abre { $entry }
leads-to-closest = Ficha más parecida: { $entry }
leads-to-parent = No tiene página propia; abre { $entry }
ask-to-be-sure = Pregunte, para estar seguro
ticked = { $ticked } de { $all } marcadas
named-by = { $count ->
    [one] La nombra una ficha
   *[other] La nombran { $count } fichas
}
updates = Actualizaciones
updates-newest = Actualizada el { $date }
date-doubtful = dudosa
details = Detalles
problems = Hallazgos
severity-error = Error
severity-warning = Advertencia
severity-info = Aviso
detail-file = Archivo
detail-language = Idioma
detail-owner = Responsable
detail-author = Autor
detail-audience = Público
detail-date = Fecha
detail-description = Descripción
audience-partner = Socios
audience-internal = Solo interno
audience-both = Interno y socios
picture-missing = Imagen no encontrada: { $path }
picture-outside = La imagen está fuera de esta biblioteca y no se abre.
picture-elsewhere = La imagen no forma parte de esta biblioteca y no se busca.
picture-format = No es una imagen PNG, JPEG ni GIF.
picture-too-large = La imagen es demasiado grande para mostrarla ({ $width } × { $height }).
picture-unreadable = No se pudo leer la imagen: { $cause }
picture-closed = La biblioteca de esta imagen ya no está abierta.

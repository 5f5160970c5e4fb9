# Archivos creados, con otro nombre y desechados.
edit-more-actions = Más
file-new = Nueva ficha
file-new-explain = Parte de las páginas de su tipo e idioma, y se convierte en archivo cuando usted la guarda.
file-new-do = Empezar a escribir
file-translate = Duplicar como traducción
file-translate-explain = Los títulos y los estados vienen en el otro idioma; el resto lo traduce usted. Se convierte en archivo cuando usted la guarda.
file-translate-do = Empezar a traducir
file-rename = Cambiar el nombre del archivo
file-rename-explain = El nombre que ven los lectores no cambia, y las filas que nombran la ficha la siguen encontrando.
file-rename-do = Cambiar el nombre
file-trash = Mover a la papelera
file-trash-explain = La papelera del sistema conserva el archivo: si se devuelve desde allí, se vuelve a leer al momento.
file-trash-do = Mover a la papelera
file-kind = Qué es
file-language = Idioma
file-l1 = Primer nivel, en inglés
file-l2 = Segundo nivel, en inglés
file-l3 = Tercer nivel, en inglés; casi siempre vacío
file-title = Nombre que ven los lectores
file-name = Nombre del archivo
file-path = Archivo
file-hindrance-no-name = Faltan todavía nombres y niveles.
file-hindrance-no-file-name = El archivo no tiene nombre todavía.
file-hindrance-taken = Ya hay un archivo con este nombre: { $page }
file-hindrance-folder = El nombre de un archivo no lleva / ni \.
file-hindrance-sign = El nombre de un archivo no lleva < > : " | ? * ni signos invisibles.
file-hindrance-device = Windows reserva este nombre para un dispositivo y rechaza el archivo.
file-hindrance-hidden = Un nombre que empieza por punto queda oculto, y ninguna biblioteca lo muestra.
file-hindrance-edge = Un espacio o un punto al principio o al final del nombre se pierde en algunos sistemas.
file-hindrance-too-long = El nombre es demasiado largo: { $bytes } bytes, y caben 200.
file-hindrance-same-language = La ficha ya está en este idioma.
file-hindrance-translated = Ya hay una traducción a este idioma: { $page }
file-hindrance-same-name = El archivo ya se llama así.
file-hindrance-unsaved = Guarde o descarte antes sus cambios.
file-links = { $links ->
    [one] { $links } enlace
   *[other] { $links } enlaces
} de { $pages ->
    [one] { $pages } página
   *[other] { $pages } páginas
} { $links ->
    [one] lleva
   *[other] llevan
} aquí:
file-links-none = Ninguna página enlaza con él.
file-links-change = Hacer que los enlaces lleven al nombre nuevo
file-links-stay = No llevarán a ninguna parte.
file-links-by-hand = Escritos de un modo que hay que cambiar a mano:
file-links-unsaved = En fichas con cambios sin guardar, el enlace se cambia en lo que usted ha escrito.
file-named = { $rows ->
    [one] { $rows } fila
   *[other] { $rows } filas
} de { $pages ->
    [one] { $pages } ficha
   *[other] { $pages } fichas
} la { $rows ->
    [one] nombra
   *[other] nombran
} como el estado que se usa en su lugar:
file-named-none = Ninguna ficha la nombra como el estado que se usa en su lugar.
file-named-lost = Su estado será desconocido.
file-family = { $count ->
    [one] { $count } traducción o copia se conoce por el mismo nombre:
   *[other] { $count } traducciones y copias se conocen por el mismo nombre:
}
file-family-too = Cambiar su nombre del mismo modo
file-family-apart = Ya no se conocerán como sus traducciones y copias.
file-hindrance-family-unsaved = Guarde o descarte antes los cambios de { $page }.
file-trace = { $page }: { $count }
file-traces-more = y { $count } más
file-toc = Incluirla también en { $table }
file-toc-name = Nombre en la tabla de contenido
file-toc-follow = Cambiar también { $table }
file-toc-none = Ninguna tabla de contenido (toc.yml) lo incluye.
file-toc-nowhere = Ninguna tabla de contenido (toc.yml) acompaña a su carpeta.
file-toc-unclear = { $table } lo incluye de un modo que hay que cambiar a mano.

# La tabla de contenido en la revisión.
review-toc-add = { $table } la incluirá como «{ $name }».
review-toc-nowhere = Ninguna tabla de contenido acompaña a su carpeta; no se incluye en ninguna.
review-toc-unclear = { $table } está escrita de un modo que hay que cambiar a mano.

# Qué ha sido de los archivos.
notice-toc-unclear = { $page } incluye la página de un modo que hay que cambiar a mano.
notice-toc-protected = No se ha cambiado { $page }: no se puede escribir. Cámbiela a mano.
notice-toc-full = No se ha cambiado { $page }: el disco está lleno. Cámbiela a mano.
notice-toc-changed = No se ha cambiado { $page }: alguien la ha cambiado en el mismo momento. Cámbiela a mano.
notice-toc-failed = No se ha cambiado { $page }: { $cause }. Cámbiela a mano.
notice-renamed = { $page } se llama ahora { $to }{ $count ->
    [0] .
    [one] , y { $count } página enlaza con el nombre nuevo.
   *[other] , y { $count } páginas enlazan con el nombre nuevo.
}
notice-link-left = { $page } sigue enlazando con { $old }: no se ha podido escribir. Cambie sus enlaces a mano.
notice-link-typed = { $page } tiene cambios sin guardar; sus enlaces llevan al nombre nuevo en lo que usted ha escrito. Guárdela también.

# Pantallas y hojas sobre la ventana.

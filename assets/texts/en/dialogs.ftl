# Screens and sheets over the window.

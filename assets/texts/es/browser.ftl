# La lista, sus filtros y el árbol.

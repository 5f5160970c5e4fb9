# The list, its filters and the tree.

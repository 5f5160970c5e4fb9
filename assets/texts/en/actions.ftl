# What menus, the palette and keys offer.

# Lo que ofrecen los menús, la paleta y las teclas.

# Una página.

# One page.

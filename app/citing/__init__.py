"""Sources as citations: a bibliography in a citation style, and as BibTeX, RIS and CSL-JSON."""

"""Content -> bytes: PDF, DOCX, XLSX and pictures of pages. Fonts and templates lie beside."""

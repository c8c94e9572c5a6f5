"""What a web page is made of: tags, outline, blocks, metadata; no module here imports bs4."""

"""What stands around every page; `main` is the script that Streamlit runs."""

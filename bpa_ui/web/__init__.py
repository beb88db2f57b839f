"""What the web server does beside Streamlit: addresses, the page before the script, headers, refusals, the log."""

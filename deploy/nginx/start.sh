#!/bin/sh
# Fill in the names that begin with BPA_, and only them: nginx has $names of its own.
set -eu
names='$BPA_NGINX_DIR $BPA_RUN_DIR $BPA_WORKERS $BPA_ERROR_LOG $BPA_ACCESS_LOG $BPA_SERVERS $BPA_TLS $BPA_COOKIE_SECURE'
for name in nginx.conf bpa.conf; do
  envsubst "$names" < "$BPA_NGINX_DIR/$name.template" > "$BPA_RUN_DIR/$name"
done
exec "${BPA_NGINX:-nginx}" -c "$BPA_RUN_DIR/nginx.conf" -e "$BPA_ERROR_LOG"

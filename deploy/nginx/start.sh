#!/bin/sh
# Fill in the names that begin with BPA_, and only them: nginx has $names of its own. Then follow the replicas.
set -eu
run="$BPA_RUN_DIR"

# The cookie that holds the route: over TLS only where TLS is; inside another site's page only where one may embed us.
case "${BPA_BEHIND_TLS:-}" in
  1 | yes | true) flags='; SameSite=Lax; Secure' hsts='max-age=31536000' ;;
  *) flags='; SameSite=Lax' hsts='' ;;
esac
[ -z "$hsts" ] || [ -z "${BPA_FRAME_ANCESTORS:-}" ] || flags='; SameSite=None; Secure; Partitioned'
export BPA_COOKIE_FLAGS="$flags" BPA_HSTS="$hsts"

names='$BPA_NGINX_DIR $BPA_RUN_DIR $BPA_WORKERS $BPA_ERROR_LOG $BPA_ACCESS_LOG $BPA_TLS $BPA_COOKIE_FLAGS $BPA_HSTS'
for name in nginx.conf bpa.conf; do
  envsubst "$names" < "$BPA_NGINX_DIR/$name.template" > "$run/$name"
done

# Whose word on a visitor's address is taken: a load balancer's. Without it all visitors would share one limit.
for one in $(echo "${BPA_TRUSTED_PROXIES:-}" | tr , " "); do echo "set_real_ip_from $one;"; done > "$run/trusted.conf"

# One line an address: of several addresses behind one name nginx takes any, and a visitor would not stay at one.
servers() {
  for one in $BPA_APP; do
    getent ahostsv4 "${one%:*}" | while read -r address _; do
      echo "server $address:${one##*:} max_fails=2 fail_timeout=3s;"
    done
  done | sort -u
}
until servers > "$run/servers.conf" && [ -s "$run/servers.conf" ]; do sleep 1; done

# Replicas come and go: look again, and have nginx read the list anew. Sessions that are open stay open.
while sleep "${BPA_FOLLOW_SECONDS:-5}" && kill -0 $$; do
  servers > "$run/servers.new"
  [ -s "$run/servers.new" ] && ! cmp -s "$run/servers.new" "$run/servers.conf" || continue
  mv "$run/servers.new" "$run/servers.conf"
  kill -HUP $$
done 2>/dev/null &

exec "${BPA_NGINX:-nginx}" -c "$run/nginx.conf" -e "$BPA_ERROR_LOG"

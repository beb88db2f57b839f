#!/bin/sh
# Before a release: every base image is named by its digest, so that nobody can put another in its place. Fails where one
# is not. «deploy/check_digests.sh --write» takes the digests that the registry has today (docker with buildx) and writes them.
set -eu
cd "$(dirname "$0")"
files="Containerfile nginx/Containerfile"
bases() { sed -n 's/^FROM \([^ ]*:[^ ]*\).*/\1/p' "$@" | sort -u; }

if [ "${1:-}" = --write ]; then
  for base in $(bases $files); do
    name=${base%@*}
    digest=$(docker buildx imagetools inspect "$name" --format '{{.Manifest.Digest}}')
    sed -i "s|^FROM $base|FROM $name@$digest|" $files
  done
fi
for base in $(bases $files); do
  case $base in
    *@sha256:*) ;;
    *) echo "without digest: $base" >&2; missing=1 ;;
  esac
done
exit "${missing:-0}"

#!/bin/sh
# Builds the image where no registry can be reached: Debian with its own Python stands for python:3.11-slim.
# As root, with buildah and debootstrap. Usage: deploy/build_without_registry.sh FOLDER [more for «buildah bud», as -v …]
set -eu
mkdir -p "$1"
folder=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/.."
run() { buildah --root "$folder/store" --runroot "$folder/run" --storage-driver vfs "$@"; }

if [ ! -e "$folder/base.tar" ]; then
  debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates bookworm "$folder/base"
  ln -sf python3 "$folder/base/usr/bin/python"
  # As the slim images have it: no manuals, no other languages, no packages kept.
  tar -C "$folder/base" -cf "$folder/base.tar" --exclude=./proc --exclude=./sys --exclude=./dev \
    --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*' \
    --exclude='./var/cache/apt/*' --exclude='./var/lib/apt/lists/*' .
fi
base=$(run from --pull-never scratch)
run add "$base" "$folder/base.tar" /
run commit "$base" localhost/python:3.11-slim
run rm "$base"
sed 's/@sha256:[0-9a-f]*//' deploy/Containerfile > "$folder/Containerfile"
run bud --isolation chroot --pull-never --network host "$@" -f "$folder/Containerfile" -t localhost/bpa-klokka:local .
run images

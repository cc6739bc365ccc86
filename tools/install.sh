#!/usr/bin/env bash
# Make .venv with the pinned, hash-checked packages of requirements.lock and this package itself. Run by `make setup`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

find_python() {
  local candidate
  for candidate in ${PYTHON:-} python3 python3.11 python3.12 python3.13; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo "Trucewatch needs Python 3.11 or newer; none of python3, python3.11, python3.12, python3.13 is it." >&2
  echo "Install one (Debian, Ubuntu: apt-get install python3 python3-venv), or name it: make setup PYTHON=/path/to/python" >&2
  return 1
}

# Debian keeps the module that puts pip into an environment in a package of its own.
need_ensurepip() {
  local python=$1 package
  "$python" -c 'import ensurepip, venv' 2>/dev/null && return
  package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Python's venv module is incomplete here. Install it (Debian, Ubuntu: sudo apt-get install $package)," >&2
    echo "then run 'make setup' again." >&2
    return 1
  fi
  echo "Installing $package ..."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$package" >/dev/null
}

pip_install() {
  .venv/bin/python -m pip install --disable-pip-version-check --root-user-action=ignore --no-input "$@"
}

# pip prints some lines for each package; on a terminal they overwrite each other, elsewhere they are left out.
show_progress() {
  local line
  while IFS= read -r line; do
    if [ -t 1 ]; then printf '\r\033[K%.78s' "$line"; fi
  done
  if [ -t 1 ]; then printf '\r\033[K'; fi
}

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
  python=$(find_python)
  need_ensurepip "$python"
  echo "Making .venv with $("$python" --version) ..."
  "$python" -m venv --clear .venv
fi
echo "Installing the packages of requirements.lock (some 250 MB the first time) ..."
pip_install --require-hashes -r requirements.lock | show_progress
pip_install --quiet --no-deps --no-build-isolation -e .

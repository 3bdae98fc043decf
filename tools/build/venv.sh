# venv.sh PYTHON DIRECTORY: a virtual environment, also where Debian has split venv off Python.
set -eu

"$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "the atlas needs Python 3.11 or newer; $1 is $("$1" --version). Try: make PYTHON=python3.12" >&2
  exit 1
}
if ! "$1" -c 'import ensurepip' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    apt-get install -qq --yes --no-install-recommends python3-venv
  else
    echo "$1 has no venv module; on Debian and Ubuntu: apt-get install python3-venv" >&2
    exit 1
  fi
fi
"$1" -m venv "$2"

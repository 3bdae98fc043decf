# lint-dockerfile.sh HADOLINT: hadolint comes as a wheel for Linux on x86-64 only.
set -eu

if [ -x "$1" ]; then
  "$1" Dockerfile
else
  echo "Dockerfile not checked: no hadolint for this machine" >&2
fi

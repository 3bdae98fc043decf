# browser.sh PYTHON: sees to it that the browser tests find a Chromium (tests/browser/chromium.py).
set -eu

if "$1" -m tests.browser.chromium; then
  exit 0
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq &&
  apt-get install -qq --yes --no-install-recommends chromium fonts-noto-cjk; then
  exit 0
else
  "$1" -m playwright install chromium
fi

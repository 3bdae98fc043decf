# Succeeds where this machine has npm and a Node that the build can use (package.json, engines).
command -v npm >/dev/null 2>&1 &&
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null

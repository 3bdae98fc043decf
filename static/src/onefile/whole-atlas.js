// The atlas's script for the one-file atlas: all of it in one plain script, whatever the page
// loads later with import().

import '../atlas.js'

/** An installed atlas keeps itself; a page in a browser keeps nothing unasked. */
export function keepIfInstalled() {
  const keep = () =>
    void import('./keep.js').then((it) => it.keepWhenInstalled(document.documentElement.lang))
  if (matchMedia('(display-mode: standalone)').matches) keep()
  addEventListener('appinstalled', keep)
}

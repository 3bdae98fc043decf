import { useLoaded } from '../fault.js'

/** An installed atlas keeps itself; a page in a browser keeps nothing unasked. */
export function keepIfInstalled() {
  const keep = () =>
    void useLoaded(import('./keep.js'), (it) => it.keepWhenInstalled(document.documentElement.lang))
  if (matchMedia('(display-mode: standalone)').matches) keep()
  addEventListener('appinstalled', keep)
}

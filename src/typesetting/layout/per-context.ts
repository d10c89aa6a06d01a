import type { SideContext } from './context.ts'

/** What follows from the context of a side and a key, worked out once: the cards of a deck share few of either. */
export function perContext<K extends object, T>(
  make: (key: K, context: SideContext) => T,
): (key: K, context: SideContext) => T {
  const known = new WeakMap<SideContext, WeakMap<K, { readonly value: T }>>()
  return (key, context) => {
    const inContext = known.get(context) ?? new WeakMap<K, { readonly value: T }>()
    known.set(context, inContext)
    const made = inContext.get(key) ?? { value: make(key, context) }
    inContext.set(key, made)
    return made.value
  }
}

/** The tags that BCP 47 leaves to private use: pseudo-languages have one. */
const PRIVATE = /^q[a-t][a-z](?:-|$)/

/** The language of words as HTML may name it; empty, which is “unknown”, for one that nobody speaks. */
export const spoken = (tag: string): string => (PRIVATE.test(tag) ? '' : tag)

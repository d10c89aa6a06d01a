/** What no name holds, and what a file of YAML may not hold. */
const NO_LETTERS = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/gu

/** A name as it stands in a line of the lock; empty where it has no letters. */
export const personName = (name: string): string =>
  name.replace(/\s+/g, ' ').replace(NO_LETTERS, '').trim().slice(0, 100)

/** What YAML takes for a name without quotes, whatever stands around it. */
const BARE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u

/** A name as it may stand before a “:”. */
export const yamlName = (name: string): string =>
  BARE.test(name) ? name : JSON.stringify(name)

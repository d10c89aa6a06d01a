/** The slot that says what a piece's picture shows, or the icon of a family; plain words without marks. */
export const ALTERNATIVE = 'alt'

/** Whether a slot says what a picture shows: `alt` of the main one, `alt.map` of the one named `map`. */
export const isAlternative = (slot: string): boolean =>
  slot === ALTERNATIVE || slot.startsWith(`${ALTERNATIVE}.`)

/** The slot of the whole deck that says what the logo shows; plain words without marks. */
export const LOGO = 'logo'

/** Whether a slot of the whole deck says what the logo shows. */
export const isLogo = (slot: string): boolean => slot === LOGO

/** Whether the words at the end of a way through a file of words (`deck`, `logo`) say what a picture shows. */
export const describesPicture = (path: readonly string[]): boolean =>
  path[0] === 'deck'
    ? isLogo(path[1] ?? '')
    : (path[0] === 'pieces' || path[0] === 'families') && isAlternative(path.at(-1) ?? '')

/** The slot that says what a piece's picture shows; plain words without marks. */
export const ALTERNATIVE = 'alt'

/** The slot of the whole deck that says what the logo shows; plain words without marks. */
export const LOGO = 'logo'

/** Whether the words at the end of a way through a file of words (`deck`, `logo`) say what a picture shows. */
export const describesPicture = (path: readonly string[]): boolean =>
  path[0] === 'deck'
    ? path[1] === LOGO
    : path[0] === 'pieces' && path.at(-1) === ALTERNATIVE

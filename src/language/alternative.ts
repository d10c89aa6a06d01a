/** The slot that says what a piece's picture shows; plain words without marks. */
export const ALTERNATIVE = 'alt'

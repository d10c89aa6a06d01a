/** How well words are read by WCAG 2.2 (1.4.3 and 1.4.6): always, in large letters only, or not well enough. */
export type ContrastLevel = 'AAA' | 'AA' | 'large' | 'none'

/** The level of a contrast ratio. */
export const levelOf = (ratio: number): ContrastLevel =>
  ratio >= 7 ? 'AAA' : ratio >= 4.5 ? 'AA' : ratio >= 3 ? 'large' : 'none'

import type { Side } from '../../preview/protocol/side.ts'

/** The two sides of a sheet of paper. */
export interface Sheet {
  readonly number: string
  readonly front: Side
  /** Undefined where nothing is printed on the back. */
  readonly back: Side | undefined
}

/** Groups pages into sheets: of each number, the first page is the front and the second the back. */
export function sheetsOf(pages: readonly Side[]): readonly Sheet[] {
  const sheets = new Map<string, Sheet>()
  for (const page of pages) {
    const { piece: number } = page
    const known = sheets.get(number)
    if (!known) sheets.set(number, { number, front: page, back: undefined })
    else if (!known.back) sheets.set(number, { ...known, back: page })
  }
  return [...sheets.values()]
}

/** The sheet with a number; without one, the first. */
export function sheetOf(pages: readonly Side[], number: string): Sheet | undefined {
  const sheets = sheetsOf(pages)
  return sheets.find((sheet) => sheet.number === number) ?? sheets[0]
}

/** What the page calls a sheet, of which the server says “sheet 2”; its number alone with an empty `word`. */
export const sheetLabel = (number: string, word: string): string =>
  number.replace(/^sheet /, word && `${word} `)

/**
 * The axis about which a back is mirrored to show how it lies behind its front: vertical where the sheet is flipped over
 * a vertical edge, which exchanges left and right; else horizontal.
 */
export function mirrorOf(
  { width, height }: Side['trim'],
  flip: 'long' | 'short',
): 'vertical' | 'horizontal' {
  const isLongVertical = width <= height
  return (flip === 'long') === isLongVertical ? 'vertical' : 'horizontal'
}

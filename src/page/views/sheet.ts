import type { Side } from '../../preview/protocol/side.ts'

/** The two sides of a sheet of paper. */
export interface Sheet {
  readonly number: string
  readonly front: Side
  /** None where nothing is printed on it. */
  readonly back: Side | undefined
}

/** The sheets that pages make: the first page of a number is the front, the second its back. */
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

/** The sheet of a number, else the first. */
export function sheetOf(pages: readonly Side[], number: string): Sheet | undefined {
  const sheets = sheetsOf(pages)
  return sheets.find((sheet) => sheet.number === number) ?? sheets[0]
}

/**
 * The line about which a back is mirrored to lie as it does behind its front: upright where the paper is turned over
 * an upright edge, which changes left and right; else level.
 */
export function mirrorOf(
  { width, height }: Side['trim'],
  flip: 'long' | 'short',
): 'upright' | 'level' {
  const longIsUpright = width <= height
  return (flip === 'long') === longIsUpright ? 'upright' : 'level'
}

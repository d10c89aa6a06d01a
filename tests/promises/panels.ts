import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

import { ROOT } from '../cli/run.ts'
import { said } from './ask.ts'

interface Fold {
  readonly height: string
  readonly outside: Readonly<Record<string, string>>
  readonly inside: Readonly<Record<string, string>>
  readonly read: readonly string[]
}

const folds: Readonly<Record<string, Fold>> = parse(
  readFileSync(join(ROOT, 'templates/folds.yaml'), 'utf8'),
)

/** In millimetres. */
const BLEED = 3

/** The words of each panel of a leaflet, in reading order; the outside is the first page. */
export function panelsOf(pdf: string, name: string): readonly string[] {
  const { outside, inside, read, height } = folds[name]!
  const texts = new Map<string, string>()
  for (const [page, side] of [outside, inside].entries()) {
    let left = BLEED
    for (const [panel, width] of Object.entries(side)) {
      const area = [
        '-x',
        left,
        '-y',
        BLEED,
        '-W',
        Number.parseFloat(width),
        '-H',
        Number.parseFloat(height),
      ]
      // At 254 dots an inch, ten dots are a millimetre.
      const dots = area.map((part) =>
        typeof part === 'number' ? String(Math.round(part * 10)) : part,
      )
      const pages = ['-f', '-l'].flatMap((flag) => [flag, String(page + 1)])
      texts.set(
        panel,
        said('pdftotext', '-raw', '-r', '254', ...pages, ...dots, pdf, '-'),
      )
      left += Number.parseFloat(width)
    }
  }
  return read.map((panel) => texts.get(panel) ?? '')
}

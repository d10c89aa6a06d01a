import * as v from 'valibot'

import type { Cmyk, Color } from '../../base/color/color.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report } from '../../base/problems/problem.ts'
import { didYouMean } from '../../base/problems/suggest.ts'
import { text, number } from '../yaml/schemas.ts'
import { spanAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'

const percent = number({ min: 0, max: 100 })

const cmyk = v.pipe(
  v.array(percent),
  v.length(4, 'must be four numbers: cyan, magenta, yellow and black in percent'),
  v.transform(([c = 0, m = 0, y = 0, k = 0]): Cmyk => [c, m, y, k]),
)

const color = v.strictObject({
  cmyk,
  srgb: v.pipe(
    text(),
    v.regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour such as "#188C8D"'),
  ),
})

/** A palette in a file: each entry is a colour or the name of another entry. */
export const paletteSchema = v.record(v.string(), v.union([color, text()]))

/** Resolves the colour of each entry; reports an entry that leads to no colour. */
export function resolvePalette(
  entries: v.InferOutput<typeof paletteSchema>,
  source: SourceValue,
  report: Report,
): ReadonlyMap<string, Color> {
  const all = new Map(Object.entries(entries))
  const palette = new Map<string, Color>()
  for (const [name, end] of endsOf(all)) {
    if (typeof end === 'object') palette.set(name, end)
    else
      report({
        code: 'unknown-color',
        severity: 'error',
        message: all.has(end)
          ? `“${excerpt(name)}” refers back to itself and never reaches a colour.`
          : `There is no “${excerpt(end)}” in the palette.`,
        hint: all.has(end) ? undefined : didYouMean(end, all.keys()),
        span: spanAt(source, ['palette', name]),
      })
  }
  return palette
}

/** Where each name leads in the end: to a colour, to an unknown name, or to a name that was visited before. */
function endsOf(
  entries: ReadonlyMap<string, Color | string>,
): ReadonlyMap<string, Color | string> {
  const ends = new Map<string, Color | string>()
  for (const name of entries.keys()) {
    const visited = new Set<string>()
    let at: Color | string = name
    while (typeof at === 'string' && !visited.has(at) && entries.has(at)) {
      visited.add(at)
      at = ends.get(at) ?? entries.get(at) ?? at
    }
    for (const step of visited) if (!ends.has(step)) ends.set(step, at)
  }
  return ends
}

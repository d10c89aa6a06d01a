import type { Report } from '../base/problems/problem.ts'
import type { Format } from '../input/format/formats.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import { capacity, chooseGrid } from '../output/imposition/grid.ts'
import { wantedTimes } from './print-counts.ts'
import type { BuildRequest } from './request.ts'

/** The most pages of a file; where cards repeat so many are made in a few seconds. */
const MOST_PAGES = 100_000

/** A file to be, by what decides how many pages it has. */
interface Counted {
  /** As a message calls it: `The file of sheets in a6`. */
  readonly what: string
  readonly pieces: number
  readonly pages: number
}

/** Whether no file of a request would have more pages than a file may have; worked out before anything is laid out. */
export function areFewPages(
  request: BuildRequest,
  { material, formats }: { material: BuildInput; formats: readonly Format[] },
  report: Report,
): boolean {
  const tooLong = countPages(request, material, formats).filter(
    ({ pages }) => pages > MOST_PAGES,
  )
  for (const { what, pieces, pages } of tooLong)
    report({
      code: 'too-many-pages',
      severity: 'error',
      message: `${what} would have ${grouped(pages)} pages, for ${grouped(pieces)} pieces; a file may have ${grouped(MOST_PAGES)}.`,
      hint: 'Ask for fewer --copies, lower “quantity” in deck.yaml, or name some cards with --cards; and print the file more often.',
    })
  return tooLong.length === 0
}

const grouped = (number: number): string => number.toLocaleString('en')

function countPages(
  request: BuildRequest,
  material: BuildInput,
  formats: readonly Format[],
): readonly Counted[] {
  const { targets, repeat } = request
  const times = wantedTimes(material.deck, request)
  const { cards, leaflets } = wantedPieces(request, material)
  const total = cards.reduce((sum, id) => sum + (times.get(id) ?? 1), 0)
  return targets.flatMap((target): readonly Counted[] => {
    if (target === 'press' && !repeat) return []
    const name = target === 'press' ? 'The press file' : 'The file of sheets'
    return [
      ...formats.map((format) => ({
        what: `${name} in ${format.name}`,
        pieces: total,
        pages: 2 * Math.ceil(total / (target === 'press' ? 1 : perSheet(format))),
      })),
      ...leaflets.map((id) => {
        const count = times.get(id) ?? 1
        return { what: `${name} of “${id}”`, pieces: count, pages: 2 * count }
      }),
    ]
  })

  function perSheet({ trim, bleed }: Format): number {
    const paper = material.sheets.papers.get(request.paper)
    const grid = paper && chooseGrid(trim, request.bleed ?? bleed, paper)
    // A paper that is unknown or too small is told later, and makes no sheet.
    return grid ? capacity(grid) : Number.POSITIVE_INFINITY
  }
}

/** The cards and the leaflets that are asked for. */
function wantedPieces(
  { pieces: asked }: BuildRequest,
  { deck, template }: BuildInput,
): Record<'cards' | 'leaflets', readonly string[]> {
  const named = new Set(asked)
  const wanted = deck.pieces.filter(({ id }) => named.size === 0 || named.has(id))
  const ofType = (type: string): readonly string[] =>
    wanted.flatMap(({ id, kind }) =>
      template.kinds.get(kind.value)?.type === type ? [id] : [],
    )
  return { cards: ofType('card'), leaflets: ofType('leaflet') }
}

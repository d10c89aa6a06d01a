import { grouped } from '../base/problems/display.ts'
import type { Report } from '../base/problems/problem.ts'
import type { Piece } from '../input/deck/deck.ts'
import type { Format } from '../input/format/formats.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import { layoutFor } from '../input/project/templates.ts'
import { wantedTimes } from './print-counts.ts'
import type { BuildRequest } from './request.ts'
import { planOf } from './targets.ts'

/** The most pages of a file; that many repeated cards are drawn in a few seconds. */
const MOST_PAGES = 100_000

/** The number of pieces and pages of a file. */
interface PageCount {
  /** What a message calls the file: `The file of sheets in a6`. */
  readonly what: string
  readonly pieces: number
  readonly pages: number
  /** How many sheets of paper the pages are printed on. */
  readonly sheets: number
  /** How many such files there are: a leaflet has one for each of its folds. */
  readonly files: number
}

/** Whether all files of a request stay within the page limit; counted before anything is laid out. */
export function areFewPages(
  request: BuildRequest,
  { input, formats }: { input: BuildInput; formats: readonly Format[] },
  report: Report,
): boolean {
  const tooLong = countPages(request, input, formats).filter(
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

/** The pages of each file of a request in one language. */
export function countPages(
  request: BuildRequest,
  input: BuildInput,
  formats: readonly Format[],
): readonly PageCount[] {
  const times = wantedTimes(input.deck, request)
  const { cards, leaflets } = wantedPieces(request, input)
  const backs = cards.filter((card) => hasBack(card, input)).length
  const sides = backs > 0 ? 2 : 1
  return request.targets.flatMap((target): readonly PageCount[] => {
    const plan = planOf(target)
    const timesIn = (id: string): number =>
      plan.isOnce(request) ? 1 : (times.get(id) ?? 1)
    const total = cards.reduce((sum, { id }) => sum + timesIn(id), 0)
    return [
      ...formats.map((format) => {
        const sheets = Math.ceil(total / plan.cardsPerPage(format, request, input))
        const what = `${plan.file} in ${format.name}`
        // On paper, a card without a back has a blank one where others have theirs.
        const pages = plan.medium === 'paper' ? sides * sheets : total + backs
        return { what, pieces: total, pages, sheets, files: 1 }
      }),
      ...leaflets.map(({ id, folds }) => {
        const count = timesIn(id)
        const files = folds.filter(({ value }) => {
          const fold = input.folds.get(value)
          return fold && plan.holdsLeaflet(fold, request, input)
        }).length
        const what = `${plan.file} of “${id}”`
        return { what, pieces: count, pages: 2 * count, sheets: count, files }
      }),
    ]
  })
}

/** Whether anything may be printed on the back of a card. Where no card has a back, files hold fronts only. */
function hasBack(piece: Piece, { template }: BuildInput): boolean {
  const { back } = piece
  const layout = layoutFor(piece, template)
  return (
    back === 'common' ||
    (back === 'own' && layout?.type === 'card' && layout.back !== undefined)
  )
}

/** The requested cards and leaflets. */
function wantedPieces(
  { pieces }: BuildRequest,
  { deck, template }: BuildInput,
): Record<'cards' | 'leaflets', readonly Piece[]> {
  const named = new Set(pieces)
  const wanted = deck.pieces.filter(({ id }) => named.size === 0 || named.has(id))
  const ofType = (type: string): readonly Piece[] =>
    wanted.filter((piece) => layoutFor(piece, template)?.type === type)
  return { cards: ofType('card'), leaflets: ofType('leaflet') }
}

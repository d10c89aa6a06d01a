import { sheetWords } from '../input/format/papers.ts'
import { imposeCards } from '../output/imposition/cards.ts'
import { capacity, chooseGrid } from '../output/imposition/grid.ts'
import { fitsPaper, imposeLeaflet } from '../output/imposition/leaflet.ts'
import type { SheetOptions } from '../output/imposition/sheet-options.ts'
import { DEFAULT_REQUEST } from './request.ts'
import type { PageContext, TargetPlan } from './target-plan.ts'

/** For an office printer: cards n-up on duplex sheets with cutting marks, leaflets on a sheet each. */
export const SHEETS: TargetPlan = {
  file: 'The file of sheets',
  medium: 'paper',
  hasSpotPlates: false,
  isOnce: () => false,
  flip: ({ flip }) => flip,
  cardsPerPage: ({ trim, bleed }, request, { sheets }) => {
    const paper = sheets.papers.get(request.paper)
    const grid = paper && chooseGrid(trim, request.bleed ?? bleed, paper)
    // A paper that is unknown or too small is reported later, and makes no sheet.
    return grid ? capacity(grid) : Number.POSITIVE_INFINITY
  },
  holdsLeaflet: ({ trim }, request, { sheets }) => {
    const paper = sheets.papers.get(request.paper)
    return paper !== undefined && fitsPaper(trim, paper)
  },
  cardPages: (cards, context) => {
    const { report, request } = context
    const options = sheetOptions(context)
    const elsewhere = request.targets.includes('press') ? 'press files' : undefined
    return options ? imposeCards(cards, { ...options, report, elsewhere }) : []
  },
  leafletPages: ({ id, outside, inside }, folds, context) => {
    const { report, laidOut, request } = context
    const options = sheetOptions(context)
    const isAsked = request.pieces.includes(id)
    const hasCards = laidOut.cards.some(({ frames }) => frames.length > 0)
    const isPressed = request.targets.includes('press')
    const made = hasCards ? 'cards' : isPressed ? 'press files' : undefined
    const elsewhere = isAsked ? undefined : made
    return options
      ? imposeLeaflet(
          { outside, inside, folds: folds.outside },
          { ...options, report, elsewhere },
        )
      : []
  },
  nameParts: ({ paper, flip }, { bleed, copies }) => [
    ...(paper === DEFAULT_REQUEST.paper ? [] : [`paper-${paper}`]),
    ...(flip === DEFAULT_REQUEST.flip ? [] : [`flip-${flip}`]),
    ...bleed,
    ...copies,
  ],
}

/** Paper, flip edge and slug; undefined if the paper is unknown, which has been reported. */
function sheetOptions({
  request,
  input,
  laidOut,
  title,
  typeset,
}: PageContext): Omit<SheetOptions, 'report'> | undefined {
  const { papers } = input.sheets
  const paper = papers.get(request.paper)
  const words = sheetWords(input.sheets, laidOut.language)
  if (!paper || !words) return undefined
  const { flip } = request
  return { paper, papers: [...papers.values()], flip, words, title, typeset }
}

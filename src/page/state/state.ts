/** The ways to look at a deck. */
export const VIEW_NAMES = [
  'card',
  'both',
  'contact',
  'languages',
  'sheets',
  'compare',
  'desk',
] as const
export type ViewName = (typeof VIEW_NAMES)[number]

/** What can be drawn over the picture of a side. */
export const OVERLAY_NAMES = [
  'trim',
  'bleed',
  'safe',
  'folds',
  'boxes',
  'baselines',
  'grid',
] as const
export type OverlayName = (typeof OVERLAY_NAMES)[number]

/** How large a side is shown: all of it, as wide as the window, or in percent of its real size. */
export type Zoom = 'fit' | 'width' | number

/** What the sheet view shows: a side of the paper, or both against the light. */
export const SHEET_SIDES = ['front', 'back', 'light'] as const
type SheetSide = (typeof SHEET_SIDES)[number]

/** The ways to look at a side and at what it was before. */
export const COMPARE_MODES = ['slider', 'blink', 'difference', 'beside'] as const
type CompareMode = (typeof COMPARE_MODES)[number]

/** What a pointer does on a card: choose an element, measure, or tell the colour under it. */
export const POINTER_NAMES = ['choose', 'measure', 'colour'] as const
export type PointerName = (typeof POINTER_NAMES)[number]

/** What a tab looks at: all that its address tells. An empty name stands for the usual one of the deck. */
export interface State {
  readonly deck: string
  readonly language: string
  readonly format: string
  /** A term for a name in the texts. */
  readonly terms: Readonly<Record<string, string>>
  readonly view: ViewName
  readonly piece: string
  readonly side: string
  readonly zoom: Zoom
  readonly overlays: readonly OverlayName[]
  /** Whether what the knife takes away is hidden, and the lines about it. */
  readonly trimmed: boolean
  readonly paper: string
  readonly flip: 'long' | 'short'
  /** The number of the sheet. */
  readonly sheet: string
  readonly sheetSide: SheetSide
  /** What lies on the desk in place of the words of a piece: `settings`, or the title of words that belong to none. */
  readonly part: string
  /** What the deck is compared with, as the server takes it: `build`, `pinned`, `revision:HEAD`, `language:nl`. */
  readonly before: string
  readonly look: CompareMode
  /** Whether what changed is outlined. */
  readonly outlined: boolean
  readonly rulers: boolean
  readonly pointer: PointerName
}

/** What a tab looks at before anything was chosen. */
export const START: State = {
  deck: '',
  language: '',
  format: '',
  terms: {},
  view: 'card',
  piece: '',
  side: '',
  zoom: 'fit',
  overlays: ['trim'],
  trimmed: true,
  paper: '',
  flip: 'long',
  sheet: '',
  sheetSide: 'front',
  part: '',
  before: 'build',
  look: 'slider',
  outlined: true,
  rulers: false,
  pointer: 'choose',
}

/** Changes some of what a tab looks at. */
export type Change = (some: Partial<State>) => void

/** The lines that lie where the knife cuts: they are hidden with what it takes away. */
const AT_THE_CUT: readonly OverlayName[] = ['trim', 'bleed']

/** What changes when an overlay is switched: one that lies at the cut brings what is cut off with it. */
export function switchOverlay(state: State, name: OverlayName): Partial<State> {
  const isShown = shownOverlays(state).includes(name)
  const others = state.overlays.filter((one) => one !== name)
  if (isShown) return { overlays: others }
  return {
    overlays: OVERLAY_NAMES.filter((one) => one === name || others.includes(one)),
    trimmed: state.trimmed && !AT_THE_CUT.includes(name),
  }
}

/** The overlays that are drawn. */
export const shownOverlays = (
  state: Pick<State, 'overlays' | 'trimmed'>,
): readonly OverlayName[] =>
  state.overlays.filter((name) => !state.trimmed || !AT_THE_CUT.includes(name))

/** The ways to look at a deck. */
export const VIEW_NAMES = [
  'card',
  'both',
  'contact',
  'languages',
  'formats',
  'sheets',
  'compare',
  'specimen',
  'editor',
] as const
export type ViewName = (typeof VIEW_NAMES)[number]

/** What a tab shows: a view of a deck, or the start page. */
export const SHOWN_NAMES = [...VIEW_NAMES, 'start'] as const
type ShownName = (typeof SHOWN_NAMES)[number]

/** The lines that can be drawn over the picture of a side. */
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

/** The zoom: the whole side, the width of the window, or percent of the actual size. */
export type Zoom = 'fit' | 'width' | number

/** What the sheet view shows: a side of the sheet, or both as seen against the light. */
export const SHEET_SIDES = ['front', 'back', 'light'] as const
type SheetSide = (typeof SHEET_SIDES)[number]

/** The ways to show a side before and after a change. */
export const COMPARE_MODES = ['slider', 'blink', 'difference', 'beside'] as const
type CompareMode = (typeof COMPARE_MODES)[number]

/** What the pointer does on a card: select an element, measure, or show the colour under it. */
export const POINTER_NAMES = ['choose', 'measure', 'colour'] as const
export type PointerName = (typeof POINTER_NAMES)[number]

/** The state of a tab, which is in its address. An empty name stands for the default of the deck. */
export interface State {
  readonly deck: string
  readonly language: string
  readonly format: string
  /** A term for a name in the texts. */
  readonly terms: Readonly<Record<string, string>>
  readonly view: ShownName
  readonly piece: string
  readonly side: string
  readonly zoom: Zoom
  readonly overlays: readonly OverlayName[]
  /** Whether everything outside of the trim is hidden. */
  readonly trimmed: boolean
  readonly paper: string
  readonly flip: 'long' | 'short'
  /** The number of the sheet. */
  readonly sheet: string
  readonly sheetSide: SheetSide
  /** The part of the editor: `settings`, the title of a part that belongs to no piece, or empty for the piece. */
  readonly part: string
  /** The baseline to compare with: `build`, `pinned`, `revision:HEAD`, `language:nl`. */
  readonly before: string
  readonly look: CompareMode
  /** Whether changes are outlined. */
  readonly outlined: boolean
  readonly rulers: boolean
  readonly pointer: PointerName
}

/** The state of an empty address. */
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

/** Changes parts of the state. */
export type Change = (some: Partial<State>) => void

/** The lines at the edge of the trim, which are hidden with everything outside of it. */
const HIDDEN_WHEN_TRIMMED: readonly OverlayName[] = ['trim', 'bleed']

/** The state change that toggles an overlay: showing trim or bleed also shows what is outside of the trim. */
export function switchOverlay(state: State, name: OverlayName): Partial<State> {
  const isShown = shownOverlays(state).includes(name)
  const others = state.overlays.filter((one) => one !== name)
  if (isShown) return { overlays: others }
  return {
    overlays: OVERLAY_NAMES.filter((one) => one === name || others.includes(one)),
    trimmed: state.trimmed && !HIDDEN_WHEN_TRIMMED.includes(name),
  }
}

/** The overlays that are visible. */
export const shownOverlays = (
  state: Pick<State, 'overlays' | 'trimmed'>,
): readonly OverlayName[] =>
  state.overlays.filter((name) => !state.trimmed || !HIDDEN_WHEN_TRIMMED.includes(name))

import type { SizeLimit } from '../../preview/protocol/view.ts'
import { COMPARE_WORDS } from './compare.ts'
import { enEditor } from './en-editor.ts'
import { enExport } from './en-export.ts'
import { enInspect } from './en-inspect.ts'
import { enParts, enSentences } from './en-problems.ts'
import { enSpecimen } from './en-specimen.ts'
import { enStart } from './en-start.ts'
import type { FormatNames } from './format-name.ts'
import { localizer } from './localize.ts'
import { translator } from './translate.ts'

const count = (number: number, one: string, more: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${more}`

/** The percentage comes first, as a narrow list cuts off what comes last. */
const zoomed = (name: string, percent: number | undefined): string =>
  percent === undefined ? name : `${percent} % (${name.toLowerCase()})`

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** For sizes of type, which are quarters of a point, and factors. */
const fine = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })

/** What formats are called. */
const formatNames: FormatNames = {
  square: 'Square',
  tarot: 'Tarot card',
  poker: 'Playing card',
  business: 'Business card',
  index: 'Index card',
  'half-letter': 'Half a letter sheet',
  '-landscape': 'on its side',
  '-portrait': 'on end',
}

const onDesk = translator(enSentences, enParts, localizer('en', formatNames))

const inMillimetres = (length: number): string => `${numbers.format(length)} mm`

/** In millimetres, to the right and down. */
interface Distance {
  readonly across: number
  readonly down: number
}

/** The words of the designer's tools, in English. */
const enDesigner = {
  menu: 'Measure and colour',
  rulers: 'Rulers',
  pointer: {
    measure: 'Measure on the card',
    colour: 'Colour under the pointer',
  },
  measureFrom: 'Measure from here',
  away: (from: string, { across, down }: Distance) => {
    const directions = [
      ...(down === 0
        ? []
        : [`${inMillimetres(Math.abs(down))} ${down > 0 ? 'down' : 'up'}`]),
      ...(across === 0
        ? []
        : [`${inMillimetres(Math.abs(across))} to the ${across > 0 ? 'right' : 'left'}`]),
    ]
    return `From ${from}: ${directions.join(', ') || 'they overlap'}`
  },
  distance: (length: number, across: number, down: number) =>
    `${inMillimetres(length)} (${inMillimetres(across)} across, ${inMillimetres(down)} down)`,
  contrast: (ratio: number) =>
    `about ${numbers.format(ratio)} : 1, ${
      ratio >= 4.5
        ? 'easy to read'
        : ratio >= 3
          ? 'enough for large letters only'
          : 'hard to read'
    }`,
  onGround: 'on',
  asOnScreen: 'as on screen',
  inkOf: { ground: 'Background', words: 'Text' },
  noInk: 'no ink',
  noElement: 'no element',
}

/** All words of the page, in English. */
export const en = {
  language: 'en',
  name: 'English',
  numbers,
  fine,

  skip: 'Skip to the card',
  choices: 'What is shown',
  views: 'Views',
  tools: 'Tools for this view',
  sides: 'Cards',
  panel: 'Problems and elements',
  status: 'Status',

  chooseFile: 'Choose a file',
  chooseFiles: 'Choose files',
  deck: 'Deck',
  languageOfCards: 'Language',
  format: 'Format',
  formatNames,
  term: (name: string) => `Word for “${name}”`,
  state: {
    source: 'source',
    draft: 'draft',
    reviewed: 'reviewed',
    pseudo: 'for testing',
  },
  view: {
    card: 'Card',
    both: 'Both sides',
    contact: 'All cards',
    languages: 'Languages',
    formats: 'Formats',
    sheets: 'Sheets',
    compare: 'Before and after',
    specimen: 'Specimen',
    editor: 'Words',
  },

  opening: 'Opening the deck …',
  nothing: 'There is nothing to show. The list of problems says why.',
  building: 'Building …',
  stale: 'Last good version; see the problems',
  unanswered: (status: number) =>
    status === 0
      ? 'The preview program is not responding. Start it again, and leave this page open: what you typed stays.'
      : status === 403
        ? 'The preview program has been restarted. Reload this page.'
        : `Something went wrong in the preview program (error ${status}).`,
  looking: 'Checking for problems …',
  drawing: 'Drawing …',
  connecting: 'Connecting …',
  connected: 'Live',
  disconnected: 'Connection lost; trying again …',
  problems: (number: number) =>
    number === 0 ? 'no problems' : count(number, 'problem', 'problems'),
  updated: (side: string, problems: string) => `${side} updated, ${problems}`,
  size: (width: string, height: string) => `${width} × ${height} mm`,

  side: 'Side',
  sideName: { front: 'front', back: 'back', outside: 'outside', inside: 'inside' },
  previous: 'Previous card',
  next: 'Next card',
  flip: 'Flip',

  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomTo: {
    fit: (percent: number | undefined) => zoomed('Fit', percent),
    width: (percent: number | undefined) => zoomed('Fit width', percent),
    real: '100 % (actual size)',
    percent: (percent: number) => `${percent} %`,
  },
  pan: { up: 'Move up', down: 'Move down', left: 'Move left', right: 'Move right' },
  blank: 'Nothing is printed here.',
  stage: 'The card; scroll with the arrow keys',

  lines: 'Lines',
  overlay: {
    trim: 'Trim (where it is cut)',
    bleed: 'Bleed',
    safe: 'Safe area',
    folds: 'Folds',
    boxes: 'Layout boxes',
    baselines: 'Baselines',
    grid: '5 mm grid',
  },
  trimmed: 'As cut',

  sheet: 'Sheet',
  paper: 'Paper',
  flipEdge: 'Printer flips on',
  edge: { long: 'the long edge', short: 'the short edge' },
  sheetSide: { front: 'Front', back: 'Back', light: 'Against the light' },

  problemList: 'Problems',
  noProblems: 'No problems: this can be printed.',
  noneChosen: 'No problems of this kind.',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  showProblems: 'Show',
  everyProblem: 'All',
  everySide: 'All cards',
  everyFile: 'All files',
  ofSeverity: { error: 'Errors', warning: 'Warnings', note: 'Notes' },
  ofCard: 'On',
  ofFile: 'In',
  goToSide: (side: string) => `Show ${side}`,

  room: {
    heading: 'Room and sizes',
    tightest: 'Tightest first',
    roomy: (lines: number) => `Every side has room for at least ${lines} more lines.`,
    more: (number: number) => `and ${number} more`,
    cut: (lines: number) => `cut ${count(lines, 'line', 'lines')}`,
    wide: (word: string) => `“${word}” is too wide`,
    limit: ({ slot, tight, others, size, upTo, othersSize, without }: SizeLimit) => {
      const isOne = tight.length === 1
      const cards = `${tight.length} of ${tight.length + others} cards`
      return othersSize < without
        ? `${cards} ${isOne ? 'holds' : 'hold'} “${slot}” of the other ${others} at ${othersSize} pt; without ${isOne ? 'it' : 'them'} ${without} pt.`
        : `${cards} ${isOne ? 'has' : 'have'} “${slot}” at ${upTo > size ? `${size} to ${upTo}` : size} pt, the other ${others} at ${without} pt.`
    },
  },

  openInEditor: 'Open in editor',
  copyPlace: 'Copy file and line',
  copied: (place: string) => `Copied ${place}`,
  opened: 'Opened in your editor',

  elements: 'Elements',
  elementsHint: 'Choose one here, or click it on the card.',
  element: { box: 'box', paragraph: 'text', figure: 'picture' },
  fact: {
    text: 'Text',
    size: 'Size',
    at: 'Position',
    extent: 'Dimensions',
    away: 'Distance',
    contrast: 'Contrast',
    file: 'File',
  },
  points: (size: string) => `${size} pt`,
  at: (x: string, y: string) => `${x} mm from the left, ${y} mm from the top`,

  designer: enDesigner,
  compare: COMPARE_WORDS.en,
  editor: enEditor,
  inspect: enInspect,
  specimen: enSpecimen,
  start: enStart,

  gallery: {
    smaller: 'Smaller cards',
    larger: 'Larger cards',
    save: 'Save as picture',
    sheet: 'contact sheet',
    failed: 'The picture could not be made.',
  },

  showPanel: 'Problems',
  close: 'Close',
  settings: 'Settings',
  pageLanguage: 'Language of this page',
  asBrowser: 'Same as the browser',
  appearance: 'Appearance',
  appearances: { auto: 'Same as the system', light: 'Light', dark: 'Dark' },
  surround: 'Background around the cards',
  surrounds: { grey: 'Neutral grey', dark: 'Dark' },
  forDesigners: 'For designers: files with their lines, and languages for testing',
  singleKeys: 'Single-key shortcuts',
  realSize: 'Actual size on this screen',
  realSizeHow:
    'Hold a bank card against the screen and make the shape as wide as the card. From then on, 100 % is the actual size.',
  bankCard: 'Width of the shape',
  measured: 'This is the width of my card',
  measuredAlready: 'This screen has been measured.',
  unmeasured: 'This screen has not been measured yet.',

  export: 'Export PDF',
  exporting: enExport,
  /** What the program says, as this page words it; undefined where it has no words for that. */
  told: (text: string): string | undefined => onDesk(text) ?? text,

  keys: 'Shortcuts',
  keysOff: 'Single-key shortcuts are switched off in the settings.',
  keysEverywhere: 'F6 and Shift + F6 move from one part of the page to the next.',
  command: {
    flip: 'Flip the card',
    previous: 'Previous card',
    next: 'Next card',
    first: 'First card',
    last: 'Last card',
    'previous-language': 'Previous language',
    'next-language': 'Next language',
    'next-problem': 'Next problem',
    'previous-problem': 'Previous problem',
    'zoom-in': 'Zoom in',
    'zoom-out': 'Zoom out',
    'zoom-fit': 'Fit',
    'zoom-width': 'Fit width',
    'zoom-real': 'Actual size',
    trimmed: 'As cut, or with bleed',
    trim: 'Trim',
    bleed: 'Bleed',
    safe: 'Safe area',
    folds: 'Folds',
    boxes: 'Layout boxes',
    baselines: 'Baselines',
    grid: '5 mm grid',
    rulers: 'Rulers',
    measure: 'Measure on the card',
    colour: 'Colour under the pointer',
    card: 'View: card',
    both: 'View: both sides',
    contact: 'View: all cards',
    languages: 'View: languages',
    formats: 'View: formats',
    sheets: 'View: sheets',
    compare: 'View: before and after',
    specimen: 'View: specimen of colours and type',
    editor: 'View: words',
    'next-change': 'Next change',
    'previous-change': 'Previous change',
    'next-look': 'Another way to compare',
    swap: 'Swap before and after (their difference stays the same)',
    pin: 'Pin this version, to compare with later',
    panel: 'Show or hide problems and elements',
    export: 'Export PDF',
    settings: 'Settings',
    keys: 'This list of shortcuts',
  },
}

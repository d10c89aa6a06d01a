import { COMPARE_WORDS } from './compare.ts'
import type { FormatNames } from './format-name.ts'
import { localizer } from './localize.ts'
import { nlEditor } from './nl-editor.ts'
import { nlExport } from './nl-export.ts'
import { nlInspect } from './nl-inspect.ts'
import { nlParts, nlSentences } from './nl-problems.ts'
import { nlSpecimen } from './nl-specimen.ts'
import { nlStart } from './nl-start.ts'
import { translator } from './translate.ts'
import type { Words } from './words.ts'

const count = (number: number, one: string, more: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${more}`

/** The percentage comes first, as a narrow list cuts off what comes last. */
const zoomed = (name: string, percent: number | undefined): string =>
  percent === undefined ? name : `${percent} % (${name.toLowerCase()})`

/** What formats are called. */
const formatNames: FormatNames = {
  square: 'Vierkant',
  tarot: 'Tarotkaart',
  poker: 'Speelkaart',
  business: 'Visitekaartje',
  index: 'Systeemkaart',
  'half-letter': 'Half letter-vel',
  '-landscape': 'liggend',
  '-portrait': 'staand',
}

const numbers = new Intl.NumberFormat('nl', { maximumFractionDigits: 1 })

/** For sizes of type, which are quarters of a point, and factors. */
const fine = new Intl.NumberFormat('nl', { maximumFractionDigits: 3 })

/** A size of type; sizes are quarters of a point. */
const points = (size: number): string => `${sizes.format(size)} pt`

const sizes = new Intl.NumberFormat('nl', { maximumFractionDigits: 2 })

const inMillimetres = (length: number): string => `${numbers.format(length)} mm`

/** The words of the designer's tools, in Dutch. */
const nlDesigner: Words['designer'] = {
  menu: 'Maat en kleur',
  rulers: 'Linialen',
  pointer: {
    measure: 'Meten op de kaart',
    colour: 'Kleur onder de aanwijzer',
  },
  measureFrom: 'Meet vanaf hier',
  away: (from, { across, down }) => {
    const directions = [
      ...(down === 0
        ? []
        : [`${inMillimetres(Math.abs(down))} ${down > 0 ? 'omlaag' : 'omhoog'}`]),
      ...(across === 0
        ? []
        : [`${inMillimetres(Math.abs(across))} naar ${across > 0 ? 'rechts' : 'links'}`]),
    ]
    return `Vanaf ${from}: ${directions.join(', ') || 'ze overlappen'}`
  },
  distance: (length, across, down) =>
    `${inMillimetres(length)} (${inMillimetres(across)} opzij, ${inMillimetres(down)} omlaag)`,
  contrast: (ratio) =>
    `ongeveer ${numbers.format(ratio)} : 1, ${
      ratio >= 4.5
        ? 'goed te lezen'
        : ratio >= 3
          ? 'alleen genoeg voor grote letters'
          : 'slecht te lezen'
    }`,
  onGround: 'op',
  asOnScreen: 'zoals op het scherm',
  inkOf: { ground: 'Achtergrond', words: 'Tekst' },
  noInk: 'geen inkt',
  noElement: 'geen onderdeel',
}

/** All words of the page, in Dutch. */
export const nl: Words = {
  language: 'nl',
  name: 'Nederlands',
  numbers,
  fine,

  skip: 'Naar de kaart',
  choices: 'Wat te zien is',
  views: 'Weergaven',
  tools: 'Gereedschap van deze weergave',
  sides: 'Kaarten',
  panel: 'Problemen en onderdelen',
  status: 'Stand van zaken',

  chooseFile: 'Kies een bestand',
  chooseFiles: 'Kies bestanden',
  deck: 'Kaartenset',
  languageOfCards: 'Taal',
  format: 'Formaat',
  formatNames,
  term: (name) => `Woord voor ‘${name}’`,
  state: {
    source: 'brontekst',
    draft: 'concept',
    reviewed: 'nagekeken',
    pseudo: 'om te testen',
  },
  view: {
    card: 'Kaart',
    both: 'Beide kanten',
    contact: 'Alle kaarten',
    languages: 'Talen',
    formats: 'Formaten',
    sheets: 'Vellen',
    compare: 'Voor en na',
    specimen: 'Letterproef',
    editor: 'Woorden',
  },

  opening: 'De kaartenset wordt geopend …',
  nothing: 'Er is niets te zien. De lijst met problemen zegt waarom.',
  building: 'Wordt gemaakt …',
  stale: 'Laatste goede versie; zie de problemen',
  unanswered: (status) =>
    status === 0
      ? 'Het programma reageert niet. Start het opnieuw en laat deze pagina open: wat je typte blijft staan.'
      : status === 403
        ? 'Het programma is opnieuw gestart. Laad deze pagina opnieuw.'
        : `Er ging iets mis in het programma (fout ${status}).`,
  looking: 'Wordt op problemen gecontroleerd …',
  drawing: 'Wordt getekend …',
  connecting: 'Er wordt verbinding gemaakt …',
  connected: 'Live',
  disconnected: 'Verbinding verbroken; probeert het opnieuw …',
  problems: (number) =>
    number === 0 ? 'geen problemen' : count(number, 'probleem', 'problemen'),
  updated: (side, problems) => `${side} bijgewerkt, ${problems}`,
  size: (width, height) => `${width} × ${height} mm`,

  side: 'Kant',
  sideName: {
    front: 'voorkant',
    back: 'achterkant',
    outside: 'buitenkant',
    inside: 'binnenkant',
  },
  previous: 'Vorige kaart',
  next: 'Volgende kaart',
  flip: 'Omdraaien',

  zoom: 'Vergroting',
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
  zoomTo: {
    fit: (percent) => zoomed('Passend', percent),
    width: (percent) => zoomed('Hele breedte', percent),
    real: '100 % (werkelijke grootte)',
    percent: (percent) => `${percent} %`,
  },
  pan: {
    up: 'Naar boven',
    down: 'Naar beneden',
    left: 'Naar links',
    right: 'Naar rechts',
  },
  blank: 'Hier wordt niets gedrukt.',
  stage: 'De kaart; schuif met de pijltjestoetsen',

  lines: 'Lijnen',
  overlay: {
    trim: 'Snijlijn',
    bleed: 'Afloop',
    safe: 'Veilige marge',
    folds: 'Vouwen',
    boxes: 'Vakken van de opmaak',
    baselines: 'Grondlijnen',
    grid: 'Raster van 5 mm',
  },
  trimmed: 'Zoals gesneden',

  sheet: 'Vel',
  paper: 'Papier',
  flipEdge: 'Printer keert om',
  edge: { long: 'de lange kant', short: 'de korte kant' },
  sheetSide: { front: 'Voorkant', back: 'Achterkant', light: 'Tegen het licht' },

  problemList: 'Problemen',
  noProblems: 'Geen problemen: dit kan gedrukt worden.',
  noneChosen: 'Geen problemen van deze soort.',
  severity: { error: 'Fout', warning: 'Waarschuwing', note: 'Opmerking' },
  showProblems: 'Toon',
  everyProblem: 'Alles',
  everySide: 'Alle kaarten',
  everyFile: 'Alle bestanden',
  ofSeverity: { error: 'Fouten', warning: 'Waarschuwingen', note: 'Opmerkingen' },
  ofCard: 'Op',
  ofFile: 'In',
  goToSide: (side) => `Toon ${side}`,

  room: {
    heading: 'Ruimte en lettergrootte',
    tightest: 'De krapste eerst',
    roomy: (lines) => `Op elke kant passen nog ${lines} regels of meer.`,
    more: (number) => `en nog ${number}`,
    cut: (lines) => `${lines === 1 ? '1 regel' : `${lines} regels`} eruit`,
    wide: (word) => `“${word}” is te breed`,
    limit: ({ slot, tight, others, size, upTo, othersSize, without }) => {
      const isOne = tight.length === 1
      const cards = `${tight.length} van de ${tight.length + others} kaarten`
      return othersSize < without
        ? `${cards} ${isOne ? 'houdt' : 'houden'} “${slot}” van de andere ${others} op ${points(othersSize)}; zonder die kaart${isOne ? '' : 'en'} ${points(without)}.`
        : `${cards} ${isOne ? 'heeft' : 'hebben'} “${slot}” in ${upTo > size ? `${sizes.format(size)} tot ${points(upTo)}` : points(size)}, de andere ${others} in ${points(without)}.`
    },
  },

  openInEditor: 'Openen in je editor',
  copyPlace: 'Bestand en regel kopiëren',
  copied: (place) => `${place} gekopieerd`,
  opened: 'Geopend in je editor',

  elements: 'Onderdelen',
  elementsHint: 'Kies er hier een, of klik erop op de kaart.',
  element: { box: 'vak', paragraph: 'tekst', figure: 'plaatje' },
  fact: {
    text: 'Tekst',
    size: 'Grootte',
    at: 'Positie',
    extent: 'Afmetingen',
    away: 'Afstand',
    contrast: 'Contrast',
    file: 'Bestand',
  },
  points: (size) => `${size} pt`,
  at: (x, y) => `${x} mm van links, ${y} mm van boven`,

  designer: nlDesigner,
  compare: COMPARE_WORDS.nl,
  editor: nlEditor,
  inspect: nlInspect,
  specimen: nlSpecimen,
  start: nlStart,

  gallery: {
    smaller: 'Kleinere kaarten',
    larger: 'Grotere kaarten',
    save: 'Opslaan als afbeelding',
    sheet: 'overzicht',
    failed: 'De afbeelding kon niet worden gemaakt.',
  },

  showPanel: 'Problemen',
  close: 'Sluiten',
  settings: 'Instellingen',
  pageLanguage: 'Taal van deze pagina',
  asBrowser: 'Zoals de browser',
  appearance: 'Uiterlijk',
  appearances: { auto: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
  surround: 'Achtergrond rond de kaarten',
  surrounds: { grey: 'Neutraal grijs', dark: 'Donker' },
  forDesigners: 'Voor ontwerpers: bestanden met hun regels, en talen om te testen',
  singleKeys: 'Sneltoetsen met één toets',
  realSize: 'Werkelijke grootte op dit scherm',
  realSizeHow:
    'Houd een bankpas tegen het scherm en maak de vorm even breed als de pas. Vanaf dan is 100 % de werkelijke grootte.',
  bankCard: 'Breedte van de vorm',
  measured: 'Zo breed is mijn pas',
  measuredAlready: 'Dit scherm is gemeten.',
  unmeasured: 'Dit scherm is nog niet gemeten.',

  export: 'Pdf maken',
  exporting: nlExport,
  told: translator(nlSentences, nlParts, localizer('nl', formatNames)),

  keys: 'Sneltoetsen',
  keysOff: 'Sneltoetsen met één toets zijn uitgezet bij de instellingen.',
  keysEverywhere:
    'Met F6 en Shift + F6 ga je van het ene deel van de pagina naar het volgende.',
  command: {
    flip: 'Kaart omdraaien',
    previous: 'Vorige kaart',
    next: 'Volgende kaart',
    first: 'Eerste kaart',
    last: 'Laatste kaart',
    'previous-language': 'Vorige taal',
    'next-language': 'Volgende taal',
    'next-problem': 'Volgend probleem',
    'previous-problem': 'Vorig probleem',
    'zoom-in': 'Groter',
    'zoom-out': 'Kleiner',
    'zoom-fit': 'Passend',
    'zoom-width': 'Hele breedte',
    'zoom-real': 'Werkelijke grootte',
    trimmed: 'Zoals gesneden, of met afloop',
    trim: 'Snijlijn',
    bleed: 'Afloop',
    safe: 'Veilige marge',
    folds: 'Vouwen',
    boxes: 'Vakken van de opmaak',
    baselines: 'Grondlijnen',
    grid: 'Raster van 5 mm',
    rulers: 'Linialen',
    measure: 'Meten op de kaart',
    colour: 'Kleur onder de aanwijzer',
    card: 'Weergave: kaart',
    both: 'Weergave: beide kanten',
    contact: 'Weergave: alle kaarten',
    languages: 'Weergave: talen',
    formats: 'Weergave: formaten',
    sheets: 'Weergave: vellen',
    compare: 'Weergave: voor en na',
    specimen: 'Weergave: proef van kleuren en letters',
    editor: 'Weergave: woorden',
    'next-change': 'Volgende verandering',
    'previous-change': 'Vorige verandering',
    'next-look': 'Anders vergelijken',
    swap: 'Voor en na omwisselen (hun verschil blijft hetzelfde)',
    pin: 'Deze versie vastzetten, om later mee te vergelijken',
    panel: 'Problemen en onderdelen tonen of verbergen',
    export: 'Pdf maken',
    settings: 'Instellingen',
    keys: 'Deze lijst met sneltoetsen',
  },
}

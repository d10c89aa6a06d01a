import { theme } from './lay-out.ts'

/** A key with a value, at the place of KEY in the rules of a front. */
export interface KeyCase {
  readonly front: string
  readonly value: string
}

const svg = (box: string, path: string, fill: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${path}" fill="${fill}"/></svg>`

/** Pictures of the deck and of the template: one of a wide shape, one of a current colour. */
export const PICTURES: Readonly<Record<string, string>> = {
  'scene.svg': svg('0 0 40 20', 'M0 0H40V20H0Z', '#188C8D'),
  'template/free.svg': svg('0 0 10 10', 'M0 0H10V10H0Z', 'currentColor'),
}

const table = (
  front: string,
  values: Readonly<Record<string, string>>,
): Record<string, KeyCase> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { front, value: `${key.split('.').at(-1)}: ${value}` },
    ]),
  )

const A = 'width: 8mm, height: 6mm, backgroundColor: ink'
const B = 'width: 6mm, height: 9mm, backgroundColor: teal-pale'
const AROUND = 'padding: 5mm 8mm 6mm 12mm\nalignItems: flex-start\nchildren:'
/** A box of its content among others. */
const FREE = `${AROUND}\n  - { backgroundColor: teal, KEY, children: [{ ${A} }, { ${B} }] }\n  - { ${A} }`
/** A box with room for what is in it. */
const ROOM = `${AROUND}\n  - { width: 40mm, height: 30mm, backgroundColor: teal, KEY, children: [{ ${A} }, { ${B} }] }\n  - { ${A} }`
const TALL = `padding: 5mm 8mm 6mm 12mm\nchildren:\n  - { minHeight: 5mm, backgroundColor: teal, KEY, children: [{ ${A} }] }\n  - { ${A} }`
const WORDS =
  'children: [{ name: words, text: zin, margin: 9mm 20mm 9mm 9mm, flexGrow: 1, KEY }]'
const PICTURE =
  'children: [{ picture: piece, margin: 9mm 20mm 9mm 9mm, width: 40mm, height: 40mm, KEY }]'

/** The keys of boxes that are no keys of styles. */
export const BOXES: Readonly<Record<string, KeyCase>> = {
  ...table(FREE, {
    width: '50mm',
    height: '40%',
    minWidth: '33mm',
    minHeight: '44mm',
    maxWidth: '5mm',
    maxHeight: '7mm',
    flexDirection: 'row',
    alignSelf: 'flex-end',
    gap: '3mm',
    rowGap: '2mm',
    padding: '1mm 2mm 3mm 4mm',
    paddingTop: '3mm',
    paddingRight: '4mm',
    paddingBottom: '5mm',
    paddingLeft: '6mm',
    margin: '1mm 2mm 3mm 4mm',
    marginTop: '3mm',
    marginBottom: '5mm',
    marginLeft: '-6mm',
    top: '3mm',
    left: '4mm',
    right: '5mm',
    bottom: '6mm',
    backgroundImage: "'linear-gradient(to right, ink, paper)'",
    opacity: '0.5',
    mixBlendMode: 'multiply',
    border: '1mm solid ink',
    borderTop: '1mm double ink',
    borderRight: '2mm dashed ink',
    borderBottom: '1mm dotted ink',
    borderLeft: '2mm solid ink',
    rotate: '12.5',
    zIndex: '1',
  }),
  ...table(ROOM, {
    justifyContent: 'flex-end',
    alignItems: 'flex-end',
    flexGrow: '1',
    borderRadius: '2mm 4mm 6mm 8mm',
    borderTopLeftRadius: '5mm',
    borderTopRightRadius: '4mm',
    borderBottomRightRadius: '3mm',
    borderBottomLeftRadius: '2mm',
  }),
  ...table(ROOM.replace('width: 40mm', 'width: 10mm, flexDirection: row'), {
    flexWrap: 'wrap',
    overflow: 'hidden',
  }),
  ...table(
    ROOM.replace('width: 40mm', 'width: 10mm, flexDirection: row, flexWrap: wrap'),
    {
      alignContent: 'space-between',
    },
  ),
  ...table(ROOM.replace('width: 40mm', 'width: 40mm, flexDirection: row'), {
    columnGap: '5mm',
  }),
  ...table(ROOM.replace('backgroundColor: teal, ', ''), {
    backgroundColor: 'teal / 40%',
  }),
  ...table(ROOM.replace('height: 30mm', 'height: 200mm'), { flexShrink: '1' }),
  ...table(TALL, {
    marginRight: '4mm',
    flexBasis: '40%',
    aspectRatio: '3',
    position: 'absolute',
  }),
  ...table(WORDS, {
    columns: '2',
    maxLines: '2',
    verticalAlign: 'bottom',
    style: 'small',
    blocks: '{ paragraph: { textAlign: center } }',
  }),
  ...table(PICTURE, {
    objectFit: 'cover',
    objectPosition: 'left top',
  }),
  ...table('children: [{ width: 40mm, height: 9mm, margin: 9mm, KEY }]', {
    text: 'zin',
    picture: 'free.svg',
    qr: 'fact.link',
    line: '1mm solid teal',
  }),
  ...table('children: [{ qr: fact.link, width: 30mm, margin: 9mm, KEY }]', {
    errorCorrection: 'H',
    quietZone: '1',
  }),
}

/** Keys of styles, on a box with words. */
export const STYLES: Readonly<Record<string, KeyCase>> = {
  ...table(WORDS, {
    fontFamily: 'Nunito',
    fontWeight: 'bold',
    fontStyle: 'italic',
    textTransform: 'uppercase',
    textDecoration: 'underline',
    letterSpacing: '0.1em',
    color: 'teal',
    lineHeight: '2',
    textAlign: 'right',
    hangingPunctuation: 'first last',
    textWrap: 'balance',
    initialLetter: '2',
    baselineGrid: '7mm',
    fontSize: '8pt',
    minFontSize: '12pt',
    maxFontSize: '14pt',
    fill: 'centre',
  }),
  ...table(WORDS.replace('KEY', 'fontFamily: Source Sans 3, KEY'), {
    fontVariantCaps: 'small-caps',
    fontVariantNumeric: 'oldstyle-nums',
    fontFeatures: '{ ss02: 1 }',
  }),
  ...table(WORDS.replace('9mm 20mm 9mm 9mm', '9mm 68mm 9mm 9mm'), { hyphens: 'auto' }),
}

const PARTS =
  'children: [{ text: body, margin: 6mm 40mm 6mm 6mm, flexGrow: 1, fontSize: 6pt, minFontSize: 5pt, blocks: { KEY } }]'

const parts = (values: Readonly<Record<string, string>>): Record<string, KeyCase> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const [part = '', key = ''] = name.split('.')
      return [name, { front: PARTS, value: `${part}: { ${key}: ${value} }` }]
    }),
  )

const SPACED = { fontSize: '1.3em', spaceBefore: '1em', spaceAfter: '1em' }

const spaced = (part: string): Record<string, KeyCase> =>
  parts(
    Object.fromEntries(
      Object.entries(SPACED).map(([key, value]) => [`${part}.${key}`, value]),
    ),
  )

/** Keys of the parts of Markdown by part, but for those that styles have, too. */
export const BLOCKS: Readonly<Record<string, KeyCase>> = {
  ...['paragraph', 'heading1', 'heading2', 'heading3', 'attribution'].reduce<
    Record<string, KeyCase>
  >((all, part) => ({ ...all, ...spaced(part) }), {}),
  ...parts({
    'list.fontSize': '1.2em',
    'list.spaceBefore': '1em',
    'list.indent': '3em',
    'list.gap': '1em',
    'list.listStyleType': 'box',
    'list.picture': 'free.svg',
    'list.pictureColor': 'ink, picture: free.svg',
    'marker.fontSize': '1.5em',
    'quotation.fontSize': '1.2em',
    'quotation.spaceBefore': '1em',
    'quotation.spaceAfter': '1em',
    'quotation.backgroundColor': 'teal-pale',
    'quotation.borderRadius': '0.5em, backgroundColor: teal-pale',
    'quotation.padding': '1em',
    'quotation.picture': 'free.svg',
    'quotation.pictureColor': 'ink, picture: free.svg',
    'note.fontSize': '1em',
    'table.fontSize': '1.2em',
    'table.spaceBefore': '2em',
    'table.spaceAfter': '2em',
    'table.gap': '7em',
    'table.padding': '1em',
    'table.verticalAlign': 'bottom',
    'table.borderWidth': '0.2em',
    'table.borderColor': 'teal',
    'tableHeader.fontSize': '1.3em',
    'tableHeader.backgroundColor': 'teal-pale',
  }),
}

/** Themes that differ from `theme()` by one key. */
export const THEMES: Readonly<Record<string, string>> = {
  designedFor: theme().replace(
    'width: 100mm, height: 100mm',
    'width: 50mm, height: 50mm',
  ),
  palette: theme().replace('[0, 0, 0, 100]', '[0, 50, 0, 60]'),
  styles: theme().replace('lineHeight: 1.4173228', 'lineHeight: 2'),
  blocks: theme('{ paragraph: { textAlign: end } }'),
  baselineGrid: `${theme()}baselineGrid: 7mm\n`,
  lengths: `${theme().replace('fontSize: 10pt', 'fontSize: usual')}lengths: { usual: 8pt }\n`,
}

/** Keys of themes that are about fonts, inks and the cards of a deck: other tests show what they do. */
export const OF_THE_DECK: ReadonlySet<string> = new Set([
  'fontFallback',
  'lastResort',
  'emphasisByScript',
  'sizes',
  'inkLimit',
  'overprintBlack',
  'sameSizeInAllLanguages',
])

/** Keys of boxes and styles of which nothing is seen on one card: other tests show what they do. */
export const UNSEEN: ReadonlySet<string> = new Set([
  'decoration',
  'safe',
  'optional',
  'flow',
  'sizes',
  'iconHeight',
])

/** What is not mirrored: codes, and words that each language breaks in its own way. */
export const NOT_MIRRORED: ReadonlySet<string> = new Set([
  'qr',
  'errorCorrection',
  'quietZone',
  'hyphens',
])

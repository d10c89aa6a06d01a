import type { Random } from '../random.ts'
import type { Mutated } from './bytes.ts'
import { mutateLines } from './lines.ts'

/** Values of attributes and properties, those that draw something first; each name with what it may be. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  fill: [
    '#188C8D',
    '#AA5533',
    'none',
    'currentColor',
    'red',
    'rgb(10% 20% 30%)',
    'hsl(1,2%,3%)',
    'url(#clip)',
    'inherit',
    'context-fill',
    '#12',
    '',
  ],
  stroke: ['#188C8D', '#000', 'none', 'currentColor', 'url(#none) red'],
  'stroke-width': ['1', '0.2', '0', '10', '-1', '5%', '1e9', '1em'],
  'stroke-dasharray': ['1 2', 'none', '0 0', '0 1e-9', '-1', '1e-7', '3 '.repeat(40)],
  'stroke-linecap': ['round', 'butt', 'square', 'arc'],
  'stroke-linejoin': ['round', 'miter', 'bevel', 'miter-clip'],
  'stroke-miterlimit': ['1', '4', '0', '1e99'],
  'fill-rule': ['evenodd', 'nonzero', 'odd'],
  'fill-opacity': ['1', '0', '.5', '50%', '2', '-1', 'x'],
  opacity: ['1', '0', '.5', '1e-9'],
  transform: [
    'translate(3)',
    'scale(2)',
    'rotate(30 5 5)',
    'matrix(1 0 0 1 0 0)',
    'scale(0)',
    'scale(1e300)',
    'rotate(1e308)',
    'skewX(90)',
    'matrix(1 2 3)',
    'scale(1e-300)',
    'translate(1 2) '.repeat(60),
  ],
  style: [
    'fill:#188C8D',
    'fill:red!important',
    'display:none',
    'transform:rotate(3deg)',
    'mask:url(#a)',
    'a:b;;:c',
    'fill:url(http://127.0.0.1:9/x)',
    '/*',
    '{}',
  ],
  class: ['a', 'a b', '', '\u00e9'],
  'clip-path': ['url(#clip)', 'none', 'url(#none)', 'inset(5px)', 'url(#self)'],
  id: ['clip', 'a', 'self', '', 'a b'],
  href: [
    '#a',
    '#self',
    '#none',
    'http://127.0.0.1:9/x',
    'data:image/png;base64,aGk=',
    '',
  ],
  d: [
    'M0 0H9V9Z',
    'M1 1C2 2 3 3 4 4',
    'M5 5a3 3 0 1 1 1 1z',
    'm1 1q2 2 3 0t3 0',
    'M0 0L1e308 1e308',
    'M0 0a1e-300 1 0 0 0 1 1',
    'M0 0a0 5 0 11 1 1',
    'L1 1',
    'M',
    'M0,0 NaN',
    'M0 0' + 'l1 1'.repeat(500),
    'M1e40 1e40h1v1z',
    '',
  ],
  points: ['0 0 9 0 9 9', '1', '', '1,2,x'],
  x: ['1', '-5', '50%', '1e300', 'x'],
  y: ['1', '-5', '50%', '1e300', '1mm'],
  width: ['5', '100%', '0', '-1', '1e-300', 'auto'],
  height: ['5', '100%', '0', '-1', '1e300'],
  r: ['3', '0', '-1', '50%', '1e300'],
  rx: ['3', '0', 'auto', '-1', '1e300'],
  cx: ['5', '1e-300', '50%'],
  viewBox: [
    '0 0 40 20',
    '0 0 20 40',
    '-5 -5 50 50',
    '0 0 1e-300 1e-300',
    '0 0 0 0',
    '0 0 -1 5',
    '0 0 1e300 1',
    '0 0 1',
    'NaN 0 1 1',
    '1e308 0 1 1',
  ],
  preserveAspectRatio: ['none', 'xMidYMid slice', 'xMinYMax', 'x'],
  display: ['none', 'inline', 'x'],
  visibility: ['hidden', 'visible', 'x'],
  color: ['red', '#188C8D', 'x'],
  'mix-blend-mode': ['multiply', 'normal'],
  'xml:space': ['preserve'],
  onload: ['alert(1)'],
  systemLanguage: ['nl', ''],
  pathLength: ['10', '0'],
  'transform-origin': ['center', '5 5'],
  xmlns: ['http://www.w3.org/2000/svg', 'http://example.org/', ''],
}

/** The attributes that make each element what it is. */
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['x', 'y', 'width', 'height', 'rx'],
  circle: ['cx', 'r'],
  ellipse: ['cx', 'rx'],
  line: ['x', 'y'],
  polyline: ['points'],
  polygon: ['points'],
  use: ['href', 'x'],
}

const GROUPS = [
  'g',
  'g',
  'g',
  'defs',
  'clipPath',
  'symbol',
  'mask',
  'linearGradient',
  'switch',
  'a',
  'svg',
  'pattern',
  'marker',
  'text',
  'foreignObject',
  'image',
  'metadata',
  'x:y',
  '__proto__',
] as const

/** Changes a drawing: attributes, elements, and seldom its bare text. */
export function mutateSvg(contents: Buffer, random: Random): Mutated {
  const text = contents.toString()
  const change = random.weighted(CHANGES)
  const { svg, what } = change(text, random) ?? {}
  return svg === undefined || what === undefined
    ? mutateLines(contents, random)
    : { contents: Buffer.from(svg), what }
}

interface Changed {
  readonly svg: string
  readonly what: string
}

type Change = (svg: string, random: Random) => Changed | undefined

/** A value, more often one of the first, which draw. */
function valueOf(name: string, random: Random): string {
  const values = VALUES[name]!
  return values[
    random.chance(0.7)
      ? random.whole(0, Math.min(2, values.length - 1))
      : random.whole(0, values.length - 1)
  ]!
}

const attribute = (name: string, random: Random): string =>
  ` ${name}="${valueOf(name, random)}"`

function element(random: Random, depth: number): string {
  if (depth > 0 && random.chance(0.4)) {
    const name = random.chance(0.6) ? 'g' : random.pick(GROUPS)
    const inside = Array.from({ length: random.count(4) }, () =>
      element(random, depth - 1),
    )
    return `<${name}${painted(random)}>${inside.join('')}</${name}>`
  }
  const name = random.pick(Object.keys(SHAPES))!
  const own = SHAPES[name]!.map((key) => attribute(key, random)).join('')
  return `<${name}${own}${painted(random, SHAPES[name])}/>`
}

function painted(random: Random, but: readonly string[] = []): string {
  const names = Object.keys(VALUES)
  const chosen = new Set(
    Array.from({ length: random.whole(0, 2) }, () => random.pick(names)!),
  )
  return [...chosen]
    .filter((name) => !but.includes(name) && name !== 'xmlns')
    .map((name) => attribute(name, random))
    .join('')
}

const addElement: Change = (svg, random) => {
  const ends = [...svg.matchAll(/<\/\w|<\w+(?=[^>]*\/>)/g)].map(({ index }) => index)
  const at = random.pick(ends)
  if (at === undefined) return undefined
  const more = element(random, 3)
  return {
    svg: svg.slice(0, at) + more + svg.slice(at),
    what: `with ${more.slice(0, 200)}`,
  }
}

const ATTRIBUTE = /\s([\w:-]+)="([^"]*)"/g

const changeAttribute: Change = (svg, random) => {
  const found = random.pick([...svg.matchAll(ATTRIBUTE)])
  if (!found) return undefined
  const [whole, name = '', value = ''] = found
  const known = name in VALUES ? valueOf(name, random) : value
  const after = random.weighted([
    [5, known],
    [3, value.replace(/-?[\d.]+/, (number) => variedNumber(number, random))],
    [1, ''],
    [1, value.repeat(random.count(50))],
  ])
  return {
    svg: `${svg.slice(0, found.index)} ${name}="${after}"${svg.slice(found.index + whole.length)}`,
    what: `${name}="${after.slice(0, 100)}" instead of "${value.slice(0, 100)}"`,
  }
}

const variedNumber = (number: string, random: Random): string =>
  random.chance(0.7)
    ? String(Number(number) * (0.5 + random.fraction()))
    : random.pick(['0', '-1', '1e-300', '1e308', '1e999', 'NaN', '1e9', '.', '1.2.3'])

const addAttribute: Change = (svg, random) => {
  const tags = [...svg.matchAll(/<(?!\/|!|\?)[\w:]+/g)]
  const tag = random.pick(tags)
  const name = random.pick(Object.keys(VALUES))
  if (!tag || name === undefined) return undefined
  const at = tag.index + tag[0].length
  const added = attribute(name, random)
  return {
    svg: svg.slice(0, at) + added + svg.slice(at),
    what: `${tag[0]} with${added.slice(0, 200)}`,
  }
}

const wrap: Change = (svg, random) => {
  const start = svg.indexOf('>', svg.indexOf('<svg')) + 1
  const end = svg.lastIndexOf('</svg>')
  if (start === 0 || end < start) return undefined
  const levels = random.chance(0.2) ? random.count(300) : 1
  const name = random.chance(0.7) ? 'g' : random.pick(GROUPS)
  const open = `<${name}${painted(random)}>`
  const inside = svg.slice(start, end)
  return {
    svg: `${svg.slice(0, start)}${open.repeat(levels)}${inside}${`</${name}>`.repeat(levels)}${svg.slice(end)}`,
    what: `all within ${levels} × ${open}`,
  }
}

const repeat: Change = (svg, random) => {
  const shape = random.pick([...svg.matchAll(/<\w+[^>]*\/>/g)])
  if (!shape) return undefined
  const count = random.count(3000)
  const at = shape.index
  return {
    svg: svg.slice(0, at) + shape[0].repeat(count) + svg.slice(at),
    what: `${shape[0].slice(0, 100)} ${count} times`,
  }
}

const HEADS = [
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
  '<!DOCTYPE svg SYSTEM "file:///etc/passwd">',
  '<!-- remark -->',
  '<style>.a{fill:red}',
  '\uFEFF',
  ' ',
  '<?x y?>',
] as const

const addHead: Change = (svg, random) => {
  const head = random.pick(HEADS)
  return { svg: head + svg, what: `${JSON.stringify(head)} before all` }
}

const STYLES = [
  '.a{fill:#188C8D}',
  'path{stroke:red;stroke-width:2}',
  '*{opacity:.5}',
  '@media print{path{fill:red}}',
  '@import url(http://127.0.0.1:9/x.css);',
  'g > path{fill:red',
  '#a,.b{}',
  ':root{--x:red} path{fill:var(--x)}',
  'path:nth-child(1){display:none}',
  '@font-face{src:url(x)}',
  `${'a '.repeat(500)}{fill:red}`,
] as const

const addStyle: Change = (svg, random) => {
  const style = random.pick(STYLES)
  const at = svg.indexOf('>', svg.indexOf('<svg')) + 1
  return {
    svg: `${svg.slice(0, at)}<style>${style}</style>${svg.slice(at)}`,
    what: `the style ${style.slice(0, 60)}`,
  }
}

const CHANGES: readonly (readonly [weight: number, Change])[] = [
  [6, addElement],
  [6, changeAttribute],
  [4, addAttribute],
  [2, wrap],
  [2, addStyle],
  [1, repeat],
  [1, addHead],
  [1, () => undefined],
]

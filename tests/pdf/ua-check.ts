import { objectsOf, textOf } from './ua-objects.ts'
import type { Objects, Value } from './ua-objects.ts'

/** An element of the structure of a file, as a reader of the file meets it. */
export interface ReadElement {
  readonly type: string
  readonly object: string
  readonly kids: readonly ReadElement[]
  /** What is drawn of it, as a page and a number on it. */
  readonly marked: readonly string[]
  readonly alternative: string | undefined
  readonly actual: string | undefined
  readonly language: string | undefined
  readonly title: string | undefined
}

/** What a file is by its structure, and what of it breaks PDF/UA-1 (ISO 14289-1), in a few words each. */
export interface UaReport {
  readonly root: ReadElement
  readonly findings: readonly string[]
}

/** Checks a file as a validator would, by the clauses of the Matterhorn protocol that a program can tell. */
export function checkUa(pdf: Uint8Array): UaReport {
  const objects = objectsOf(pdf)
  const findings: string[] = []
  const tell = (finding: string): void => void findings.push(finding)
  checkCatalog(objects, tell)
  const tree = objects.get(objects.catalog, '/StructTreeRoot')
  const [top] = objects.list(objects.get(tree, '/K'))
  const root = readElement(top, objects, tell)
  const elements = everyElement(root)
  checkNesting(root, tell)
  checkHeadings(elements, tell)
  checkElements(elements, objects, tell)
  checkPages(elements, objects, tell)
  checkFonts(objects, tell)
  return { root, findings }
}

type Tell = (finding: string) => void

function checkCatalog({ catalog, get, entry, words, stream }: Objects, tell: Tell): void {
  if (get(get(catalog, '/MarkInfo'), '/Marked') !== true) tell('not marked')
  if (!words(get(catalog, '/Lang'))) tell('no language')
  if (get(get(catalog, '/ViewerPreferences'), '/DisplayDocTitle') !== true)
    tell('title not shown')
  const metadata = stream(entry(catalog, '/Metadata')).toString('utf8')
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata)) tell('does not say PDF/UA')
  if (!/<dc:title>.*[^<>]+<\/rdf:li>/.test(metadata)) tell('no title')
}

function readElement(
  reference: Value | undefined,
  objects: Objects,
  tell: Tell,
): ReadElement {
  const { get, entry, list, words, pages } = objects
  const type = textOf(get(reference, '/S')).slice(1)
  const own = (key: string) => words(entry(reference, key))
  const kids: ReadElement[] = []
  const marked: string[] = []
  for (const kid of list(entry(reference, '/K'))) {
    const isMark = typeof kid === 'number' || get(kid, '/Type') === '/MCR'
    if (isMark) {
      const [page, id] =
        typeof kid === 'number'
          ? [entry(reference, '/Pg'), kid]
          : [entry(kid, '/Pg'), get(kid, '/MCID')]
      marked.push(`${pages.indexOf(textOf(page))} ${Number(id)}`)
    } else if (get(kid, '/Type') === '/OBJR') {
      const annotation = get(kid, '/Obj')
      if (!words(get(annotation, '/Contents'))) tell('a link without words (28-012)')
      const key = Number(get(annotation, '/StructParent'))
      if (parentAt(key, objects) !== reference)
        tell('a link whose element is another one')
      if (type !== 'Link') tell(`an annotation in ${type} (28-011)`)
    } else {
      if (entry(kid, '/P') !== reference) tell(`${type}: a kid with another parent`)
      kids.push(readElement(kid, objects, tell))
    }
  }
  return {
    type,
    object: textOf(reference),
    kids,
    marked,
    alternative: own('/Alt'),
    actual: own('/ActualText'),
    language: own('/Lang'),
    title: own('/T'),
  }
}

/** What the parent tree has for a key. */
function parentAt(key: number, { catalog, get, list }: Objects): Value | undefined {
  const nums = list(get(get(get(catalog, '/StructTreeRoot'), '/ParentTree'), '/Nums'))
  const at = nums.findIndex((value, index) => index % 2 === 0 && value === key)
  return at < 0 ? undefined : nums[at + 1]
}

/** An element and all in it, in reading order. */
export const everyElement = (element: ReadElement): readonly ReadElement[] => [
  element,
  ...element.kids.flatMap(everyElement),
]

/** What may stand in what (ISO 32000-1, 14.8.4.3). */
const INSIDE: Readonly<Record<string, RegExp>> = {
  Document: /^Sect$/,
  L: /^LI$/,
  LI: /^(?:Lbl|LBody)$/,
  Table: /^TR$/,
  TR: /^T[HD]$/,
}
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  LI: /^L$/,
  LBody: /^LI$/,
  Lbl: /^(?:LI|Note)$/,
  TR: /^Table$/,
  TH: /^TR$/,
  TD: /^TR$/,
}

function checkNesting(element: ReadElement, tell: Tell): void {
  for (const kid of element.kids) {
    if (INSIDE[element.type]?.test(kid.type) === false)
      tell(`${kid.type} in ${element.type}`)
    if (OUTSIDE[kid.type]?.test(element.type) === false)
      tell(`${kid.type} in ${element.type}`)
    checkNesting(kid, tell)
  }
  if (element.type === 'LI' && element.kids.map(({ type }) => type).includes('Lbl'))
    if (element.kids[0]?.type !== 'Lbl') tell('a marker behind its item')
}

function checkHeadings(elements: readonly ReadElement[], tell: Tell): void {
  let before = 0
  for (const { type } of elements) {
    const level = Number(/^H(\d)$/.exec(type)?.[1] ?? NaN)
    if (level > before + 1) tell(`${type} after H${before} (14-003)`)
    if (level >= 1) before = level
  }
}

function checkElements(
  elements: readonly ReadElement[],
  { get, list }: Objects,
  tell: Tell,
): void {
  const notes = new Set<string>()
  for (const { type, object, alternative, kids, marked } of elements) {
    const attributes = list(get(object, '/A'))
    const has = (key: string) => attributes.some((one) => get(one, key) !== undefined)
    if (type === 'Figure' && !alternative) tell('a figure without words (13-004)')
    if (type === 'Figure' && !has('/BBox')) tell('a figure without a place')
    if (type === 'L' && !has('/ListNumbering'))
      tell('a list without its markers (16-001)')
    if (type === 'TH' && !has('/Scope')) tell('a head without a scope (15-003)')
    if (type === 'Note') {
      const id = textOf(get(object, '/ID'))
      if (!/^u:./.test(id) || notes.has(id)) tell('a note without a name (19-003)')
      notes.add(id)
    }
    if (kids.length === 0 && marked.length === 0 && type !== 'Document')
      tell(`an empty ${type}`)
  }
}

/** The operators that put something on a page. */
const PAINTS = /(?:^|\s)(?:TJ|Tj|f\*?|S|B\*?|Do|sh)$/

function checkPages(
  elements: readonly ReadElement[],
  objects: Objects,
  tell: Tell,
): void {
  const { pages, get, entry, list, stream } = objects
  const owners = new Map(
    elements.flatMap(({ object, marked }) =>
      marked.map((mark) => [mark, object] as const),
    ),
  )
  if (owners.size !== elements.flatMap(({ marked }) => marked).length)
    tell('content in two elements')
  for (const [index, page] of pages.entries()) {
    if (get(page, '/Tabs') !== '/S') tell('keys do not follow the structure (28-008)')
    const parents = list(parentAt(Number(get(page, '/StructParents')), objects))
    const contents = entry(page, '/Contents')
    const seen = new Set<number>()
    const open: string[] = []
    for (const line of stream(contents).toString('latin1').split('\n')) {
      const id = Number(/\/MCID (\d+)/.exec(line)?.[1] ?? NaN)
      if (/B(?:DC|MC)$/.test(line)) {
        if (id >= 0 && open.some((outer) => /MCID|Artifact/.test(outer)))
          tell('marks inside of others (01-003)')
        open.push(line)
        if (Number.isNaN(id)) continue
        if (seen.has(id)) tell('a number twice')
        seen.add(id)
        if (parents[id] === undefined || parents[id] !== owners.get(`${index} ${id}`))
          tell(`page ${index} has ${id}, of another element`)
      } else if (line === 'EMC') open.pop()
      else if (PAINTS.test(line) && !open.some((one) => /MCID|Artifact/.test(one)))
        tell(`page ${index}: ${line.slice(-30)} is neither content nor artifact (01-005)`)
    }
    if (open.length > 0) tell('marks that do not end')
    const marked = [...owners.keys()].filter((mark) => mark.startsWith(`${index} `))
    if (marked.length !== seen.size || parents.length !== seen.size)
      tell(`page ${index}: ${seen.size} marks, ${marked.length} of elements`)
  }
}

function checkFonts({ pages, get, list }: Objects, tell: Tell): void {
  for (const page of pages) {
    const fonts = get(get(page, '/Resources'), '/Font') ?? {}
    for (const font of Object.values(fonts)) {
      if (get(font, '/ToUnicode') === undefined) tell('a font without letters (10-001)')
      const [inside] = list(get(font, '/DescendantFonts'))
      const descriptor = get(get(inside, '/FontDescriptor')) ?? {}
      if (!Object.keys(descriptor).some((key) => /^\/FontFile[23]$/.test(key)))
        tell('a font that is not embedded (31-001)')
    }
  }
}

import { plain } from '../problems/plain.ts'
import type { ProblemCode, Report } from '../problems/problem.ts'
import { didYouMean } from '../problems/suggest.ts'
import type { KindLayout } from './layouts.ts'
import { namedValues } from './named.ts'
import type { Theme } from './theme.ts'

/** The keys whose value is a colour. */
const COLOR_KEYS = ['color', 'backgroundColor', 'pictureColor']

/** `accent`, or `accent-deep` and the like: the piece's own colour and its relatives. */
const ACCENT = /^accent(?:-.+)?$/

/** Names that a template may use. */
interface Known {
  readonly theme: Theme
  /** Pictures beside the template. */
  readonly pictures: Iterable<string>
}

/** Holds the names in a theme and its layouts to what there is: colours, styles, pictures. */
export function checkNames(
  layouts: Iterable<KindLayout>,
  { theme, pictures }: Known,
  report: Report,
): void {
  const accents = new Set<string>()
  const names = {
    color: [...theme.palette.keys()],
    style: [...theme.styles.keys()],
    picture: [...pictures],
  }
  for (const color of names.color)
    for (const accent of accentNames(color)) accents.add(accent)
  for (const { source } of [theme, ...layouts]) {
    for (const { key, text } of namedValues(source)) {
      if (COLOR_KEYS.includes(key)) {
        const known = ACCENT.test(text.value) ? [...accents] : names.color
        check(text, { what: 'colour', code: 'unknown-color', known }, report)
      }
      if (key === 'style')
        check(text, { what: 'style', code: 'wrong-value', known: names.style }, report)
      if (key === 'picture' && text.value !== 'piece')
        check(
          text,
          {
            what: 'picture beside the template',
            code: 'file-missing',
            known: names.picture,
          },
          report,
        )
    }
  }
}

/** A palette with `teal-deep` lets templates say `accent-deep`. */
const accentNames = (color: string): readonly string[] => {
  const dash = color.indexOf('-')
  return dash === -1 ? ['accent'] : [`accent${color.slice(dash)}`]
}

function check(
  {
    value,
    span,
  }: {
    readonly value: string
    readonly span: { file: string; start: number; end: number }
  },
  { what, code, known }: { what: string; code: ProblemCode; known: readonly string[] },
  report: Report,
): void {
  if (known.includes(value)) return
  report({
    code,
    severity: 'error',
    message: `There is no ${what} “${plain(value)}”.`,
    hint: didYouMean(value, known),
    span,
  })
}

/** The slots that a layout shows. */
export function slotsOf({ source }: KindLayout): ReadonlySet<string> {
  const slots = [...namedValues(source)].filter(
    ({ key }) => key === 'text' || key === 'slot',
  )
  return new Set(slots.map(({ text }) => text.value))
}

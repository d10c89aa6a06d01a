import { plain } from '../base/problems/plain.ts'
import type { Report } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import type { Piece } from '../input/deck/deck.ts'
import { accentsIn } from '../input/template/check-names.ts'
import type { KindLayout } from '../input/template/layouts.ts'
import type { Theme } from '../input/template/theme.ts'

/** Holds a piece's accent to what its template makes of it: `accent-pale` needs a `teal-pale` beside `teal`. */
export function checkAccent(
  { id, accent, span }: Piece,
  layout: KindLayout,
  theme: Theme,
  report: Report,
): void {
  const { palette } = theme
  const names = [...palette.keys()]
  const lacks = lacking(layout, theme)
  const own = accent && plain(accent.value)
  if (accent && !palette.has(accent.value)) {
    report({
      code: 'unknown-color',
      severity: 'error',
      message: `There is no colour “${own}”.`,
      hint: didYouMean(accent.value, names),
      span: accent.span,
    })
    return
  }
  const missing = lacks(accent?.value ?? 'ink')
  if (missing === undefined) return
  const whole = accentsFor(layout, theme)
  report({
    code: accent ? 'unknown-color' : 'missing-key',
    severity: 'error',
    message: own
      ? `The colour “${own}” has no “${own}${missing}” beside it, which the template needs.`
      : `“${id}” has no accent, and its template needs one.`,
    hint: whole.length > 0 ? `Choose one of: ${whole.join(', ')}.` : undefined,
    span: accent?.span ?? span,
  })
}

/** The colours of a theme that may be the accent of a piece: those with every relative that its template needs. */
export const accentsFor = (layout: KindLayout, theme: Theme): readonly string[] => {
  const lacks = lacking(layout, theme)
  return [...theme.palette.keys()].filter((name) => lacks(name) === undefined)
}

/** The ending of the first relative that a colour lacks: `-pale` where there is no `teal-pale` beside `teal`. */
function lacking(
  layout: KindLayout,
  { palette, source }: Theme,
): (name: string) => string | undefined {
  const names = [...palette.keys()]
  // One that no colour has is the template's mistake, and has been reported there.
  const suffixes = [...accentsIn(source), ...accentsIn(layout.source)].filter((suffix) =>
    names.some((name) => name.endsWith(suffix)),
  )
  return (name) => suffixes.find((suffix) => !palette.has(`${name}${suffix}`))
}

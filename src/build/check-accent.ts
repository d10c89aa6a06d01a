import { excerpt } from '../base/problems/excerpt.ts'
import { repeated } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { didYouMean } from '../base/problems/suggest.ts'
import type { Piece } from '../input/deck/deck.ts'
import { accentsIn } from '../input/template/check-names.ts'
import type { KindLayout } from '../input/template/layouts.ts'
import type { Theme } from '../input/template/theme.ts'

/** Checks that the palette has the variants of a piece's accent that its template uses: `accent-pale` needs `teal-pale` beside `teal`. */
export function checkAccent(
  { id, accent, span }: Piece,
  layout: KindLayout,
  theme: Theme,
  report: Report,
): void {
  const { palette } = theme
  const names = [...palette.keys()]
  const lacks = missingVariant(layout, theme)
  const own = accent && excerpt(accent.value)
  if (accent && !palette.has(accent.value)) {
    const problem: Problem = {
      code: 'unknown-color',
      severity: 'error',
      message: `There is no colour “${own}”.`,
      hint: didYouMean(accent.value, names),
      span: accent.span,
    }
    report(repeated(problem, `no colour ${accent.value}`, id))
    return
  }
  const missing = lacks(accent?.value ?? 'ink')
  if (missing === undefined) return
  const complete = accentsFor(layout, theme)
  const problem: Problem = {
    code: accent ? 'unknown-color' : 'missing-key',
    severity: 'error',
    message: own
      ? `The template needs a colour “${own}${missing}” beside “${own}”, and the palette has none.`
      : `“${id}” has no accent, and its template needs one.`,
    hint: complete.length > 0 ? `Choose one of: ${complete.join(', ')}.` : undefined,
    span: accent?.span ?? span,
  }
  report(repeated(problem, `accent ${own ?? ''}${missing}`, id))
}

/** The colours of a theme that may be the accent of a piece: those with every variant that its template uses. */
export const accentsFor = (layout: KindLayout, theme: Theme): readonly string[] => {
  const lacks = missingVariant(layout, theme)
  return [...theme.palette.keys()].filter((name) => lacks(name) === undefined)
}

/** Gives the suffix of the first variant that a colour lacks: `-pale` if there is no `teal-pale` beside `teal`. */
function missingVariant(
  layout: KindLayout,
  { palette, source }: Theme,
): (name: string) => string | undefined {
  const names = [...palette.keys()]
  // A suffix that no colour has is a mistake of the template, and has been reported there.
  const suffixes = [...accentsIn(source), ...accentsIn(layout.source)].filter((suffix) =>
    names.some((name) => name.endsWith(suffix)),
  )
  return (name) => suffixes.find((suffix) => !palette.has(`${name}${suffix}`))
}

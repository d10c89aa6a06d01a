import type { Piece } from '../content/deck.ts'
import { plain } from '../problems/plain.ts'
import type { Report } from '../problems/problem.ts'
import { didYouMean } from '../problems/suggest.ts'
import { accentsIn } from '../template/check-names.ts'
import type { KindLayout } from '../template/layouts.ts'
import type { Theme } from '../template/theme.ts'

/** Holds a piece's accent to what its template makes of it: `accent-pale` needs a `teal-pale` beside `teal`. */
export function checkAccent(
  { id, accent, span }: Piece,
  layout: KindLayout,
  { palette, source }: Theme,
  report: Report,
): void {
  const names = [...palette.keys()]
  // One that no colour has is the template's mistake, and has been reported there.
  const suffixes = [...accentsIn(source), ...accentsIn(layout.source)].filter((suffix) =>
    names.some((name) => name.endsWith(suffix)),
  )
  const lacks = (name: string): string | undefined =>
    suffixes.find((suffix) => !palette.has(`${name}${suffix}`))
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
  const lacking = lacks(accent?.value ?? 'ink')
  if (lacking === undefined) return
  const whole = names.filter((name) => lacks(name) === undefined)
  report({
    code: accent ? 'unknown-color' : 'missing-key',
    severity: 'error',
    message: own
      ? `The colour “${own}” has no “${own}${lacking}” beside it, which the template needs.`
      : `“${id}” has no accent, and its template needs one.`,
    hint: whole.length > 0 ? `Choose one of: ${whole.join(', ')}.` : undefined,
    span: accent?.span ?? span,
  })
}

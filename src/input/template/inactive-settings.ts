import { excerpt } from '../../base/problems/excerpt.ts'
import type { Report } from '../../base/problems/problem.ts'
import { deepestAt, keySpanAt, keysAt, textAt } from '../yaml/value-path.ts'
import type { SourceValue } from '../yaml/value.ts'
import { hasGrid, noLargerThan, smallerThan } from './inactive-in-words.ts'
import { inactiveInQuotation } from './inactive-reason.ts'
import type { KindLayout } from './layouts.ts'
import { BODY } from './named-styles.ts'
import type { TextStyleRules } from './text-style.ts'
import type { Theme } from './theme.ts'

/** Reports settings of a theme that have no effect. */
export function reportInactiveSettings(
  { styles, blocks, sizes, baselineGrid, source }: Theme,
  kinds: ReadonlyMap<string, KindLayout>,
  report: Report,
): void {
  const warn = (path: readonly string[], message: string): void =>
    report({
      code: 'no-effect',
      severity: 'warning',
      message,
      span: keySpanAt(source, path),
    })
  for (const [name, { landscape, formats, ...usual }] of styles) {
    const groups: readonly StyleGroup[] = [
      { path: [], rules: usual },
      ...(landscape ? [{ path: ['landscape'], rules: landscape }] : []),
      ...Object.entries(formats ?? {}).map(([format, rules]) => ({
        path: ['formats', format],
        rules,
      })),
    ]
    for (const { path, rules } of groups)
      for (const [key, reason] of inactiveSizes(rules, usual))
        warn(['styles', name, ...path, key], `“${key}” of “${excerpt(name)}” ${reason}.`)
  }
  for (const kind of sizes.byKind.keys())
    if (kinds.get(kind)?.type === 'leaflet')
      warn(
        ['sizes', kind],
        `“sizes” does nothing for “${excerpt(kind)}”: each leaflet has a size of its own.`,
      )
  for (const name of idleGrids(source, { styles, baselineGrid }))
    warn(
      ['styles', name, 'baselineGrid'],
      `“baselineGrid” of “${excerpt(name)}” does nothing: these words stand on no grid.`,
    )
  if (keysAt(source, []).includes('baselineGrid') && styles.get('body')?.baselineGrid)
    warn(['baselineGrid'], '“baselineGrid” does nothing: “body” has one of its own.')
  const quotation = new Map(Object.entries(blocks.quotation ?? {}))
  const reason = inactiveInQuotation(
    (key) => quotation.has(key),
    new Set(quotation.keys()),
  )
  if (reason !== undefined) warn(['blocks', 'quotation'], `The theme ${reason}.`)
}

/** The styles that are taken off a grid on which they would not stand. */
const idleGrids = (
  source: SourceValue,
  { styles, baselineGrid }: Pick<Theme, 'styles' | 'baselineGrid'>,
): readonly string[] =>
  keysAt(source, ['styles']).filter((name) => {
    const { value } = deepestAt(source, ['styles', name])
    if (value.kind !== 'map' || textAt(value, ['baselineGrid'])?.value !== 'none')
      return false
    const base = textAt(value, ['extends'])?.value
    const grid = name === BODY ? baselineGrid : undefined
    return (
      value.entries.get('baselineGrid')?.isChange !== true &&
      !(grid && grid.value > 0) &&
      !(base !== undefined && hasGrid(base, { styles, baselineGrid: undefined }))
    )
  })

/** Rules of a style, for all formats or some. */
interface StyleGroup {
  readonly path: readonly string[]
  readonly rules: TextStyleRules
}

/** The sizes among some rules of a style that have no effect, and why. */
function inactiveSizes(
  rules: TextStyleRules,
  usual: TextStyleRules,
): readonly (readonly [string, string])[] {
  const { fontSize, minFontSize } = { ...usual, ...rules }
  const reasons = {
    fontSize: smallerThan(rules.fontSize, minFontSize),
    maxFontSize: noLargerThan(rules.maxFontSize, fontSize),
  }
  return Object.entries(reasons).flatMap(([key, reason]) =>
    reason === undefined ? [] : [[key, reason] as const],
  )
}

import type { TemplateBox } from '../../../input/template/box.ts'
import { INHERITED, keepsOf } from '../../../input/template/named-styles.ts'
import type { SideContext } from '../context.ts'
import { perContext } from '../per-context.ts'

/** What a box has for those in it, until one of them says otherwise. */
export type InheritedRules = Pick<TemplateBox, (typeof INHERITED)[number]>

/**
 * The rules of a box with those that it takes over from the box around: what it does not say itself and, where it has words,
 * their style does not say either. The rules themselves where it takes over nothing.
 */
export function inheritRules(
  rules: TemplateBox,
  around: InheritedRules,
  context: SideContext,
): TemplateBox {
  const style = hasWords(rules) ? keepsOf(context.theme.styles, rules.style) : []
  const taken = INHERITED.flatMap((key) => {
    const value = around[key]
    return value === undefined || rules[key] !== undefined || style.includes(key)
      ? []
      : [[key, value] as const]
  })
  if (taken.length === 0) return rules
  const known = withInherited(rules, context)
  const name = JSON.stringify(taken)
  const before = known.get(name)
  if (before) return before
  const all = { ...rules, ...Object.fromEntries(taken) }
  known.set(name, all)
  return all
}

const withInherited = perContext((_rules: TemplateBox) => new Map<string, TemplateBox>())

const hasWords = ({ text, flow }: TemplateBox): boolean =>
  text !== undefined || flow === true

import type { Words } from '../words/words.ts'

/** A name in plain words, where there are some for it; else the name itself. */
const plainName = (names: Readonly<Record<string, string>>, name: string): string =>
  (Object.hasOwn(names, name) ? names[name] : undefined) ?? name

/** What belongs to no piece, in plain words. */
export const partLabel = (title: string, { desk }: Words): string =>
  plainName(desk.part, title)

/** A form of a term, as the program calls its field: `client: resident, pl`. */
const FORM = /^[^:]+: (?<term>.+), (?<form>[^,]+)$/

/** What a field is for, in plain words. */
export function slotLabel(slot: string, { desk }: Words): string {
  const { term, form } = FORM.exec(slot)?.groups ?? {}
  return term === undefined || form === undefined
    ? plainName(desk.slot, slot)
    : `${term}, ${plainName(desk.form, form)}`
}

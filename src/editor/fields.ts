import { canLack, shownSlots } from '../build/shown-slots.ts'
import type { Piece, Slots, Terms, Words } from '../input/deck/deck.ts'
import { pieceTitle } from '../input/deck/piece-title.ts'
import { isFilled } from '../translation/unit.ts'
import { ALTERNATIVE, LOGO } from '../typesetting/language/alternative.ts'
import { isPattern } from '../typesetting/language/fill-values.ts'
import type { EditableDeck } from './editable-deck.ts'
import { fieldId } from './field.ts'
import type { Field } from './field.ts'

/** Fields that belong together. */
export interface FieldGroup {
  /** The id of their piece; empty for words that belong to no piece. */
  readonly piece: string
  readonly title: string
  readonly fields: readonly Field[]
}

/**
 * All fields of a deck in a language: those of each piece, in the order of its sides, and those that all pieces share. A
 * translation has the fields for which the source or itself has words; the source also those that are still to be
 * written.
 */
export function fieldGroups(editable: EditableDeck, words: Words): readonly FieldGroup[] {
  const { deck, source } = editable
  const isSource = words.language === source.language
  const shared = slotFields(['deck'], {
    from: source.deck,
    to: words.deck,
    names: [...source.deck.keys(), ...(isSource && deck.logo ? [LOGO] : [])],
    source,
  })
  const notes = slotFields(['notes'], {
    from: source.notes,
    to: words.notes,
    names: source.notes.keys(),
    source,
  })
  const groups: readonly FieldGroup[] = [
    { piece: '', title: 'The whole deck', fields: shared },
    ...deck.pieces.map((piece) => pieceGroup(piece, words, editable)),
    { piece: '', title: 'Families', fields: familyFields(editable, words) },
    { piece: '', title: 'Footnotes', fields: notes },
    { piece: '', title: 'Words for {braces}', fields: termFields(source, words) },
  ]
  const isNeeded = ({ source: wanted, text, path: [group] }: Field): boolean =>
    isSource || wanted !== undefined || isFilled(text) || group === 'terms'
  return groups
    .map((group) => ({ ...group, fields: group.fields.filter(isNeeded) }))
    .filter(({ fields }) => fields.length > 0)
}

function pieceGroup(
  piece: Piece,
  words: Words,
  { source, template }: EditableDeck,
): FieldGroup {
  const { id, picture, pictures } = piece
  const from: Slots = source.pieces.get(id) ?? new Map()
  const to: Slots = words.pieces.get(id) ?? new Map()
  // What is known of a piece, such as the name of its family, is no text of its own.
  const shown = [...(shownSlots(template)(piece) ?? [])].filter((one) => !isPattern(one))
  const names = [
    ...shown.filter(
      (slot) => from.has(slot) || (!source.deck.has(slot) && !isLabel(slot, template)),
    ),
    ...from.keys(),
    ...(picture ? [ALTERNATIVE] : []),
    ...Array.from(pictures.keys(), (name) => `${ALTERNATIVE}.${name}`),
  ]
  return {
    piece: id,
    title: pieceTitle(id, words) ?? pieceTitle(id, source) ?? id,
    fields: slotFields(['pieces', id], { from, to, names, source }).map((field) => ({
      ...field,
      isOptional: canLack(field.slot, piece, template),
    })),
  }
}

/** Whether a template says a text itself, the same on every card: “Time” before how long it takes. */
const isLabel = (slot: string, { words }: EditableDeck['template']): boolean =>
  [...words.values()].some((slots) => slots.get(slot)?.value.includes('{') === false)

/** The words of every family; each has a name. */
const familyFields = ({ deck, source }: EditableDeck, words: Words): readonly Field[] =>
  deck.families.flatMap(({ id }) => {
    const from: Slots = source.families.get(id) ?? new Map()
    const to: Slots = words.families.get(id) ?? new Map()
    const names = ['name', ...from.keys()]
    return slotFields(['families', id], { from, to, names, source }).map((field) => ({
      ...field,
      slot: `${id}: ${field.slot}`,
    }))
  })

interface SlotPair {
  /** The slots of the source. */
  readonly from: Slots
  readonly to: Slots
  /** Names of slots in order; repeated names are dropped. */
  readonly names: Iterable<string>
  readonly source: Words
}

const slotFields = (
  path: readonly string[],
  { from, to, names, source }: SlotPair,
): readonly Field[] =>
  Array.from(new Set(names), (slot) => {
    const slotPath = [...path, slot]
    const [sourceText, text] = [from.get(slot), to.get(slot)]
    const values = [sourceText, text].flatMap((one) => one?.value ?? [])
    return {
      id: fieldId(slotPath),
      path: slotPath,
      slot,
      source: isFilled(sourceText) ? sourceText : undefined,
      text,
      isLong:
        values.some((value) => value.includes('\n')) ||
        (!isFilled(sourceText) && isLongElsewhere(slot, source)),
    }
  })

/** Whether other pieces fill a slot with several lines. */
const isLongElsewhere = (slot: string, { pieces }: Words): boolean =>
  [...pieces.values()].some((slots) => slots.get(slot)?.value.includes('\n') === true)

/** The forms of the terms of a language beside those of the source: a language may need other forms than its source. */
const termFields = (source: Words, words: Words): readonly Field[] =>
  namesIn(source.terms, words.terms).flatMap((name) =>
    namesIn(source.terms.get(name), words.terms.get(name)).flatMap((id) => {
      const from = formsOf(source.terms, name, id)
      const to = formsOf(words.terms, name, id)
      return namesIn(from, to).map((form): Field => {
        const path = ['terms', name, id, form]
        const text = to.get(form)
        return {
          id: fieldId(path),
          path,
          slot: `${name}: ${id}, ${form}`,
          source: from.get(form),
          text,
          isLong: false,
        }
      })
    }),
  )

const formsOf = (terms: Terms, name: string, id: string): Slots =>
  terms.get(name)?.get(id)?.forms ?? new Map()

/** The names in both, those of the source first. */
const namesIn = (
  from: ReadonlyMap<string, unknown> = new Map(),
  to: ReadonlyMap<string, unknown> = new Map(),
): readonly string[] => [...new Set([...from.keys(), ...to.keys()])]

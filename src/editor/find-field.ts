import { join } from 'node:path'

import { excerpt } from '../base/problems/excerpt.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { openTranslation } from '../build/translated-deck.ts'
import { requireOwnDeck } from '../input/project/decks.ts'
import type { Project } from '../input/project/project.ts'
import type { FieldRef } from '../preview/protocol/editor.ts'
import type { Translation } from '../translation/translation.ts'
import { openEditableDeck } from './editable-deck.ts'
import type { EditableDeck } from './editable-deck.ts'
import { tableOf } from './field.ts'
import type { Field } from './field.ts'
import { fieldGroups } from './fields.ts'

/** A field with its deck, its translation and its file. */
export interface EditableField {
  readonly field: Field
  readonly editable: EditableDeck
  readonly translation: Translation
  /** The path of the file of words, and its name in messages. */
  readonly path: string
  readonly file: string
}

/** Finds a field in one of the user's own decks; undefined (and problems) where there is none. */
export async function findField(
  project: Project,
  { deck, language, field: id }: FieldRef,
  report: Report,
): Promise<EditableField | undefined> {
  const editable = await openEditableDeck(project, deck, report)
  if (!editable || !requireOwnDeck(editable, report)) return undefined
  const translation = await openTranslation(editable, language, report)
  if (!translation) return undefined
  const groups = fieldGroups(editable, translation.words)
  const field = groups.flatMap(({ fields }) => fields).find((one) => one.id === id)
  if (!field) {
    report(unknownField(language))
    return undefined
  }
  const table = tableOf(field, editable.deck)
  if (table !== undefined) {
    report(inTable(table))
    return undefined
  }
  const path = join(editable.deck.folder, `${language}.yaml`)
  return { field, editable, translation, path, file: translation.words.file }
}

const inTable = (table: string): Problem => ({
  code: 'output',
  severity: 'error',
  message: `These words stand in ${excerpt(table)}, so they are changed there.`,
  hint: 'Open the table in a spreadsheet program, and save it: the cards follow.',
})

const unknownField = (language: string): Problem => ({
  code: 'unknown-piece',
  severity: 'error',
  message: `This text no longer exists in ${excerpt(language)}.`,
  hint: 'The deck has changed, or its source has unsaved words. Save those first, then load the page again.',
})

import type { Report } from '../base/problems/problem.ts'
import { openTranslated } from '../build/translated-deck.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import { iconNames } from '../input/project/icons.ts'
import type { Project } from '../input/project/project.ts'
import { loadTemplate } from '../input/project/templates.ts'
import type { Template } from '../input/project/templates.ts'

/** A deck that can be edited, with its template. */
export interface EditableDeck extends TranslatedDeck {
  readonly template: Template
  /** The names of the drawings that words may hold. */
  readonly icons: readonly string[]
}

/** Reads a deck for the editor; undefined (and problems) where that fails. */
export async function openEditableDeck(
  project: Project,
  name: string,
  report: Report,
): Promise<EditableDeck | undefined> {
  const translated = await openTranslated(name, project, report)
  const template = translated && (await loadTemplate(project, translated.deck, report))
  if (!template) return undefined
  const { deck } = translated
  return { ...translated, template, icons: await iconNames(project, { deck, template }) }
}

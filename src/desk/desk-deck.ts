import { openTranslated } from '../build/translated-deck.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import type { Report } from '../problems/problem.ts'
import type { Project } from '../project/project.ts'
import { loadTemplate } from '../project/templates.ts'
import type { Template } from '../project/templates.ts'

/** A deck that lies on the desk. */
export interface DeskDeck extends TranslatedDeck {
  readonly template: Template
}

/** Reads a deck for the desk; undefined (and problems) where that fails. */
export async function openDeskDeck(
  project: Project,
  name: string,
  report: Report,
): Promise<DeskDeck | undefined> {
  const translated = await openTranslated(name, project, report)
  const template = translated && (await loadTemplate(project, translated.deck, report))
  return template && { ...translated, template }
}

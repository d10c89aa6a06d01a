import type { Report } from '../../base/problems/problem.ts'
import type { DeckPicture } from '../drawings/deck-picture.ts'
import { reportInactiveKeys } from '../template/inactive-keys.ts'
import { reportInactiveSettings } from '../template/inactive-settings.ts'
import { displayPath } from './project.ts'
import type { Project } from './project.ts'
import type { PrintData, Template } from './templates.ts'

interface InactiveParts {
  readonly template: Template
  readonly data: PrintData
  /** The pictures beside the template. */
  readonly pictures: ReadonlyMap<string, DeckPicture>
}

/**
 * Reports keys that have no effect where they stand: of a template, not of those that it extends; and of the changes that a
 * deck makes for a piece, not of what these change.
 */
export function reportInactive(
  project: Project,
  { template, data: { formats, folds }, pictures }: InactiveParts,
  report: Report,
): void {
  const { kinds, overridden, theme } = template
  const [own = '', ...extended] = template.folders.map(
    (folder) => `${displayPath(project, folder)}/`,
  )
  const facts = {
    styles: theme.styles,
    quotation: theme.blocks.quotation ?? {},
    baselineGrid: theme.baselineGrid,
    formats: [...formats.keys()],
    folds: [...folds.keys()],
    panels: panelsOf({ folds }),
    isColorless: (name: string) => {
      const picture = pictures.get(name)
      return picture !== undefined && !takesColor(picture)
    },
  }
  const besides =
    (folders: readonly string[]): Report =>
    (problem) => {
      const { file = '' } = problem.span ?? {}
      if (!folders.some((folder) => file.startsWith(folder))) report(problem)
    }
  reportInactiveSettings(theme, kinds, besides(extended))
  for (const layout of kinds.values())
    reportInactiveKeys(layout, facts, besides(extended))
  for (const layout of overridden.values())
    reportInactiveKeys(layout, facts, besides([own, ...extended]))
}

/** The names of the panels of all folds. */
export const panelsOf = ({ folds }: Pick<PrintData, 'folds'>): readonly string[] =>
  [...folds.values()].flatMap(({ outside, inside }) =>
    [...outside, ...inside].map(({ name }) => name),
  )

/** Whether a picture is drawn in the colour of its box. */
const takesColor = (picture: DeckPicture): boolean =>
  picture.kind === 'vector' && picture.vector.takesColor

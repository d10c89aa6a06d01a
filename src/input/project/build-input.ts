import type { Color } from '../../base/color/color.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import { watchErrors } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'
import type { Deck } from '../deck/deck.ts'
import type { DeckPicture } from '../drawings/deck-picture.ts'
import type { IccProfile } from '../pictures/icc.ts'
import { checkNames } from '../template/check-names.ts'
import { reportDeckInTemplate } from './deck-in-template.ts'
import { loadDeck } from './decks.ts'
import { reportHiddenOverrides } from './hidden-overrides.ts'
import { loadIcons } from './icons.ts'
import { panelsOf, reportInactive } from './inactive-parts.ts'
import { pictureColors } from './picture-colors.ts'
import { loadLogo, loadPiecePictures, loadTemplatePictures } from './pictures.ts'
import type { PiecePictures } from './pictures.ts'
import { loadProfile } from './profile.ts'
import type { Project } from './project.ts'
import { layoutsIn, loadPrintData, loadTemplate } from './templates.ts'
import type { PrintData, Template } from './templates.ts'

/** Everything that a build reads except the words. */
export interface BuildInput extends PrintData {
  readonly deck: Deck
  readonly template: Template
  /** Whether it has no errors: where it has, what they make of the words says nothing. */
  readonly isTemplateSound: boolean
  readonly piecePictures: PiecePictures
  /** The pictures beside the template, and the deck's `logo`, by the name that the template uses. */
  readonly templatePictures: ReadonlyMap<string, DeckPicture>
  /** The names of the drawings that words may hold. */
  readonly iconNames: readonly string[]
  /** Those of them that a text names. */
  readonly icons: ReadonlyMap<string, DeckPicture>
  /** The printing condition of press files. */
  readonly profile: IccProfile
  /** The printed colour for an sRGB colour of a picture. */
  readonly pictureColor: (srgb: string) => Color
}

/** Reads a deck, its template, its pictures, and the data of formats, papers and folds. */
export async function loadBuildInput(
  project: Project,
  name: string | undefined,
  report: Report,
): Promise<BuildInput | undefined> {
  const [deck, data] = await Promise.all([
    loadDeck(project, name, report),
    loadPrintData(project, report),
  ])
  const ofLayouts = watchErrors(report)
  const template = deck && (await loadTemplate(project, deck, ofLayouts.report))
  if (!deck || !template) return undefined
  if (name === undefined) reportNoContent(project, deck, report)
  const [piecePictures, ofTemplate, logo, drawings, profile] = await Promise.all([
    loadPiecePictures(project, deck, report),
    loadTemplatePictures(project, template, report),
    loadLogo(project, deck, report),
    loadIcons(project, { deck, template }, report),
    loadProfile(project, report),
  ])
  if (!profile) return undefined
  checkNames(
    layoutsIn(template),
    {
      theme: template.theme,
      formats: [...data.formats.keys()],
      folds: [...data.folds.keys()],
      kinds: template.kindNames,
      sides: ['front', 'back', ...panelsOf(data)],
    },
    ofLayouts.report,
  )
  reportInactive(project, { template, data, pictures: ofTemplate }, report)
  reportDeckInTemplate(deck, template, report)
  reportHiddenOverrides(deck, template, report)
  const templatePictures = new Map([...ofTemplate, ...logo])
  const { icons, iconNames } = drawings
  const pictures = allPictures({ piecePictures, templatePictures, icons })
  const pictureColor = await pictureColors(template, pictures, profile)
  const placed = { piecePictures, templatePictures, icons, iconNames, pictureColor }
  const isTemplateSound = !ofLayouts.failed()
  return { ...data, deck, template, isTemplateSound, profile, ...placed }
}

/** Says which deck is taken in a folder that has none, when nobody named one. */
function reportNoContent({ from, roots }: Project, { name }: Deck, report: Report): void {
  if (roots.includes(from)) return
  report({
    code: 'unknown-deck',
    severity: 'note',
    message: `There is no folder “content” in ${excerpt(from)}, so this is “${excerpt(name)}”, the deck that comes with cardpress.`,
    hint: 'Begin one of your own with “cardpress new our-garden”, or go to the folder that has your “content”.',
  })
}

/** Every picture of a deck and its template. */
export const allPictures = ({
  piecePictures,
  templatePictures,
  icons,
}: Pick<
  BuildInput,
  'piecePictures' | 'templatePictures' | 'icons'
>): readonly DeckPicture[] => [
  ...[...piecePictures.values()].flatMap((pictures) => [...pictures.values()]),
  ...templatePictures.values(),
  ...icons.values(),
]

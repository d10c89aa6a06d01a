import { isDeepStrictEqual } from 'node:util'

import { BLACK } from '../../base/color/color.ts'
import type { Color } from '../../base/color/color.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated, watchErrors } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean, suggest } from '../../base/problems/suggest.ts'
import { whereToWrite } from '../../base/problems/table-place.ts'
import { isOfPiece, namedPictures } from '../deck/deck-pictures.ts'
import type { Deck, Piece } from '../deck/deck.ts'
import type { DeckPicture } from '../drawings/deck-picture.ts'
import { convertColors } from '../pictures/convert-colors.ts'
import type { IccProfile } from '../pictures/icc.ts'
import { checkNames, familiesIn } from '../template/check-names.ts'
import { reportInactiveKeys } from '../template/inactive-keys.ts'
import { reportInactiveSettings } from '../template/inactive-settings.ts'
import { neededPictures, needsLogo, showsLogo } from '../template/needs-picture.ts'
import { loadDeck } from './decks.ts'
import { loadIcons } from './icons.ts'
import { loadLogo, loadPiecePictures, loadTemplatePictures } from './pictures.ts'
import type { PiecePictures } from './pictures.ts'
import { loadProfile } from './profile.ts'
import { displayPath } from './project.ts'
import type { Project } from './project.ts'
import { layoutFor, layoutsIn, loadPrintData, loadTemplate } from './templates.ts'
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
  reportPictureless(deck, template, report)
  reportIdleKeys(deck, report)
  reportLogo(deck, template, report)
  reportBack(deck, template, report)
  reportFamilies(deck, template, report)
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
function reportInactive(
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
const panelsOf = ({ folds }: Pick<PrintData, 'folds'>): readonly string[] =>
  [...folds.values()].flatMap(({ outside, inside }) =>
    [...outside, ...inside].map(({ name }) => name),
  )

/** Whether a picture is drawn in the colour of its box. */
const takesColor = (picture: DeckPicture): boolean =>
  picture.kind === 'vector' && picture.vector.takesColor

function reportPictureless(deck: Deck, template: Template, report: Report): void {
  for (const piece of deck.pieces) {
    const layout = layoutFor(piece, template)
    const has = namedPictures(piece, deck)
    for (const name of layout ? neededPictures(layout, piece.back !== 'own') : [])
      if (isOfPiece(name) && !has.has(name))
        report(repeated(pictureless(name, piece), `picture ${name}`, piece.id))
  }
}

function pictureless(name: string, { id, family, span }: Piece): Problem {
  const [group = '', key = 'picture'] = name.split('.')
  const shown = key === 'picture' ? 'picture' : `picture “${excerpt(key)}”`
  const isOwn = group === 'piece'
  const added =
    isOwn && key !== 'picture' ? `pictures: { ${excerpt(key)}: … }` : `${excerpt(key)}: …`
  return {
    code: 'missing-key',
    severity: 'error',
    message: isOwn
      ? `“${id}” has no ${shown}, and its template shows one.`
      : family
        ? `The family “${family.value}” has no ${shown}, and the template of “${id}” shows it.`
        : `“${id}” belongs to no family, and its template shows the ${shown} of one.`,
    hint:
      isOwn || family
        ? `Add “${added}” with the path of a drawing (SVG) or photograph in the folder of the deck.`
        : whereToWrite(span, 'family', `Add “family: …” to “${id}”.`),
    span,
    ...(!isOwn && {
      onceBy: family ? `pictureless ${name} ${family.value}` : `no family ${id}`,
    }),
  }
}

/** Reports what is said of pictures that there are not. */
function reportIdleKeys({ pieces }: Deck, report: Report): void {
  for (const { id, picture, focus, fit } of pieces)
    for (const [key, value] of Object.entries({ focus, fit }))
      if (value && !picture)
        report({
          code: 'no-effect',
          severity: 'warning',
          message: `“${key}” of “${id}” does nothing: it has no picture.`,
          hint: `Add “picture: …”, or remove the ${key}.`,
          span: value.span,
        })
}

/** Reports a logo that is missing, or one that the template does not show. */
function reportLogo(
  { logo, withoutLogo, organisation, template: { span } }: Deck,
  template: Template,
  report: Report,
): void {
  const { name } = template
  const layouts = layoutsIn(template)
  if (logo && layouts.length > 0 && !layouts.some(showsLogo))
    report({
      code: 'wrong-value',
      severity: 'warning',
      message: `The template “${name}” has no place for a logo, so it is not printed.`,
      hint: 'Remove the line “logo: …”, or choose another template.',
      span: logo.span,
    })
  const hasLogo = logo ?? (withoutLogo ? undefined : organisation?.logo)
  if (!hasLogo && layouts.some(needsLogo))
    report({
      code: 'missing-key',
      severity: 'error',
      message: 'The deck has no logo, and its template shows one.',
      hint: 'Add “logo: …” with the path of a drawing (SVG) or photograph in the folder of the deck.',
      span,
    })
}

/** Reports a colour of the common back that the palette does not have. */
function reportBack({ back }: Deck, { theme }: Template, report: Report): void {
  const { color } = back ?? {}
  if (!color || theme.palette.has(color.value)) return
  report({
    code: 'unknown-color',
    severity: 'error',
    message: `There is no colour “${excerpt(color.value)}”.`,
    hint: didYouMean(color.value, theme.palette.keys()),
    span: color.span,
  })
}

/** Reports misspelt families; a template may also name those of other decks. */
function reportFamilies({ families }: Deck, template: Template, report: Report): void {
  const known = families.map(({ id }) => id)
  for (const { value, span } of layoutsIn(template).flatMap(familiesIn)) {
    if (known.includes(value) || suggest(value, known) === undefined) continue
    report({
      code: 'unknown-family',
      severity: 'error',
      message: `The deck has no family “${excerpt(value)}”.`,
      hint: didYouMean(value, known),
      span,
    })
  }
}

/** Palette colours are printed with the inks of the palette; others are converted with the profile. */
async function pictureColors(
  { theme }: Template,
  pictures: readonly DeckPicture[],
  profile: IccProfile,
): Promise<(srgb: string) => Color> {
  const used = [
    ...new Set(
      pictures.flatMap((one) =>
        one.kind === 'vector' ? [...one.vector.colors.keys()] : [],
      ),
    ),
  ]
  const known = converted.get(theme)
  if (known?.profile === profile && isDeepStrictEqual(known.used, used))
    return known.colorOf
  const colors = new Map<string, Color>()
  for (const color of theme.palette.values()) colors.set(color.srgb.toUpperCase(), color)
  const others = used.filter((srgb) => !colors.has(srgb))
  const separated = await convertColors(others, { profile, inkLimit: theme.inkLimit })
  for (const [srgb, cmyk] of separated) colors.set(srgb, { cmyk, srgb })
  const colorOf = (srgb: string): Color => colors.get(srgb) ?? BLACK
  converted.set(theme, { profile, used, colorOf })
  return colorOf
}

/** The last colours that were converted for a theme. */
const converted = new WeakMap<
  object,
  {
    readonly profile: IccProfile
    readonly used: readonly string[]
    readonly colorOf: (srgb: string) => Color
  }
>()

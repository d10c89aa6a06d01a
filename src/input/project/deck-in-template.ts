import { excerpt } from '../../base/problems/excerpt.ts'
import { repeated } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { didYouMean, suggest } from '../../base/problems/suggest.ts'
import { whereToWrite } from '../../base/problems/table-place.ts'
import { isOfPiece, namedPictures } from '../deck/deck-pictures.ts'
import type { Deck, Piece } from '../deck/deck.ts'
import { familiesIn } from '../template/check-names.ts'
import { neededPictures, needsLogo, showsLogo } from '../template/needs-picture.ts'
import { layoutFor, layoutsIn } from './templates.ts'
import type { Template } from './templates.ts'

/** Reports what a deck and its template ask of each other and do not get: pictures, a logo, colours, families. */
export function reportDeckInTemplate(
  deck: Deck,
  template: Template,
  report: Report,
): void {
  reportPictureless(deck, template, report)
  reportIdleKeys(deck, report)
  reportLogo(deck, template, report)
  reportBack(deck, template, report)
  reportFamilies(deck, template, report)
}

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

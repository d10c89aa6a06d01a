import type { Report } from '../base/problems/problem.ts'
import type { Deck } from '../input/deck/deck.ts'
import type { FontLibrary } from '../input/fonts/font-library.ts'
import { loadProjectFonts } from '../input/project/fonts.ts'
import type { Project } from '../input/project/project.ts'
import { loadTemplate } from '../input/project/templates.ts'
import type { Theme } from '../input/template/theme.ts'
import { faceFinder } from '../typesetting/layout/type/faces.ts'
import { fontOpener } from '../typesetting/layout/type/open-fonts.ts'
import { fallbackFamilies } from '../typesetting/layout/type/script-fallback.ts'
import { directionOf, scriptOf } from '../typesetting/text/language-tag.ts'
import { scriptOfCharacter } from '../typesetting/text/script.ts'
import { loadShaper } from '../typesetting/text/shaper.ts'
import type { Shaper } from '../typesetting/text/shaper.ts'
import type { FaceChain } from '../typesetting/text/style.ts'
import { alphabetOf } from './alphabet.ts'

/** How a language is written, and whether the fonts of a deck can print it. */
export interface LettersFact {
  readonly direction: 'left to right' | 'right to left'
  /** The English name of its script. */
  readonly script: string
  /** The font families for its letters. */
  readonly families: readonly string[]
  /** The letters that no font has. */
  readonly missing: readonly string[]
}

/** How a language would be printed with the template of a deck; undefined, with problems, if the template cannot be read. */
export async function lettersOf(
  language: string,
  deck: Deck,
  project: Project,
  report: Report,
): Promise<LettersFact | undefined> {
  const [template, library, shaper] = await Promise.all([
    loadTemplate(project, deck, report),
    loadProjectFonts(project, report),
    loadShaper(),
  ])
  if (!template) return undefined
  const fonts = { library, shaper, theme: template.theme }
  const names = new Intl.DisplayNames(['en'], { type: 'script' })
  const script = scriptOf(language)
  return {
    direction: directionOf(language) === 'rtl' ? 'right to left' : 'left to right',
    script: names.of(script) ?? script,
    ...coverage(language, alphabetOf(language), fonts, report),
  }
}

interface Fonts {
  readonly library: FontLibrary
  readonly shaper: Shaper
  readonly theme: Theme
}

function coverage(
  language: string,
  letters: readonly string[],
  { library, shaper, theme }: Fonts,
  report: Report,
): Pick<LettersFact, 'families' | 'missing'> {
  const fonts = { library, theme, open: fontOpener(shaper) }
  const find = faceFinder(
    fonts,
    fallbackFamilies(language, letters.join(''), fonts),
    report,
  )
  const familyById = new Map(library.files.map(({ id, family }) => [id, family]))
  const families = new Set<string>()
  const missing = new Set<string>()
  for (const family of familiesOf(theme)) {
    const chain = find(family, 400, false)
    for (const letter of letters) {
      const face = faceFor(letter, chain)
      if (face) families.add(familyById.get(face.id) ?? face.id)
      else missing.add(letter)
    }
  }
  return { families: [...families], missing: [...missing] }
}

const familiesOf = ({ styles }: Theme): ReadonlySet<string> =>
  new Set([...styles.values()].flatMap(({ fontFamily }) => fontFamily ?? []))

const faceFor = (letter: string, { byScript, general, spare = [] }: FaceChain) =>
  [...(byScript[scriptOfCharacter(letter) ?? ''] ?? []), ...general, ...spare].find(
    (face) => face.covers(letter.codePointAt(0) ?? 0),
  )

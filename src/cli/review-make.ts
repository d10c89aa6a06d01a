import { resolve } from 'node:path'

import { replaceControls } from '../base/problems/display.ts'
import { languageMeant } from '../base/problems/language-tag-of.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import { optimise } from '../build/optimise.ts'
import { openTranslated, openTranslation } from '../build/translated-deck.ts'
import { renderWith } from '../compare/compare-sides.ts'
import { openRaster } from '../compare/raster/raster.ts'
import { reportSide } from '../compare/report.ts'
import { selfContained, requireViewer } from '../compare/self-contained.ts'
import { displayPath, openProject } from '../input/project/project.ts'
import type { Project } from '../input/project/project.ts'
import type { ReportSide } from '../preview/protocol/comparison.ts'
import type { ReviewFacts } from '../preview/protocol/review.ts'
import type { Translation } from '../translation/translation.ts'
import { openReport } from './compare-report.ts'
import { drawSides } from './compare-sides.ts'
import type { DrawnSide } from './compare-sides.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import { requestOf } from './options.ts'
import { reviewFacts } from './review-facts.ts'
import { withCleanUp } from './temporary-folder.ts'
import { printResult } from './translate-output.ts'

/** The flags of `review`. */
export interface ReviewFlags {
  readonly lang?: string
  readonly format?: string
  readonly output?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** Writes a page with every card of a deck in one language, its source beside it, and fields for remarks. */
export async function runReviewMake(
  deck: string | undefined,
  flags: ReviewFlags,
  context: CliContext,
): Promise<ExitCode> {
  // Pixels by the million are worth V8's optimiser, which is off for commands that end at once.
  optimise()
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const translation = await openLanguage(deck, flags, project, report)
  const page =
    translation && (await writePage({ translation, project }, flags, context, report))
  context.terminal.progress('')
  return printResult(
    {
      // What there is to say of the deck itself, `check` says.
      problems: problems.filter(({ severity }) => severity === 'error'),
      texts: project.texts,
      data: { ...page },
      lines: page
        ? [
            `${replaceControls(page.file)}: ${page.texts} texts to read. Mail it; what comes back: cardpress review read <file>`,
          ]
        : [],
    },
    flags,
    context,
  )
}

/** The words of a language of a deck; of the source itself, with that as their source. */
async function openLanguage(
  deck: string | undefined,
  { lang }: ReviewFlags,
  project: Project,
  report: Report,
): Promise<Translation | undefined> {
  const translated = await openTranslated(deck, project, report)
  if (!translated) return undefined
  const { source, languages } = translated
  const all = [source.language, ...languages]
  const language =
    lang === undefined ? source.language : (languageMeant(lang, all) ?? lang)
  return language === source.language
    ? { ...translated, words: source }
    : openTranslation(translated, language, report)
}

/** A language of a deck, and the project that it is of. */
interface Opened {
  readonly translation: Translation
  readonly project: Project
}

/** The file that was written, and how many texts it has; undefined, with problems, where it was not. */
async function writePage(
  { translation, project }: Opened,
  flags: ReviewFlags,
  { terminal, packageRoot, date }: CliContext,
  report: Report,
): Promise<{ readonly file: string; readonly texts: number } | undefined> {
  const { deck, words } = translation
  const name = flags.output ?? `${deck.name}-${words.language}-review.html`
  const generator = 'cardpress review'
  const kind = { generator, what: 'an earlier page to review' } as const
  const path = resolve(project.from, name)
  const file = await openReport(path, report, kind)
  if (!file) return undefined
  return withCleanUp(file.close, async () => {
    const choice = {
      lang: [words.language],
      format: flags.format === undefined ? [] : [flags.format],
      target: ['press'],
    }
    const progress =
      flags.quiet === true || flags.json === true ? ignore : terminal.progress
    const reporter = { report, progress }
    const sides = await drawSides(project, requestOf(deck.name, choice, date), reporter)
    if (sides.length === 0) {
      report(NOTHING_TO_READ)
      return undefined
    }
    const pictures = await picturesOf(sides, report)
    const facts = reviewFacts(translation, pictures, pageLanguage(translation))
    const { renderReview }: ReviewViewer =
      requireViewer(packageRoot)('./render-review.cjs')
    const body = renderReview(facts)
    const html = selfContained(
      { language: facts.words, generator, title: facts.title, body, look: 'review' },
      packageRoot,
    )
    const texts = facts.parts.flatMap((part) => part.texts).length
    return (await file.write(html))
      ? { file: displayPath(project, path), texts }
      : undefined
  })
}

/** What the pictures of a side may weigh: the page is to be mailed. */
const CARD_BYTES = 80_000

/** The pictures of sides, by the piece that they are of. */
async function picturesOf(
  sides: readonly DrawnSide[],
  report: Report,
): Promise<ReadonlyMap<string, readonly ReportSide[]>> {
  const render = renderWith(await openRaster(), report)
  const pictures = new Map<string, ReportSide[]>()
  for (const side of sides) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that few are in memory unpacked
    const picture = await reportSide(side, CARD_BYTES, render)
    const others = pictures.get(side.piece) ?? []
    if (picture) pictures.set(side.piece, [...others, picture])
  }
  return pictures
}

/** What `npm run build` makes of src/page/review. */
interface ReviewViewer {
  readonly renderReview: (facts: ReviewFacts) => string
}

/** The page speaks the language that is read, or that of the source, where it can; else English. */
const pageLanguage = ({ source, words }: Translation): ReviewFacts['words'] =>
  words.language === 'nl' || (words.language !== 'en' && source.language === 'nl')
    ? 'nl'
    : 'en'

const ignore = (): void => undefined

const NOTHING_TO_READ: Problem = {
  code: 'output',
  severity: 'error',
  message: 'The cards could not be made, so there is nothing to read yet.',
  hint: '“cardpress check” says more about it.',
}

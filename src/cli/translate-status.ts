import { positionOf } from '../base/problems/code-frame.ts'
import { languageMeant } from '../base/problems/language-tag-of.ts'
import { collectProblems } from '../base/problems/problem.ts'
import type { Report, Span } from '../base/problems/problem.ts'
import { openTranslated, openTranslation } from '../build/translated-deck.ts'
import type { TranslatedDeck } from '../build/translated-deck.ts'
import { openProject } from '../input/project/project.ts'
import { countApproved } from '../translation/approvals.ts'
import { isUnfit, summarize } from '../translation/finding.ts'
import type { Finding } from '../translation/finding.ts'
import { findingsOf } from '../translation/qa-checks.ts'
import type { TooLong } from '../translation/too-long.ts'
import { tooLongTexts } from '../translation/too-long.ts'
import type { Translation } from '../translation/translation.ts'
import type { CliContext } from './context.ts'
import { EXIT } from './exit-code.ts'
import type { ExitCode } from './exit-code.ts'
import { requestOf } from './options.ts'
import { runTask } from './run-task.ts'
import type { TranslateFlags } from './translate-options.ts'
import { printResult } from './translate-output.ts'
import { statusLines } from './translate-report.ts'
import type { LanguageStatus, PlacedFinding } from './translate-report.ts'

/** Prints how far the languages of a deck are, and what is to be done about each text. */
export async function runStatus(
  flags: TranslateFlags,
  context: CliContext,
): Promise<ExitCode> {
  const { problems, report } = collectProblems()
  const project = await openProject(context.folder, context.packageRoot)
  const translated = await openTranslated(flags.deck, project, report)
  const languages = translated ? await statusOf(translated, flags, context, report) : []
  const code = printResult(
    {
      problems,
      texts: project.texts,
      data: {
        deck: translated?.deck.name,
        source: translated?.deck.source,
        languages: languages.map(statusData),
      },
      lines: translated ? statusLines(languages, translated, context.terminal) : [],
    },
    flags,
    context,
  )
  return code === EXIT.fine && languages.some(isUnfinished) ? EXIT.problems : code
}

async function statusOf(
  translated: TranslatedDeck,
  { lang = ['all'], deck }: TranslateFlags,
  context: CliContext,
  report: Report,
): Promise<readonly LanguageStatus[]> {
  const languages = lang.includes('all')
    ? translated.languages
    : lang
        .map((one) => languageMeant(one, translated.languages) ?? one)
        .filter((one) => one !== translated.deck.source)
  const translations = await Promise.all(
    [...new Set(languages)].map(async (language) => ({
      language,
      translation: await openTranslation(translated, language, report),
    })),
  )
  const readable = translations.flatMap(({ language, translation }) =>
    translation ? [language] : [],
  )
  const tooLong = await layOutForLength(deck, readable, context)
  return translations.map(({ language, translation }) => {
    if (!translation) return { language }
    const findings = findingsOf(translation)
    return {
      language,
      words: {
        review: translation.words.review,
        summary: summarize(translation, findings),
        approved: countApproved(translation).approved,
        findings: findings.map((one) => placed(one, translated)),
        tooLong: tooLong(translation),
      },
    }
  })
}

const placed = (finding: Finding, { project }: TranslatedDeck): PlacedFinding => ({
  ...finding,
  line: lineOf(finding.span, project.texts),
})

const lineOf = (span: Span, texts: ReadonlyMap<string, string>): number =>
  positionOf(span, texts.get(span.file) ?? '').line

const isUnfinished = ({ words }: LanguageStatus): boolean =>
  !words || words.findings.some(isUnfit) || words.tooLong.length > 0

function statusData({ language, words }: LanguageStatus): object {
  if (!words) return { language, isReadable: false }
  const { review, summary, approved, findings, tooLong } = words
  return {
    language,
    isReadable: true,
    review,
    ...summary,
    approved,
    findings: findings.map(({ kind, severity, name, says, line, span: { file } }) => ({
      kind,
      severity,
      name,
      says,
      line,
      file,
    })),
    tooLong,
  }
}

/** Lays out languages of a deck for every format and term; the result finds the texts that are too long. */
async function layOutForLength(
  deck: string | undefined,
  languages: readonly string[],
  context: CliContext,
): Promise<(translation: Translation) => readonly TooLong[]> {
  if (languages.length === 0) return () => []
  const flags = { lang: languages, format: ['all'] }
  const request = { ...requestOf(deck, flags, context.date), everyTerm: true }
  const outcome = await runTask(
    { work: 'check', request },
    context,
    context.terminal.progress,
  )
  context.terminal.progress('')
  return (translation) => tooLongTexts(translation, outcome.problems)
}

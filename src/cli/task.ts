import { mergeCauses } from '../base/problems/merge-causes.ts'
import { CardpressError, collectProblems } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { DrawnFile } from '../build/draw-documents.ts'
import { openEngines } from '../build/engines.ts'
import type { BuildContext } from '../build/engines.ts'
import { allSteps, buildFiles, layOutDeck } from '../build/pipeline.ts'
import type { BuildReporter } from '../build/pipeline.ts'
import type { BuildRequest } from '../build/request.ts'
import { limitsOf } from '../build/size-limits.ts'
import type { SizeLimitFact } from '../build/size-limits.ts'
import { sizesOf } from '../build/sizes.ts'
import type { SizeFact } from '../build/sizes.ts'
import { slackOf } from '../build/slack.ts'
import type { SlackFact } from '../build/slack.ts'
import { fillParseCache } from '../input/project/precompiled.ts'
import { openProject } from '../input/project/project.ts'
import { stageFile } from '../input/project/staging.ts'
import type { StagingFolder } from '../input/project/staging.ts'
import type { ApprovalCount } from '../translation/approvals.ts'
import type { CliContext } from './context.ts'

/** The work of this process or of one worker. */
export interface Task {
  readonly work: 'make' | 'check'
  readonly request: BuildRequest
  /** The staging folder for the files; undefined for a dry run. */
  readonly staging?: StagingFolder | undefined
}

/** A built file. */
export interface BuiltFile {
  readonly path: string
  readonly pages: number
  readonly toPrint: DrawnFile['toPrint']
  /** In bytes. */
  readonly size: number
  /** Its path in the staging folder. */
  readonly temporary?: string | undefined
}

/** How many texts of a language are approved. */
interface LanguageApproval extends ApprovalCount {
  readonly language: string
}

/** The result of a task, with its problems. */
export interface Outcome {
  readonly files: readonly BuiltFile[]
  /** The languages that no native speaker has approved. */
  readonly drafts: readonly string[]
  /** The languages of which no files were made, because of an error. */
  readonly refused: readonly string[]
  readonly sizes: readonly SizeFact[]
  readonly slack: readonly SlackFact[]
  /** How many texts of each translation somebody who speaks the language has approved. */
  readonly approvals: readonly LanguageApproval[]
  readonly limits: readonly SizeLimitFact[]
  readonly problems: readonly Problem[]
  /** The texts of the files that were read, by the path in spans. */
  readonly texts: ReadonlyMap<string, string>
}

/** The result of a task, without its problems. */
type TaskResult = Omit<Outcome, 'problems' | 'texts'>

/** Runs tasks one after the other in one project, with the same engines and caches. */
export interface TaskRunner {
  readonly run: (task: Task, progress: (doing: string) => void) => Promise<Outcome>
}

/** The project of a task runner. */
export interface TaskRunnerOptions extends Pick<
  CliContext,
  'folder' | 'packageRoot' | 'precompiled'
> {
  /** How many pictures may be decoded at once; the number of cores by default. */
  readonly decodesAtOnce?: number
}

/** Opens a project to run tasks in. */
export async function openTaskRunner({
  folder,
  packageRoot,
  precompiled,
  decodesAtOnce,
}: TaskRunnerOptions): Promise<TaskRunner> {
  const project = await openProject(folder, packageRoot)
  fillParseCache(project, packageRoot, precompiled)
  const opening = collectProblems()
  const context = {
    project,
    engines: openEngines(project, opening.report, decodesAtOnce),
  }
  return {
    run: async (task, progress) => {
      const { problems, report } = collectProblems()
      const made = await runIn(context, task, { report, progress }).catch((error) => {
        // Reported together with the problems before it.
        if (!(error instanceof CardpressError)) throw error
        error.problems.forEach(report)
        return NOTHING
      })
      const isBroken = opening.problems.some(({ severity }) => severity === 'error')
      return {
        ...(isBroken ? { ...made, files: [] } : made),
        problems: mergeCauses([...opening.problems, ...problems]),
        texts: project.texts,
      }
    },
  }
}

/** The result of a task that failed. */
const NOTHING: TaskResult = {
  files: [],
  drafts: [],
  refused: [],
  sizes: [],
  slack: [],
  limits: [],
  approvals: [],
}

async function runIn(
  context: BuildContext,
  { work, request, staging }: Task,
  reporter: BuildReporter,
): Promise<TaskResult> {
  if (work === 'make') {
    const made = await buildFiles(request, context, reporter, (file, { report }) =>
      staging === undefined ? factsOf(file) : stage(file, staging, report),
    )
    return { ...NOTHING, ...made }
  }
  const ahead = { ...context, looksAhead: true, keeps: 'facts' as const }
  const facts = await layOutDeck(request, ahead, reporter, async (variant) => {
    const { laidOut, isDraft, approval } = variant
    await allSteps(variant.checkPictures())
    return {
      drafts: isDraft ? [laidOut.language] : [],
      approvals: approval ? [{ language: laidOut.language, ...approval }] : [],
      sizes: sizesOf(laidOut),
      rooms: [...slackOf(laidOut)],
      limits: limitsOf(laidOut),
    }
  })
  return {
    files: [],
    refused: [],
    drafts: [...new Set(facts.flatMap(({ drafts }) => drafts))],
    sizes: facts.flatMap(({ sizes }) => sizes),
    slack: facts.flatMap(({ rooms }) => rooms),
    limits: facts.flatMap(({ limits }) => limits),
    approvals: [
      ...new Map(
        facts.flatMap(({ approvals }) => approvals.map((one) => [one.language, one])),
      ).values(),
    ],
  }
}

const factsOf = ({ path, pages, toPrint, parts }: DrawnFile): BuiltFile => ({
  path,
  pages,
  toPrint,
  size: parts.reduce((size, { length }) => size + length, 0),
})

async function stage(
  file: DrawnFile,
  folder: StagingFolder,
  report: Report,
): Promise<BuiltFile | undefined> {
  const staged = await stageFile(folder, file, report)
  return staged && { ...factsOf(file), ...staged }
}

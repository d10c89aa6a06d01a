import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import * as v from 'valibot'

import { makeTemporaryFolder } from '../input/project/temporary.ts'
import type { ReviewMade } from './protocol/problem.ts'

/** The deck and the language to read. */
interface ReviewQuery {
  readonly deck: string
  readonly language: string
}

/** Makes the page of a deck in a language that readers write remarks on. */
export type MakeReview = (query: ReviewQuery) => Promise<ReviewMade>

const answerSchema = v.object({
  problems: v.array(
    v.object({
      code: v.string(),
      severity: v.picklist(['error', 'warning', 'note']),
      message: v.string(),
      hint: v.optional(v.string()),
    }),
  ),
})

/**
 * Runs `cardpress review make` in a process of its own: it takes seconds and the memory of all pictures, and is asked for
 * once a week.
 */
export const reviewMaker =
  ({
    folder,
    packageRoot,
  }: {
    readonly folder: string
    readonly packageRoot: string
  }): MakeReview =>
  async ({ deck, language }) => {
    const temporary = await makeTemporaryFolder()
    try {
      const file = join(temporary, 'review.html')
      const command = join(packageRoot, 'bin/cardpress.cjs')
      const said = await run(
        [command, 'review', 'make', deck, `--lang=${language}`, '-o', file, '--json'],
        folder,
      )
      const { problems } = v.parse(answerSchema, JSON.parse(said))
      const html = await readFile(file, 'utf8').catch(() => undefined)
      const facts = problems.map(({ hint, ...problem }) => ({
        ...problem,
        ...(hint !== undefined && { hint }),
      }))
      return {
        done: html !== undefined,
        ...(html !== undefined && { html }),
        problems: facts,
      }
    } finally {
      await rm(temporary, { recursive: true, force: true })
    }
  }

/** More than a page to review has problems. */
const MOST_SAID = 16 * 1024 * 1024

/** What a program of Node's says; where it ends with a fault, what it said until then. */
const run = (command: readonly string[], folder: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: MOST_SAID, windowsHide: true }
    execFile(process.execPath, command, options, (error, said) =>
      error && said === '' ? reject(error) : resolve(said),
    )
  })

import { resolve } from 'node:path'

import { CardpressError } from '../base/problems/problem.ts'
import { makeFolder } from '../input/project/make-folder.ts'
import { whyUnwritable } from '../input/project/reasons.ts'
import type { PreviewOptions } from '../preview/start-preview.ts'
import type { CliContext } from './context.ts'
import type { ExitCode } from './exit-code.ts'
import { runPreview } from './preview.ts'

/** The parsed flags of `start`. */
export interface StartFlags {
  readonly port: number
  readonly open: boolean
}

/** Shows the start page of a folder, which is made if it is not there, in the browser. */
export function runStart(
  folder: string | undefined,
  { port, open }: StartFlags,
  context: CliContext,
  environment: PreviewOptions['environment'],
): Promise<ExitCode> {
  const own = folder === undefined ? context.folder : resolve(context.folder, folder)
  try {
    makeFolder(own)
  } catch (error) {
    throw new CardpressError({
      code: 'output',
      severity: 'error',
      message: `The folder ${own} cannot be made: ${whyUnwritable(error)}.`,
      hint: 'Name another one: cardpress start my-decks',
    })
  }
  const flags = { port, open, edit: true, isStart: true }
  return runPreview(undefined, flags, { ...context, folder: own }, environment)
}

import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a command ended, what it said, and what it took. */
export interface Ran {
  /** Undefined where it did not come to an end. */
  readonly code: number | undefined
  /** Why it did not come to an end. */
  readonly died: string | undefined
  readonly out: string
  readonly err: string
  /** Of all its threads together; on a busy machine more time goes by. */
  readonly seconds: number
  /** The most memory that it held beyond what the process had before, in bytes. */
  readonly memory: number
  /** The most memory that its process held, in bytes. */
  readonly peak: number
}

/** Runs a command line in a folder. */
export type Run = (args: readonly string[], folder: string) => Promise<Ran>

/** A command that takes longer, in seconds of its own time, hangs. */
export const MOST_SECONDS = 5
/** It may also wait for what never comes: seconds by the clock. */
const MOST_WAITING = 90
/** Beyond this it is ended, before it takes the machine with it. */
const MOST_MEMORY = 4 * 1024 ** 3

const GIGABYTE = 1024 ** 3
const LOOK_EVERY = 200

/** How a process is started, and how long a command may take. */
interface Starting {
  /** All that a command finds around it. */
  readonly environment?: Readonly<Record<string, string>>
  readonly script?: string
  readonly mostSeconds?: number
}

/** A warm process that runs commands; one that hangs or dies is ended, and a new one takes its place. */
export class CommandProcess {
  readonly #starting: Required<Starting>
  #child: ChildProcess | undefined

  /** The process starts with the first command; `root` is the folder of cardpress. */
  constructor(root: string, { environment = {}, script, mostSeconds }: Starting = {}) {
    this.#starting = {
      environment,
      script: script ?? join(root, 'tests/fuzz/child.cjs'),
      mostSeconds: mostSeconds ?? MOST_SECONDS,
    }
  }

  /** Runs a command line in a folder. */
  readonly run = async (args: readonly string[], folder: string): Promise<Ran> => {
    const child = await this.#ready()
    const { environment, mostSeconds } = this.#starting
    const ended = await watched(child, mostSeconds, () =>
      child.send({ args, folder, environment }),
    )
    if (ended.died !== undefined) this.close()
    return ended
  }

  /** Ends the process; the next command gets a new one. */
  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  async #ready(): Promise<ChildProcess> {
    if (this.#child) return this.#child
    const { script, environment } = this.#starting
    const child = fork(script, {
      // What a library writes to the process itself would spoil the fuzz's own lines.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: process.env['PATH'], ...environment },
    })
    this.#child = child
    await new Promise((resolve, reject) => {
      child.once('message', resolve)
      child.once('exit', () =>
        reject(new Error('The process that runs commands does not start')),
      )
    })
    return child
  }
}

/** Waits for what a process says about a command, and ends it where that takes too much. */
function watched(
  child: ChildProcess,
  mostSeconds: number,
  start: () => void,
): Promise<Ran> {
  const before = usageOf(child)
  const began = Date.now()
  return new Promise((resolve) => {
    const end = (ran: Ran): void => {
      clearInterval(timer)
      child.removeAllListeners('message').removeAllListeners('exit')
      resolve(ran)
    }
    const die = (died: string): void => {
      const { seconds, memory } = usageOf(child)
      end({
        code: undefined,
        died,
        out: '',
        err: '',
        seconds: seconds - before.seconds,
        memory: memory - before.memory,
        peak: memory,
      })
    }
    const look = (): void => {
      const { seconds, memory } = usageOf(child)
      const waited = (Date.now() - began) / 1000
      if (seconds - before.seconds > mostSeconds)
        die(`more than ${mostSeconds} s of its own time`)
      else if (waited > MOST_WAITING) die(`no end after ${MOST_WAITING} s`)
      else if (memory > MOST_MEMORY) die(`more than ${MOST_MEMORY / GIGABYTE} GB`)
    }
    const timer = setInterval(look, LOOK_EVERY)
    child.once('message', ({ thrown, ...ran }: Ran & { thrown?: string }) =>
      end({ ...ran, died: thrown === undefined ? undefined : `threw ${thrown}` }),
    )
    child.once('exit', (code, signal) => die(`its process ended (${signal ?? code})`))
    start()
  })
}

const TICKS_PER_SECOND = 100
const PAGE = 4096

/** What Linux says of a process that cannot answer; noughts on other systems, where only the clock counts. */
function usageOf({ pid }: ChildProcess): Pick<Ran, 'seconds' | 'memory'> {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    const [user, system, pages] = [facts[11], facts[12], facts[21]].map(Number)
    return { seconds: (user! + system!) / TICKS_PER_SECOND, memory: pages! * PAGE }
  } catch {
    return { seconds: 0, memory: 0 }
  }
}

import type { Case } from './case.ts'
import { Causes } from './causes.ts'
import { PdfChecker } from './check-pdfs.ts'
import type { Finding } from './judge.ts'
import { CommandProcess } from './process.ts'
import { runCase } from './run-case.ts'
import type { CaseResult } from './run-case.ts'
import type { Seeds } from './seeds.ts'
import { shrink } from './shrink.ts'
import { Tally } from './tally.ts'

/** A process is ended after so many cases, so that what its caches hold does not count as memory of a case. */
const CASES_A_PROCESS = 500

/** Where cases run, and where those that fail are kept. */
interface Places {
  /** The folder of cardpress. */
  readonly root: string
  /** A folder for what goes again. */
  readonly temporary: string
  readonly kept: string
}

/** One run of the fuzz: cases in a warm process, and what was found. */
export class Session {
  readonly tally = new Tally()
  readonly causes: Causes
  readonly #seeds: Seeds
  readonly #place: string
  readonly #pdfs: PdfChecker
  readonly #warm: CommandProcess
  /** Runs a case that failed once more, alone. */
  readonly #fresh: CommandProcess

  constructor(seeds: Seeds, { root, temporary, kept }: Places) {
    const open = (debug: Readonly<Record<string, string>>): CommandProcess =>
      new CommandProcess(root, { environment: { TMPDIR: temporary, ...debug } })
    this.#seeds = seeds
    this.#place = temporary
    this.#pdfs = new PdfChecker(temporary)
    this.#warm = open({})
    this.#fresh = open({ CARDPRESS_DEBUG: '1' })
    this.causes = new Causes(kept)
  }

  /** Runs a case; what is found is made small and kept. */
  async run(one: Case): Promise<CaseResult> {
    if (this.tally.cases % CASES_A_PROCESS === CASES_A_PROCESS - 1) this.#warm.close()
    const result = await runCase(one, this.#place, this.#warm.run, (bytes) =>
      this.#pdfs.check(bytes, (seen) => this.causes.add(one, { fault: 'PDF', seen })),
    )
    this.tally.add(one, result)
    const faults = new Map(result.findings.map((finding) => [finding.fault, finding]))
    for (const finding of faults.values())
      // oxlint-disable-next-line no-await-in-loop -- one process runs one case at a time
      await this.#found(one, finding)
    return result
  }

  /** Waits for what still looks at PDFs, and ends the processes. */
  async end(): Promise<void> {
    await this.#pdfs.done()
    this.close()
  }

  /** Ends the processes. */
  close(): void {
    this.#warm.close()
    this.#fresh.close()
  }

  async #found(one: Case, finding: Finding): Promise<void> {
    if (!this.causes.wants(one, finding)) {
      this.causes.add(one, finding)
      return
    }
    const shrunk = await shrink(this.#seeds, one, finding.fault, (smaller) =>
      this.#again(smaller),
    )
    if (!shrunk)
      this.causes.add(one, {
        ...finding,
        seen: `${finding.seen}\n(Only in a process that ran other cases before.)`,
      })
    else {
      const { small, findings } = shrunk
      const same = findings.find(({ fault }) => fault === finding.fault) ?? finding
      this.causes.add(small, { ...finding, details: same.seen })
    }
  }

  /** Runs a case in a new process, which says where a bug in cardpress happened. */
  async #again(one: Case): Promise<readonly Finding[]> {
    this.#fresh.close()
    return (await runCase(one, this.#place, this.#fresh.run, () => undefined)).findings
  }
}

import type { Case } from './case.ts'
import type { CaseResult } from './run-case.ts'

/** A measure with the case that had it. */
interface Most {
  readonly value: number
  readonly index: number
}

const MEGABYTE = 1024 * 1024

/** Counts cases, and those that built, by kind; and what took the most. */
export class Tally {
  readonly #began = Date.now()
  readonly #kinds = new Map<string, { cases: number; built: number }>()
  #slowest: Most = { value: 0, index: 0 }
  #largest: Most = { value: 0, index: 0 }

  add({ kind, index }: Case, { runs, built }: CaseResult): void {
    const counted = this.#kinds.get(kind) ?? { cases: 0, built: 0 }
    this.#kinds.set(kind, counted)
    counted.cases += 1
    if (built) counted.built += 1
    for (const { seconds, peak } of runs) {
      if (seconds > this.#slowest.value) this.#slowest = { value: seconds, index }
      if (peak > this.#largest.value) this.#largest = { value: peak, index }
    }
  }

  get cases(): number {
    return this.#sum(({ cases }) => cases)
  }

  /** One line: how far it is. */
  line(): string {
    const seconds = (Date.now() - this.#began) / 1000
    const built = this.#sum((kind) => kind.built)
    return `${this.cases} cases, ${Math.round((100 * built) / this.cases)} % built, ${(this.cases / seconds).toFixed(1)} a second`
  }

  /** All that was counted. */
  lines(): readonly string[] {
    const kinds = [...this.#kinds].map(
      ([kind, { cases, built }]) =>
        `  ${kind.padEnd(8)} ${String(cases).padStart(6)} cases ${String(Math.round((100 * built) / cases)).padStart(4)} % built`,
    )
    return [
      this.line(),
      ...kinds,
      `  slowest command: ${this.#slowest.value.toFixed(2)} s of its own time (case ${this.#slowest.index})`,
      `  most memory: ${Math.round(this.#largest.value / MEGABYTE)} MB (case ${this.#largest.index})`,
    ]
  }

  #sum(of: (counted: { cases: number; built: number }) => number): number {
    return [...this.#kinds.values()].reduce((sum, one) => sum + of(one), 0)
  }
}

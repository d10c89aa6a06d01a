/** Pseudo-random choices that a seed determines: the same seed, the same choices, on any machine. */
export class Random {
  #state: number

  constructor(...seeds: readonly number[]) {
    this.#state = 0
    for (const seed of seeds) this.#state = mix(this.#state ^ seed)
  }

  /** A whole number of 32 bits, without sign (mulberry32). */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    return mix(this.#state)
  }

  /** At least 0, and below 1. */
  fraction(): number {
    return this.bits() / 2 ** 32
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1))
  }

  /** From 1 to `most`, and the small ones far more often: each doubling is as likely as the one before. */
  count(most: number): number {
    return Math.min(most, Math.floor(2 ** (this.fraction() * Math.log2(most + 1))))
  }

  /** Whether something with this probability happens. */
  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  /** One of some things, each as likely. */
  pick<T>(things: readonly [T, ...(readonly T[])]): T
  pick<T>(things: readonly T[]): T | undefined
  pick<T>(things: readonly T[]): T | undefined {
    return things[this.whole(0, things.length - 1)]
  }

  /** One of some things, as likely as its weight says. */
  weighted<T>(things: readonly (readonly [weight: number, thing: T])[]): T {
    const all = things.reduce((sum, [weight]) => sum + weight, 0)
    let left = this.fraction() * all
    for (const [weight, thing] of things) {
      left -= weight
      if (left < 0) return thing
    }
    return things.at(-1)![1]
  }

  /** So many bytes. */
  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.whole(0, 255)))
  }
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}

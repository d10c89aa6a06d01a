import { readCommonWords, readWordList } from './word-lists.ts'

/** How the compounds of a language are made. */
interface Compounding {
  /** What may stand between two parts. */
  readonly links: readonly string[]
  /** Endings that a first part may lose: German `Schul-` of *Schule*, `Lern-` of *lernen*. */
  readonly lost: readonly string[]
  /** Endings of the last part. */
  readonly inflections: readonly string[]
  /** Suffixes with the sound that links them to the next part. */
  readonly linked: RegExp
}

const LANGUAGES: Readonly<Record<string, Compounding>> = {
  de: {
    links: ['s', 'es', 'n', 'en', 'er', 'e'],
    lost: ['e', 'en'],
    inflections: ['e', 'n', 'en', 'er', 'ern', 'es', 's', 'in', 'innen', 'em'],
    linked: /(?:ung|heit|keit|schaft|tion|sion|tät|tum|ling)s$/,
  },
  nl: {
    links: ['s', 'en', 'e', 'n', 'er'],
    lost: ['en'],
    inflections: [
      'e',
      'en',
      's',
      'n',
      'je',
      'jes',
      'tje',
      'tjes',
      'er',
      'ers',
      'ing',
      'ingen',
    ],
    linked: /(?:ing|heid|teit|schap|dom)s$/,
  },
  sv: scandinavian(/(?:ing|ning|het|tion|skap|tet|dom)s$/),
  da: scandinavian(/(?:ing|ning|hed|tion|skab|tet|dom)s$/),
  nb: scandinavian(/(?:ing|ning|het|sjon|skap|tet|dom)s$/),
  fi: {
    links: [],
    lost: [],
    inflections: ['n', 't', 'a', 'ä', 'ssa', 'ssä', 'en'],
    linked: /$^/,
  },
}

function scandinavian(linked: RegExp): Compounding {
  return {
    links: ['s', 'e'],
    lost: ['a'],
    inflections: [
      'e',
      'en',
      'et',
      'er',
      'ar',
      'or',
      'ene',
      'erna',
      'arna',
      'n',
      'a',
      's',
      't',
    ],
    linked,
  }
}

/** A compound in parts. */
export interface Seams {
  /** Where parts meet, in UTF-16 units. */
  readonly places: readonly number[]
  /** Whether all parts are known words, so that no other division is likely. */
  readonly sure: boolean
  /** Those before a part from the project's own list, which may be trusted where patterns know nothing of them. */
  readonly certain: readonly number[]
}

/** Finds where the parts of a compound in small letters meet. */
export type SeamFinder = (word: string) => Seams

/** The seams of a word that is no compound. */
export const NO_SEAMS: Seams = { places: [], sure: false, certain: [] }

/** The seams of a language's compounds; undefined for one whose compounds are not known. */
export function seamFinder(language: string): SeamFinder | undefined {
  const base = language === 'nn' || language === 'no' ? 'nb' : language
  const rules = LANGUAGES[base]
  if (!rules) return undefined
  const lexicon = new Lexicon(base, rules)
  return (word) => (word.length > LONGEST ? NO_SEAMS : divide(word, lexicon))
}

/** No longer word is looked at, as the time grows with the square of its length. */
const LONGEST = 64

/** The least letters of a part, and of one that is not known. */
const LEAST = 3
const LEAST_UNKNOWN = 5

/** Costs of a part: the division with the least sum counts. */
const COST = {
  known: 1,
  /** For each tenfold that a word is rarer: a common one is a likelier part. */
  rare: 0.2,
  /** For each letter that a part has less than five. */
  short: 0.25,
  link: 0.15,
  inflected: 0.1,
  /** A known word, which may still be a compound if it is long. */
  whole: 2.6,
  longWhole: 3.9,
  unknown: 4.2,
  unknownWhole: 6.6,
}

/** The rank of parts that are not among the common words. */
const RANK = 1000

const LONG = 9

/** Common words and parts of a language. */
class Lexicon {
  /** How common each word is: 1 for the most common one. */
  readonly #ranks = new Map<string, number>()
  readonly #listed: ReadonlySet<string>
  readonly #rules: Compounding

  constructor(language: string, rules: Compounding) {
    this.#rules = rules
    this.#listed = new Set(readWordList(`${language}-parts`))
    readCommonWords(language).forEach((written, index) => {
      const word = written.toLowerCase()
      // Three letters are chance, unless they are listed.
      if (word.length > LEAST && !this.#ranks.has(word)) this.#ranks.set(word, index + 1)
    })
    for (const word of this.#listed)
      this.#ranks.set(word, Math.min(RANK, this.#ranks.get(word) ?? RANK))
  }

  /** The cost of a word as a part. */
  #costOf(word: string): number | undefined {
    const rank = this.#ranks.get(word)
    if (rank === undefined) return undefined
    const short = COST.short * Math.max(0, LEAST_UNKNOWN - word.length)
    return COST.known + COST.rare * Math.log10(rank) + short
  }

  /** Whether the project's own list has a part, or one with a common ending. */
  isListed(part: string): boolean {
    return ['', 's', 'n', 'en'].some(
      (ending) =>
        part.endsWith(ending) &&
        this.#listed.has(part.slice(0, part.length - ending.length)),
    )
  }

  /** The cost of a part before another one; undefined for one that is not known. */
  first(part: string): number | undefined {
    const { links, lost, linked } = this.#rules
    return least([
      this.#costOf(part),
      ...links.map((link) => plus(this.#withoutEnding(part, link), COST.link)),
      ...(part.length > LEAST
        ? lost.map((ending) => plus(this.#costOf(part + ending), 2 * COST.link))
        : []),
      ...(part.length > LEAST_UNKNOWN && linked.test(part) ? [DERIVED] : []),
    ])
  }

  /** The cost of a last part, or of a word; undefined for one that is not known. */
  last(part: string): number | undefined {
    const { inflections } = this.#rules
    return least([
      this.#costOf(part),
      ...inflections.map((ending) =>
        plus(this.#withoutEnding(part, ending), COST.inflected),
      ),
    ])
  }

  #withoutEnding(part: string, ending: string): number | undefined {
    const length = part.length - ending.length
    return length > LEAST && part.endsWith(ending)
      ? this.#costOf(part.slice(0, length))
      : undefined
  }
}

/** The cost of a part that is known by its suffix. */
const DERIVED = 1.9

const plus = (cost: number | undefined, more: number): number | undefined =>
  cost === undefined ? undefined : cost + more

function least(costs: readonly (number | undefined)[]): number | undefined {
  const known = costs.flatMap((cost) => cost ?? [])
  return known.length === 0 ? undefined : Math.min(...known)
}

interface Division {
  readonly cost: number
  readonly places: readonly number[]
  readonly unknown: number
}

/** The cheapest division of a word: at most one of its parts is not known. */
function divide(word: string, lexicon: Lexicon): Seams {
  const best: Division[][] = Array.from({ length: word.length + 1 }, () => [])
  best[0] = [{ cost: 0, places: [], unknown: 0 }]
  for (let end = LEAST; end <= word.length; end += 1)
    for (let start = 0; start <= end - LEAST; start += 1)
      for (const before of best[start] ?? []) {
        const whole = start === 0 && end === word.length
        const cost = whole
          ? wholeCost(word, lexicon)
          : partCost(word, start, end, lexicon)
        const unknown = before.unknown + (cost.known ? 0 : 1)
        if (cost.value === undefined || unknown > 1) continue
        keepCheapest(best[end] ?? [], {
          cost: before.cost + cost.value,
          places: start === 0 ? [] : [...before.places, start],
          unknown,
        })
      }
  const [first] = (best[word.length] ?? []).toSorted((a, b) => a.cost - b.cost)
  if (!first || first.places.length === 0) return NO_SEAMS
  const { places, unknown } = first
  const sure = unknown === 0
  const certain = places.filter(
    (start, index) => sure && lexicon.isListed(word.slice(start, places[index + 1])),
  )
  return { places, sure, certain }
}

function keepCheapest(divisions: Division[], division: Division): void {
  const index = divisions.findIndex(({ unknown }) => unknown === division.unknown)
  if (index < 0) divisions.push(division)
  else if ((divisions[index]?.cost ?? 0) > division.cost) divisions[index] = division
}

interface PartCost {
  readonly value: number | undefined
  readonly known: boolean
}

function partCost(word: string, start: number, end: number, lexicon: Lexicon): PartCost {
  const part = word.slice(start, end)
  const value = end === word.length ? lexicon.last(part) : lexicon.first(part)
  if (value !== undefined) return { value, known: true }
  return { value: part.length < LEAST_UNKNOWN ? undefined : COST.unknown, known: false }
}

function wholeCost(word: string, lexicon: Lexicon): PartCost {
  if (lexicon.last(word) === undefined) return { value: COST.unknownWhole, known: false }
  return { value: word.length > LONG ? COST.longWhole : COST.whole, known: true }
}

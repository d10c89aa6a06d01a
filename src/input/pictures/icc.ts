import { lettersAt, numberAt } from '../../base/bytes/bytes.ts'
import { excerpt } from '../../base/problems/excerpt.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Report } from '../../base/problems/problem.ts'

/** An ICC profile of a printing condition: from colours to CMYK inks. */
export interface IccProfile {
  /** The name in messages. */
  readonly name: string
  /** Its path: the library opens profiles by that only. */
  readonly file: string
  /** The whole file, for the output intent of a PDF. */
  readonly bytes: Uint8Array
  readonly space: 'CMYK'
  readonly class: 'prtr'
  /** What its maker calls it, or else the name above. */
  readonly description: string
}

const LARGEST = 4 * 1024 * 1024

/** Offsets in the header and the tag table: ICC.1:2010, 7.2 and 7.3. */
const HEADER = { class: 12, space: 16, signature: 36, tagCount: 128, tags: 132 }

/** Checks the header of an ICC profile; undefined, with a problem, if pictures cannot be converted with it. */
export function readProfile(
  name: string,
  bytes: Uint8Array,
  report: Report,
  file: string,
): IccProfile | undefined {
  const reason = refusalOf(bytes)
  if (reason === undefined) {
    const description = descriptionIn(bytes) ?? name
    return { name, file, bytes, space: 'CMYK', class: 'prtr', description }
  }
  report({
    code: 'file-unreadable',
    severity: 'error',
    message: `The colour profile “${excerpt(name)}” ${reason}.`,
    hint: 'Use the CMYK profile (.icc) that the print shop offers for download.',
  })
  return undefined
}

/** The error that a profile cannot convert colours, although its header says so. */
export const unusable = ({ name }: IccProfile): CardpressError =>
  new CardpressError({
    code: 'file-unreadable',
    severity: 'error',
    message: `Colours cannot be converted with the profile “${excerpt(name)}”.`,
    hint: 'Use another CMYK profile (.icc), such as the one that the print shop offers.',
  })

function refusalOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > LARGEST) return 'is larger than 4 MB'
  if (lettersAt(bytes, HEADER.signature, 4) !== 'acsp') return 'is not an ICC profile'
  if (numberAt(bytes, 0, 4) !== bytes.length) return 'is incomplete'
  if (lettersAt(bytes, HEADER.space, 4) !== 'CMYK') return 'is not for CMYK inks'
  if (lettersAt(bytes, HEADER.class, 4) !== 'prtr') return 'is not for a printing press'
  if (tagAt(bytes, 'B2A0') === undefined) return 'cannot convert colours to inks'
  return undefined
}

interface Tag {
  readonly at: number
  readonly size: number
}

/** A profile has a few dozen tags. */
const MOST_TAGS = 256

function tagAt(bytes: Uint8Array, wanted: string): Tag | undefined {
  const count = Math.min(numberAt(bytes, HEADER.tagCount, 4) ?? 0, MOST_TAGS)
  for (let index = 0; index < count; index += 1) {
    const entry = HEADER.tags + index * 12
    if (lettersAt(bytes, entry, 4) !== wanted) continue
    const at = numberAt(bytes, entry + 4, 4)
    const size = numberAt(bytes, entry + 8, 4)
    if (at === undefined || size === undefined || at + size > bytes.length)
      return undefined
    return { at, size }
  }
  return undefined
}

/** The longest name worth showing. */
const LONGEST_NAME = 200

/** The name of a profile, from its `desc` tag: plain letters in version 2, UTF-16 in version 4. */
export function descriptionIn(bytes: Uint8Array): string | undefined {
  const tag = tagAt(bytes, 'desc')
  if (tag === undefined) return undefined
  const isLater = lettersAt(bytes, tag.at, 4) === 'mluc'
  const size = numberAt(bytes, tag.at + (isLater ? 20 : 8), 4) ?? 0
  const start = tag.at + (isLater ? (numberAt(bytes, tag.at + 24, 4) ?? 0) : 12)
  const text = bytes.subarray(start, start + Math.min(size, LONGEST_NAME * 2))
  const letters = new TextDecoder(isLater ? 'utf-16be' : 'latin1').decode(text)
  const [name = ''] = letters.slice(0, LONGEST_NAME).split('\0')
  return name.trim() === '' ? undefined : name.trim()
}

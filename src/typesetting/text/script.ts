/** ISO 15924 codes, the likeliest first: each is tried only if those before it did not match. */
const CODES =
  'Latn Arab Cyrl Ethi Grek Hebr Armn Geor Hani Hira Kana Hang Bopo Deva Beng Guru Gujr Orya Taml Telu ' +
  'Knda Mlym Sinh Thai Laoo Tibt Mymr Khmr Mong Syrc Thaa Nkoo Tfng Adlm Cher Cans Goth Copt Runr Ogam ' +
  'Yiii Java Bali Sund Batk Bugi Cham Lana Talu Tale Lepc Limb Olck Mtei Saur Rohg Vaii Bamu Osge Tglg ' +
  'Hano Buhd Tagb Sylo Phag Kali Rjng Mand Samr Newa Wcho Gong Hmng Hmnp Takr Brai Mend'

/** The code of a character that no script of the list claims. */
const UNKNOWN = 'Zzzz'

/** Characters of several scripts: digits, punctuation, marks. */
const SHARED = /[\p{sc=Zyyy}\p{sc=Zinh}]/u

/** Those that any script may use; the others have a list of scripts (Script_Extensions, UAX #24), as the Arabic comma has. */
const SHARED_BY_ALL = /[\p{scx=Zyyy}\p{scx=Zinh}]/u

const codes = CODES.split(' ')
const patterns: RegExp[] = []
const cache = new Map<string, string | undefined>()

/** Whether scripts share a character. */
export const isShared = (character: string): boolean => SHARED.test(character)

/** Codes of scripts that no character has: mixtures, and styles of writing. */
const CODES_OF_OTHERS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Hrkt: ['Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Hanb: ['Hani', 'Bopo'],
  Aran: ['Arab'],
  Latf: ['Latn'],
  Latg: ['Latn'],
  Cyrs: ['Cyrl'],
  Syre: ['Syrc'],
  Syrj: ['Syrc'],
  Syrn: ['Syrc'],
}

/** The scripts of characters that a code stands for: `Jpan` is Chinese characters and both kana. */
export const scriptsIn = (code: string): readonly [string, ...string[]] => {
  const [first, ...others] = CODES_OF_OTHERS[code] ?? []
  return first === undefined ? [code] : [first, ...others]
}

const EAST_ASIAN = new Set('Hani Hira Kana Hang Bopo'.split(' '))

/** Whether characters of two scripts stand in one run: those of East Asia are mixed within words. */
export const areMixed = (one: string, other: string): boolean =>
  one === other || (EAST_ASIAN.has(one) && EAST_ASIAN.has(other))

/** The script of one character; undefined if scripts share it. */
export function scriptOfCharacter(character: string): string | undefined {
  if (cache.has(character)) return cache.get(character)
  const script = SHARED.test(character) ? undefined : findScript(character)
  cache.set(character, script)
  return script
}

function findScript(character: string): string {
  // Each pattern costs to compile, and a deck needs a few of them.
  const isIn = (code: string, index: number): boolean =>
    (patterns[index] ??= new RegExp(`\\p{sc=${code}}`, 'u')).test(character)
  return codes.find(isIn) ?? UNKNOWN
}

/** Scripts whose letters join, at the baseline or at the headline: tracking would tear words apart. */
const JOINING = new Set(
  'Adlm Arab Beng Deva Guru Mand Mani Mong Nkoo Phag Phlp Rohg Sogd Syrc'.split(' '),
)

export const isJoining = (script: string): boolean => JOINING.has(script)

const WITH_ITALICS = new Set('Latn Cyrl Grek Armn Copt'.split(' '))

/** Whether italics are usual in a script: in others, emphasis is shown by weight or spacing. */
export const hasItalics = (script: string): boolean => WITH_ITALICS.has(script)

const OPENING: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '»': '«',
  '›': '‹',
  '”': '“',
  '’': '‘',
}
const OPENERS = new Set(Object.values(OPENING))

/** Deeper nesting than anyone reads; it bounds the search for a partner. */
const MAX_DEPTH = 60

interface Bracket {
  readonly character: string
  readonly script: string
}

/**
 * The script of each UTF-16 unit, in a text that is mainly in one script. A shared character takes the script of
 * the text before it (at the start: after it), unless Unicode says that this script does not use it. Brackets and quotes
 * come in pairs from one font: that of the main script if the opening one touches it on either side.
 */
export function scriptsOf(text: string, main: string): readonly string[] {
  const own = ownScripts(text)
  if (own.every((script) => script === undefined || script === main))
    return own.map(() => main)
  const following = followingScripts(own)
  const scripts: string[] = []
  const open: Bracket[] = []
  let before: string | undefined
  for (const [index, script] of own.entries()) {
    const character = text.charAt(index)
    const after = following[index]
    // Behind a pair the text goes on as before it.
    before = script ?? closePair(open, character) ?? before
    const near = before ?? after ?? main
    const opens = script === undefined && OPENERS.has(character)
    const chosen = opens && after === main ? main : near
    if (opens && open.length < MAX_DEPTH) open.push({ character, script: chosen })
    const usual = script ?? usualScript(character, [chosen, after, main])
    if (usual !== chosen) before = usual
    scripts.push(usual)
  }
  return scripts
}

/** Of the scripts around a shared character, the first that uses it. A mark stays with its letter. */
function usualScript(
  character: string,
  [near, ...others]: readonly [string, ...(string | undefined)[]],
): string {
  if (isUsedBy(near, character)) return near
  return others.find((one) => one !== undefined && isUsedBy(one, character)) ?? near
}

const useCache = new Map<string, boolean>()

function isUsedBy(script: string, character: string): boolean {
  const key = character + script
  const isUsed = useCache.get(key) ?? mayUse(script, character)
  useCache.set(key, isUsed)
  return isUsed
}

const MARK = /\p{M}/u

const mayUse = (script: string, character: string): boolean =>
  !isShared(character) ||
  SHARED_BY_ALL.test(character) ||
  MARK.test(character) ||
  (codes.includes(script) && new RegExp(`\\p{scx=${script}}`, 'u').test(character))

type Scripts = readonly (string | undefined)[]

function ownScripts(text: string): Scripts {
  const scripts: (string | undefined)[] = []
  for (const character of text) {
    const script = scriptOfCharacter(character)
    scripts.push(script)
    if (character.length === 2) scripts.push(script)
  }
  return scripts
}

/** For each unit the next script after it. */
function followingScripts(own: Scripts): Scripts {
  const following = Array<string | undefined>(own.length)
  let after: string | undefined
  for (let index = own.length - 1; index >= 0; index -= 1) {
    following[index] = after
    after = own[index] ?? after
  }
  return following
}

/** The script of the bracket that a character closes, if it closes one. */
function closePair(open: Bracket[], character: string): string | undefined {
  const wanted = OPENING[character]
  if (wanted === undefined) return undefined
  const depth = open.findLastIndex((bracket) => bracket.character === wanted)
  const partner = open[depth]
  if (partner) open.length = depth
  return partner?.script
}

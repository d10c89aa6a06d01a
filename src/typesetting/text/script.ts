/** ISO 15924 codes, the likeliest first: each is tried only if those before it did not match. */
const CODES =
  'Latn Arab Cyrl Ethi Grek Hebr Armn Geor Hani Hira Kana Hang Bopo Deva Beng Guru Gujr Orya Taml Telu ' +
  'Knda Mlym Sinh Thai Laoo Tibt Mymr Khmr Mong Syrc Thaa Nkoo Tfng Adlm Cher Cans Goth Copt Runr Ogam ' +
  'Yiii Java Bali Sund Batk Bugi Cham Lana Talu Tale Lepc Limb Olck Mtei Saur Rohg Vaii Bamu Osge Tglg ' +
  'Hano Buhd Tagb Sylo Phag Kali Rjng Mand Samr Newa Wcho Gong Hmng Hmnp Takr Brai Mend'

/** The code of a character that no script of the list claims. */
const UNKNOWN = 'Zzzz'

/** Characters of all scripts: digits, punctuation, marks. */
const SHARED = /[\p{sc=Zyyy}\p{sc=Zinh}]/u

const codes = CODES.split(' ')
const patterns: RegExp[] = []
const cache = new Map<string, string | undefined>()

/** The script of one character; undefined if scripts share it. */
function scriptOfCharacter(character: string): string | undefined {
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
 * the text before it (at the start: after it). Brackets and quotes come in pairs from one font: that of the main
 * script if the opening one touches it on either side.
 */
export function scriptsOf(text: string, main: string): readonly string[] {
  const own = ownScripts(text)
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
    scripts.push(chosen)
  }
  return scripts
}

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

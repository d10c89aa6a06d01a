import type { TextRange } from './text-range.ts'

/** What every address has at least one of. */
const HINT = /[@/]|[^\s.]\.[^\s.]{2}/

/**
 * Characters that no address holds: spaces, punctuation beyond ASCII, and scripts that are written without spaces (or,
 * as Korean, with endings right behind an address). In such text an address ends where one of them stands.
 */
const OUTSIDE =
  '\\s\\u00a1-\\u00ac\\u00ae-\\u00bf\\u037e\\u0387\\u055a-\\u055f\\u0589\\u058a\\u05be\\u05c0\\u05c3\\u05f3\\u05f4' +
  '\\u060c\\u061b\\u061f\\u066a-\\u066d\\u06d4\\u0964\\u0965\\u0e00-\\u109f\\u1100-\\u11ff\\u1360-\\u1368' +
  '\\u1680\\u1780-\\u180a\\u2000-\\u2bff\\u2e00-\\uabff\\uac00-\\ufaff\\ufe10-\\ufe6f\\uff00-\\uffef'

const CANDIDATE = new RegExp(`[^${OUTSIDE}]+`, 'g')

const OPENERS = '([{<"\''
const CLOSERS = ')]}>"\'.,;:!?'

/** Web addresses, e-mail addresses and domain names in a text, without the punctuation around them. */
export const addressesIn = (text: string): readonly TextRange[] =>
  HINT.test(text)
    ? Array.from(text.matchAll(CANDIDATE)).flatMap(({ 0: found, index }) => {
        const { start, end } = withoutPunctuation(found)
        return isAddress(found.slice(start, end))
          ? [{ start: index + start, end: index + end }]
          : []
      })
    : []

/** Whether a text is an address as programs open it: with the scheme of a web page or of mail, and nothing after it. */
export const isLink = (text: string): boolean =>
  /^(?:https?:\/\/|mailto:)\S+$/i.test(text)

function withoutPunctuation(found: string): TextRange {
  let start = 0
  let end = found.length
  while (start < end && OPENERS.includes(found.charAt(start))) start += 1
  while (start < end && endsBefore(found.slice(start, end))) end -= 1
  return { start: start + wordBefore(found.slice(start, end)), end }
}

/** Whether the last character is no part of an address: punctuation, but not the bracket of one that it opens itself. */
function endsBefore(address: string): boolean {
  const last = address.at(-1) ?? ''
  return CLOSERS.includes(last) && !(last === ')' && isBalanced(address))
}

const isBalanced = (address: string): boolean =>
  address.split('(').length === address.split(')').length

/** The length of what is written right before a scheme or `www.`: `see:https://…`, a preposition in Arabic. */
function wordBefore(address: string): number {
  const start = address.search(/(?<![a-z\d+.-])(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.)/i)
  return start > 0 && !/[./@]/.test(address.slice(0, start)) ? start : 0
}

/** Whether a word is an address: one with a scheme, `www.`, `@`, a domain and a path, or a domain name alone. */
function isAddress(word: string): boolean {
  return (
    /^[a-z][a-z\d+.-]{1,20}:\/\/./i.test(word) ||
    /^www\../i.test(word) ||
    /^(?:mailto:)?@?[^@/]+@[^@/]+\.[^@/.]{2,}$/i.test(word) ||
    /^(?:[^./:;,()]+\.)+[a-z]{2,24}(?::\d+)?\//i.test(word) ||
    isDomain(word)
  )
}

function isDomain(word: string): boolean {
  const [, host = '', top = ''] = DOMAIN.exec(word) ?? []
  // One letter and a full stop abbreviate (`m.in.`), and with a capital a sentence begins: `klaar.Is`.
  const isName = /[^\d.-]{2}/.test(host) || host.split('.').length > 2
  const isOneCase = top === top.toLowerCase() || host === host.toUpperCase()
  return isName && isOneCase && TOP_LEVEL.has(top.toLowerCase())
}

/** All but the last part of a domain name, and that part; a port, a query or a fragment may follow. */
const DOMAIN =
  /^((?:[^.,:;/?#()[\]{}@'"\\&=*_~+!$%^|<>`-][^.,:;/?#()[\]{}@'"\\&=*_~+!$%^|<>`]*\.)+)([^\d.,:;/?#()@-]{2,14})(?:[:?#].*)?$/

/** The domains of countries, the common ones of other kinds, and those of cities and regions of Europe. */
const TOP_LEVEL = new Set(
  (
    'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ' +
    'ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk ' +
    'fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir ' +
    'is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ' +
    'ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl ' +
    'pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc ' +
    'td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vu wf ws ye yt za zm zw ' +
    'com org net info biz edu gov int mil app dev online name pro jobs coop museum travel cat asia ngo ong ' +
    'care health foundation community social academy school tips help support site shop store blog page tech ' +
    'wiki work works group team media news live life space world zone city center network systems services ' +
    'solutions agency studio design art events church clinic family coach training education university ' +
    'amsterdam frl brussels gent vlaanderen berlin hamburg koeln cologne bayern nrw ruhr saarland wien tirol ' +
    'swiss zuerich paris bzh alsace corsica eus gal barcelona madrid scot wales cymru london irish istanbul ' +
    'рф рус укр бел срб бг мкд қаз ею ελ ευ'
  ).split(' '),
)

/** A piece of HTML; made only by `html` and `trusted`, so that no text of a deck is taken for a tag. */
export interface Html {
  readonly html: string
}

/** What may stand in a piece of HTML: a text, which is escaped, or other pieces. */
type Part = string | number | Html | readonly Html[]

/** HTML as a template, in which whatever is filled in is text, in elements and in attributes between `"`. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: literals.reduce((before, literal, index) => {
      const part = parts[index - 1]
      return `${before}${part === undefined ? '' : htmlOf(part)}${literal}`
    }),
  }
}

/** HTML of our own making, taken as it is. */
export const trusted = (text: string): Html => ({ html: text })

function htmlOf(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map((one) => one.html).join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters have no place in HTML, and those that turn text around would turn what follows too. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
    .replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

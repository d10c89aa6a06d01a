/** An encoding of Windows from before UTF-8, and the languages that its letters serve. */
export interface CodePage {
  /** As `TextDecoder` knows it. */
  readonly encoding: string
  readonly name: string
}

/**
 * The code pages that Windows sets for languages whose letters are not those of Western Europe (Microsoft, “Code Page
 * Identifiers”).
 */
const CODE_PAGES: readonly (readonly [page: CodePage, languages: readonly string[]])[] = [
  [
    { encoding: 'windows-1250', name: 'Windows-1250 (Central European)' },
    ['cs', 'sk', 'pl', 'hu', 'ro', 'hr', 'sl', 'bs', 'sq'],
  ],
  [
    { encoding: 'windows-1251', name: 'Windows-1251 (Cyrillic)' },
    ['ru', 'uk', 'be', 'bg', 'sr', 'mk'],
  ],
  [{ encoding: 'windows-1253', name: 'Windows-1253 (Greek)' }, ['el']],
  [{ encoding: 'windows-1254', name: 'Windows-1254 (Turkish)' }, ['tr', 'az']],
  [{ encoding: 'windows-1255', name: 'Windows-1255 (Hebrew)' }, ['he', 'yi']],
  [{ encoding: 'windows-1256', name: 'Windows-1256 (Arabic)' }, ['ar', 'fa', 'ur']],
  [{ encoding: 'windows-1257', name: 'Windows-1257 (Baltic)' }, ['lt', 'lv', 'et']],
]

const WESTERN: CodePage = {
  encoding: 'windows-1252',
  name: 'Windows-1252 (Western European)',
}

/** The code page in which a program of Windows saves text of some languages: that of the first that needs one of its own. */
export function codePageOf(languages: readonly string[]): CodePage {
  const bases = languages.map((tag) => tag.toLowerCase().split('-')[0] ?? '')
  const needed = bases.flatMap((base) =>
    CODE_PAGES.filter(([, served]) => served.includes(base)).map(([page]) => page),
  )
  return needed[0] ?? WESTERN
}

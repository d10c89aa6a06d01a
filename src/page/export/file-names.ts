import type { ExportedFile, ExportRequest } from '../../preview/protocol/export.ts'
import type { PieceFacts } from '../../preview/protocol/project.ts'
import { languageName } from '../words/choice-labels.ts'
import { ALL_WORDS } from '../words/choose.ts'
import { formatName } from '../words/format-name.ts'
import type { Words } from '../words/words.ts'

/** Characters that a file name cannot have on some system. */
// oxlint-disable-next-line no-control-regex -- they are among them
const FORBIDDEN = /[\u0000-\u001f\u007f"*/:<>?\\|]+/g

/** More cards are counted, not named. */
const MOST_NAMED = 3

/** The most characters of a title in a name. */
const LONGEST = 60

/**
 * The names of exported files: `Samenleerwijzer A5 liggend, voor de drukker.pdf`, in the language of the deck where the page has
 * it. They differ in any case.
 */
export function fileNames(
  files: readonly Pick<ExportedFile, 'title' | 'language'>[],
  request: Pick<ExportRequest, 'goal' | 'pieces' | 'languages' | 'format'>,
  {
    words,
    pieces,
  }: {
    readonly words: Words
    readonly pieces: readonly Pick<PieceFacts, 'id' | 'title'>[]
  },
): readonly string[] {
  const names: string[] = []
  for (const file of files) {
    const own = nameOf(file, request, { words, pieces })
    const taken = names.filter(
      (name) => name === own || name.startsWith(`${own} (`),
    ).length
    names.push(taken === 0 ? own : `${own} (${taken + 1})`)
  }
  return names.map((name) => `${name}.pdf`)
}

function nameOf(
  { title, language }: Pick<ExportedFile, 'title' | 'language'>,
  request: Pick<ExportRequest, 'goal' | 'pieces' | 'languages' | 'format'>,
  {
    words,
    pieces,
  }: {
    readonly words: Words
    readonly pieces: readonly Pick<PieceFacts, 'id' | 'title'>[]
  },
): string {
  const own = wordsIn(language, words)
  const { fileName } = own.exporting
  const titles = pieces
    .filter(({ id }) => request.pieces.includes(id))
    .map((one) => one.title)
  const parts = [
    titleIn(own, title, request.format),
    ...(titles.length > MOST_NAMED
      ? [fileName.cards(titles.length)]
      : titles.map((one) => one.slice(0, LONGEST))),
    ...(request.languages.length > 1 ? [languageName(language, own)] : []),
    fileName[request.goal],
  ]
  return asFileName(parts.join(', '))
}

/** The title of a file; a format at its end as people call it: `Feelings a5-landscape` is “Feelings A5 on its side”. */
function titleIn({ formatNames }: Words, title: string, format: string): string {
  const end = ` ${format}`
  return title.endsWith(end)
    ? `${title.slice(0, -end.length).slice(0, LONGEST)} ${formatName(format, formatNames)}`
    : title.slice(0, LONGEST)
}

/** A text as the name of a file, without its ending, on every system. */
export const asFileName = (text: string): string =>
  text
    .replaceAll(FORBIDDEN, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .replace(/^[ .]+|[ .]+$/g, '')

/** The words of the page in the language of a file, where it has them. */
const wordsIn = (language: string, words: Words): Words =>
  Object.entries(ALL_WORDS).find(([name]) => name === language.split('-')[0])?.[1] ??
  words

import { harmless } from '../base/problems/display.ts'
import { plain } from '../base/problems/plain.ts'
import type { TextChange } from '../translation/import.ts'
import type { Terminal } from './terminal.ts'

/** Changes of words for people, text by text: its name, the lines that go and the lines that come. */
export const changeLines = (
  changes: readonly TextChange[],
  { outColor }: Pick<Terminal, 'outColor'>,
): readonly string[] =>
  changes.flatMap(({ name, before, after }) => [
    outColor.bold(plain(name)),
    ...linesOf(before).map((line) => outColor.red(`  - ${line}`)),
    ...linesOf(after).map((line) => outColor.green(`  + ${line}`)),
    '',
  ])

const linesOf = (text: string | undefined): readonly string[] =>
  text === undefined || text.trim() === '' ? [] : text.trimEnd().split('\n').map(harmless)

import type { Random } from '../random.ts'
import { mutateBytes } from './bytes.ts'
import type { Mutated } from './bytes.ts'

/** Changes a text file as somebody might who does not know its language: lines, indents, line ends, single signs. */
export function mutateLines(contents: Buffer, random: Random): Mutated {
  const lines = contents.toString().split('\n')
  const at = random.whole(0, lines.length - 1)
  const line = lines[at]!
  const put = (...instead: readonly string[]): Buffer =>
    Buffer.from(lines.toSpliced(at, 1, ...instead).join('\n'))
  const number = at + 1
  const sign = random.pick([
    '\t',
    ' ',
    ':',
    '#',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '|',
    '&',
    '*',
    '!',
    '%',
    '\0',
    '\r',
    '\u2028',
    '\uFEFF',
  ])
  const column = random.whole(0, line.length)
  return random.weighted<() => Mutated>([
    [2, () => ({ contents: put(), what: `line ${number} removed` })],
    [2, () => ({ contents: put(line, line), what: `line ${number} twice` })],
    [2, () => ({ contents: put(` ${line}`), what: `line ${number} indented` })],
    [1, () => ({ contents: put(line.trimStart()), what: `line ${number} outdented` })],
    [
      1,
      () => ({
        contents: put(line.replace(/^ +/, '\t')),
        what: `line ${number} with a tab`,
      }),
    ],
    [
      4,
      () => ({
        contents: put(line.slice(0, column) + sign + line.slice(column)),
        what: `${JSON.stringify(sign)} in line ${number}`,
      }),
    ],
    [
      1,
      () => ({ contents: Buffer.from(lines.join('\r\n')), what: 'line ends of Windows' }),
    ],
    [
      1,
      () => ({
        contents: Buffer.from(`\uFEFF${lines.join('\n')}`),
        what: 'a byte order mark',
      }),
    ],
    [
      1,
      () => ({ contents: Buffer.from(lines.join('\n'), 'utf16le'), what: 'as UTF-16' }),
    ],
    [
      1,
      () => ({ contents: Buffer.from(lines.join('\n'), 'latin1'), what: 'as Latin-1' }),
    ],
    [1, () => ({ contents: Buffer.alloc(0), what: 'empty' })],
    [2, () => mutateBytes(contents, random)],
  ])()
}

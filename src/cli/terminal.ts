import { createColors } from 'picocolors'

import { replaceControls } from '../base/problems/display.ts'

/** Standard output and error. Control characters in what is written have no effect there, so no text can do harm. */
export interface Terminal {
  /** Writes a line of the result to standard output. */
  readonly out: (line: string) => void
  /** Writes the result as JSON to standard output. */
  readonly data: (value: object) => void
  /** Writes lines about problems and progress to standard error. */
  readonly err: (lines: string) => void
  /** Shows what is being done, in place of the last such line; only on a terminal. */
  readonly progress: (doing: string) => void
  /** The colours of `out`, and those of `err`; none unless the stream is a terminal. */
  readonly outColor: Colors
  readonly color: Colors
  /** Aborts when standard output fails, such as on a full disk. */
  readonly lost: AbortSignal
  /** Resolves when everything is written, or has failed. */
  readonly close: () => Promise<void>
}

/** Functions that colour a text. */
type Colors = ReturnType<typeof createColors>

/** A stream that can be written to, and may be a terminal. */
export interface Stream {
  readonly isTTY?: boolean | undefined
  readonly write: (text: string, written?: () => void) => unknown
  /** Only of streams that report errors, and when a text is written. */
  readonly on?: (event: 'error', listener: (error: Error) => void) => unknown
}

/** Whether the reader of a pipe has ended (`| head`), which is not an error. */
const isClosedPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE'

/** Colours as picocolors sets them (ECMA-48, SGR). */
// oxlint-disable-next-line eslint/no-control-regex -- an escape is what they begin with
const COLOR = /(\u001B\[\d+m)/

/** Text without control characters other than line ends and, if it is coloured, those of colours. */
export const readable = (text: string, isColored: boolean): string =>
  text
    .split('\n')
    .map((line) =>
      isColored
        ? line
            .split(COLOR)
            .map((part, index) => (index % 2 === 1 ? part : replaceControls(part)))
            .join('')
        : replaceControls(line),
    )
    .join('\n')

/** JSON in which every control character that JSON would leave as it is has an escape. */
const jsonOf = (value: object): string =>
  JSON.stringify(value, undefined, 2).replaceAll(
    /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g,
    (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const CLEAR_LINE = '\r\u001B[2K'

/** A terminal over two streams; colours depend on NO_COLOR, FORCE_COLOR and whether the stream is a terminal. */
export function openTerminal(
  { stdout, stderr }: { readonly stdout: Stream; readonly stderr: Stream },
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== ''
  const isWatched = ({ isTTY }: Stream): boolean =>
    isTTY === true && environment['TERM'] !== 'dumb'
  const forced = isSet('FORCE_COLOR') && environment['FORCE_COLOR'] !== '0'
  const isColored = (stream: Stream): boolean =>
    !isSet('NO_COLOR') && (isWatched(stream) || forced)
  const [outIsColored, errIsColored] = [isColored(stdout), isColored(stderr)]
  const watched = isWatched(stderr)
  const lost = new AbortController()
  stdout.on?.('error', (error) => {
    if (!isClosedPipe(error)) lost.abort(error)
  })
  // There is nowhere left to report it.
  stderr.on?.('error', () => undefined)
  let shown = false
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE)
    shown = false
  }
  return {
    outColor: createColors(outIsColored),
    color: createColors(errIsColored),
    lost: lost.signal,
    out: (line) => {
      clear()
      stdout.write(`${readable(line, outIsColored)}\n`)
    },
    data: (value) => {
      clear()
      stdout.write(`${jsonOf(value)}\n`)
    },
    err: (lines) => {
      clear()
      stderr.write(`${readable(lines, errIsColored)}\n`)
    },
    progress: (doing) => {
      clear()
      if (!watched || doing === '') return
      stderr.write(readable(doing, errIsColored))
      shown = true
    },
    close: async () => {
      await Promise.all([written(stdout), written(stderr)])
    },
  }
}

/** Resolves when a stream has written everything, or has failed. */
const written = (stream: Stream): Promise<void> =>
  new Promise((resolve) => {
    if (stream.on) stream.write('', () => setImmediate(resolve))
    else resolve()
  })

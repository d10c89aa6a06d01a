import { createColors } from 'picocolors'

/** Where a command writes, and what that place can show. */
export interface Terminal {
  /** A line of what was asked for. */
  readonly out: (line: string) => void
  /** A line about how it went: problems, progress. */
  readonly err: (line: string) => void
  /** Shows what is being done, in place of what it said before; nothing in a pipe. */
  readonly progress: (doing: string) => void
  /** The colours of `out`, and those of `err`; a stream that nobody watches has none. */
  readonly outColor: Colors
  readonly color: Colors
}

/** Functions that colour a text. */
type Colors = ReturnType<typeof createColors>

/** A stream that can be written to, and may be a terminal. */
export interface Stream {
  readonly isTTY?: boolean | undefined
  readonly write: (text: string) => unknown
  readonly on?: (event: 'error', listener: (error: Error) => void) => unknown
}

/** Whoever read along and has gone (`| head`) wants no more, which is no fault. */
function letGo(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error
}

const CLEAR_LINE = '\r\u001B[2K'

/** A terminal over two streams; colours follow NO_COLOR, FORCE_COLOR and whether anybody is watching. */
export function openTerminal(
  streams: { readonly stdout: Stream; readonly stderr: Stream },
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== ''
  const isWatched = ({ isTTY }: Stream): boolean =>
    isTTY === true && environment['TERM'] !== 'dumb'
  const forced = isSet('FORCE_COLOR') && environment['FORCE_COLOR'] !== '0'
  const colorsOf = (stream: Stream): Colors =>
    createColors(!isSet('NO_COLOR') && (isWatched(stream) || forced))
  const watched = isWatched(streams.stderr)
  for (const stream of [streams.stdout, streams.stderr]) stream.on?.('error', letGo)
  let shown = false
  const clear = (): void => {
    if (shown) streams.stderr.write(CLEAR_LINE)
    shown = false
  }
  return {
    outColor: colorsOf(streams.stdout),
    color: colorsOf(streams.stderr),
    out: (line) => {
      clear()
      streams.stdout.write(`${line}\n`)
    },
    err: (line) => {
      clear()
      streams.stderr.write(`${line}\n`)
    },
    progress: (doing) => {
      clear()
      if (!watched || doing === '') return
      streams.stderr.write(doing)
      shown = true
    },
  }
}

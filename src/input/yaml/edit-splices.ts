/** Characters that take the place of a stretch of the file. */
export interface Splice {
  readonly start: number
  readonly end: number
  /** Its lines end with `\n`, whatever ends them in the file. */
  readonly text: string
  /** Whether a blank line comes before it, unless one is there. */
  readonly apart?: boolean
}

/** How the lines of a file end: as its first one does. */
const lineEndOf = (contents: string): string => /\r?\n/.exec(contents)?.[0] ?? '\n'

/** A file whose last line ends as a line, so that others can follow it; what is empty stays so. */
export const withLastLineEnd = (contents: string): string =>
  contents.endsWith('\n') || contents === '' || contents === '\ufeff'
    ? contents
    : contents + lineEndOf(contents)

/**
 * The file with the splices in it; those at the same place follow each other as they are given. A last line without
 * a line end keeps to that, unless something is put after it.
 */
export function applySplices(contents: string, splices: readonly Splice[]): string {
  const text = withLastLineEnd(contents)
  const lineEnd = lineEndOf(contents)
  const output = new Output()
  let at = 0
  for (const splice of splices.toSorted((one, other) => one.start - other.start)) {
    output.add(text.slice(at, splice.start))
    if (splice.apart && !output.endsBlank()) output.add(lineEnd)
    output.add(splice.text.replaceAll('\n', lineEnd))
    at = splice.end
  }
  output.add(text.slice(at))
  const added = text.length - contents.length
  return at === text.length ? output.all() : output.all().slice(0, -added || undefined)
}

class Output {
  readonly #pieces: string[] = []
  #last = ''

  add(text: string): void {
    this.#pieces.push(text)
    this.#last = (this.#last + text.slice(-4)).slice(-4)
  }

  endsBlank(): boolean {
    return /(?:^|\n)\r?\n$/.test(this.#last)
  }

  all(): string {
    return this.#pieces.join('')
  }
}

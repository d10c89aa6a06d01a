/** What formats are called, and how those are that lie on another edge: `-landscape`, `-portrait`. */
export type FormatNames = Readonly<Record<string, string>>

/** What a format is called: “Playing card”, “A5 on its side”; of one of the user’s own, its name as words. */
export function formatName(name: string, names: FormatNames): string {
  const [, base = name, turn = ''] = /^(.+?)(-landscape|-portrait)?$/.exec(name) ?? []
  return [names[base] ?? asWords(base), names[turn] ?? ''].join(' ').trim()
}

/** A name of a file as words: `photo-talk` is “Photo talk”. */
export const asWords = (name: string): string =>
  name.slice(0, 1).toUpperCase() + name.slice(1).replaceAll('-', ' ')

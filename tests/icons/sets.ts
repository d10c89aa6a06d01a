import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'

import { number, object, optional, parse, record, string } from 'valibot'

/** A drawing of a set. */
export interface Icon {
  readonly name: string
  readonly text: string
}

/** The sets, by the package that they are in; of each, where its drawings are, or one file of all. */
const SETS: Readonly<Record<string, string>> = {
  '@iconify-json/openmoji': 'icons.json',
  '@iconify-json/fluent-emoji': 'icons.json',
  '@iconify-json/game-icons': 'icons.json',
  '@twemoji/svg': '.',
  'flag-icons': 'flags/4x3',
  devicon: 'icons',
  '@tabler/icons': 'icons',
  'lucide-static': 'icons',
}

export const PACKAGES = Object.keys(SETS)

/** So many drawings of each set, from all over it. */
export const iconsOf = (modules: string, count: number): readonly Icon[] =>
  Object.entries(SETS).flatMap(([name, place]) => {
    const path = join(modules, name, place)
    if (!existsSync(path)) return []
    const all = place.endsWith('.json') ? ofIconify(path) : ofFolder(path)
    const step = Math.max(1, Math.floor(all.length / count))
    return all
      .filter((_, index) => index % step === 0)
      .slice(0, count)
      .map((icon) => ({ ...icon, text: icon.text(), name: `${name} ${icon.name}` }))
  })

interface LazyIcon {
  readonly name: string
  readonly text: () => string
}

const ofFolder = (folder: string): readonly LazyIcon[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svg'))
    .toSorted()
    .map((name) => ({ name, text: () => readFileSync(join(folder, name), 'utf8') }))

function ofIconify(file: string): readonly LazyIcon[] {
  const {
    icons,
    width = 16,
    height = 16,
  } = parse(Iconify, JSON.parse(readFileSync(file, 'utf8')))
  return Object.entries(icons).map(([name, icon]) => ({
    name,
    text: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${icon.width ?? width} ${icon.height ?? height}">${icon.body}</svg>`,
  }))
}

const size = { width: optional(number()), height: optional(number()) }

/** A file of drawings as Iconify packs them. */
const Iconify = object({
  ...size,
  icons: record(string(), object({ ...size, body: string() })),
})

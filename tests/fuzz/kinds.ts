import type { Mutate } from './mutate/bytes.ts'
import { mutateFont } from './mutate/font.ts'
import { mutateJpeg } from './mutate/jpeg.ts'
import { mutatePng } from './mutate/png.ts'
import { mutateCsv, mutatePo } from './mutate/records.ts'
import { mutateSvg } from './mutate/svg.ts'
import { mutateYaml } from './mutate/yaml.ts'
import type { Random } from './random.ts'
import { DECK, FONT, LOCK, SOURCE, TRANSLATION } from './seeds.ts'
import type { Files, Seeds } from './seeds.ts'

/** Command lines, without `cardpress`. */
export type Commands = readonly (readonly string[])[]

/** A kind of input. */
export interface Kind {
  readonly name: string
  /** The project before anything is changed. */
  readonly project: (seeds: Seeds, random: Random) => Files
  /** The paths of the files that are changed. */
  readonly changed: RegExp
  readonly mutate: (seeds: Seeds) => Mutate
  readonly commands: (random: Random) => Commands
}

const yaml = ({ vocabulary }: Seeds): Mutate => mutateYaml(vocabulary)
const asItIs = ({ project }: Seeds): Files => project

const yamlKind = (name: string, changed: RegExp): Kind => ({
  name,
  project: asItIs,
  changed,
  mutate: yaml,
  commands: building,
})

/** A kind of picture, shown by a card instead of the one that it has. */
const pictureKind = (ending: string, mutate: Mutate): Kind => {
  const path = `content/small/photo.${ending}`
  return {
    name: ending,
    project: (seeds, random) =>
      withFiles(seeds.project, {
        [path]: random.pick(seeds.added.get(ending) ?? [])!,
        [DECK]: Buffer.from(
          String(seeds.project.get(DECK)).replace('scene.svg', `photo.${ending}`),
        ),
      }),
    changed: /photo/,
    mutate: () => mutate,
    commands: building,
  }
}
const withFiles = (files: Files, more: Readonly<Record<string, Buffer>>): Files =>
  new Map([...files, ...Object.entries(more)])

const exchangeKind = (ending: 'po' | 'csv', mutate: Mutate): Kind => {
  const path = `small-en.${ending}`
  return {
    name: ending,
    project: (seeds) =>
      withFiles(seeds.project, { [path]: seeds.added.get(ending)![0]! }),
    changed: /^small-en/,
    mutate: () => mutate,
    commands: (random) => [
      [
        'translate',
        'import',
        path,
        ...random.pick([[], ['--json'], ['-l', 'en'], ['small']]),
      ],
      ['translate', 'status'],
      ['build', '-l', 'en', '-t', 'press', '--cards', 'hare,fox,owl'],
    ],
  }
}

/** Every kind of file that cardpress reads. */
export const KINDS: readonly Kind[] = [
  yamlKind('deck', /deck\.yaml$/),
  {
    ...yamlKind('words', /^content\/small\/[a-z]{2}(-[A-Z]{2})?\.yaml$/),
    project: inAnyLanguage,
  },
  yamlKind('theme', /theme\.yaml$/),
  yamlKind('layout', /(card|leaflet)\.yaml$/),
  yamlKind('formats', /formats\.yaml$/),
  yamlKind('folds', /folds\.yaml$/),
  {
    ...yamlKind('sheets', /sheets\.yaml$/),
    commands: (random) => [sheetsCommand(random)],
  },
  pictureKind('svg', mutateSvg),
  pictureKind('png', mutatePng),
  pictureKind('jpg', mutateJpeg),
  {
    name: 'ttf',
    project: ({ project, added }, random) =>
      withFiles(project, { [FONT]: random.pick(added.get('ttf') ?? [])! }),
    changed: /\.ttf$/,
    mutate: () => mutateFont,
    commands: building,
  },
  exchangeKind('po', mutatePo),
  exchangeKind('csv', mutateCsv),
  {
    name: 'lock',
    project: (seeds) =>
      withFiles(seeds.project, { [LOCK]: seeds.added.get('lock')![0]! }),
    changed: /lock\.yaml$/,
    mutate: yaml,
    commands: (random) => [
      random.pick([
        ['translate', 'status'],
        ['translate', 'status', '--json'],
        ['translate', 'accept', 'en'],
      ]),
      ['build', '-l', 'en', '-t', 'press'],
    ],
  },
]

const LANGUAGES = [
  'ar',
  'de',
  'fr',
  'uk',
  'zh',
  'ja',
  'ti',
  'fa',
  'he',
  'th',
  'km',
  'pt-BR',
  'tr',
  'pl',
  'so',
  'el',
  'ko',
] as const

/** Now and then the source is said to be in another language: rules of typography, alphabets and directions differ. */
function inAnyLanguage({ project }: Seeds, random: Random): Files {
  if (random.chance(0.6)) return project
  const language = random.pick(LANGUAGES)
  const files = new Map(project)
  files.set(
    DECK,
    Buffer.from(String(project.get(DECK)).replace('source: nl', `source: ${language}`)),
  )
  files.set(`content/small/${language}.yaml`, project.get(TRANSLATION)!)
  files.delete(SOURCE)
  files.delete(TRANSLATION)
  return files
}

/** One of the ways to ask for what a project holds. */
function building(random: Random): Commands {
  const press = ['build', '-t', 'press', ...flags(random)]
  return random.weighted<() => Commands>([
    [10, () => [press]],
    [4, () => [sheetsCommand(random)]],
    // What `check` finds good, a build must make.
    [
      3,
      () => [
        ['check', '-f', 'little'],
        ['build', '-t', 'press', '-l', 'all', '-f', 'little'],
      ],
    ],
    [1, () => [['check', ...random.pick([[], ['--all'], ['--json'], ['--release']])]]],
    [1, () => [['list', ...random.pick([[], ['--json']])]]],
    [
      1,
      () => [
        ['translate', 'status'],
        ['translate', 'add', 'de'],
        ['translate', 'export', '-l', 'en'],
      ],
    ],
  ])()
}

const flags = (random: Random): readonly string[] =>
  random.weighted<readonly string[]>([
    [8, []],
    [1, ['--marks']],
    [1, ['--bleed', random.pick(['0mm', '5mm', '30mm'])]],
    [1, ['--json']],
    [1, ['-l', 'qps']],
    [1, ['-l', 'qps-mirror']],
    [1, ['-l', 'all', '-f', 'all']],
    [1, ['--cards', 'hare,fox']],
    [1, ['--term', 'client=resident']],
    [1, ['--release', '-q']],
  ])

const sheetsCommand = (random: Random): readonly string[] => [
  'build',
  '-t',
  'sheets',
  ...random.weighted<readonly string[]>([
    [4, []],
    [1, ['--flip', 'short']],
    [1, ['--paper', random.pick(['a3', 'letter', 'card-stock'])]],
    [1, ['--copies', String(random.count(9999))]],
    [1, ['--cards', 'hare']],
    [1, ['--dry-run']],
  ]),
]

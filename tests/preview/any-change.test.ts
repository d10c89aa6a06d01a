import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { emptyFolder } from '../cli/run.ts'
import { watched } from './watching.ts'

/** A file of a deck, and a folder that is not watched. */
interface Place {
  readonly deck: string
  readonly file: string
  readonly aside: string
}

const saveInPlace = ({ file }: Place): void => appendFileSync(file, 'a')

function saveBeside({ file }: Place): void {
  writeFileSync(`${file}.tmp`, 'b')
  renameSync(`${file}.tmp`, file)
}

const remove = ({ file }: Place): void => rmSync(file)

function makeDeckAnew({ deck, file }: Place): void {
  rmSync(deck, { recursive: true })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, 'c')
}

function putDeckInPlace({ deck, file, aside }: Place): void {
  cpSync(deck, join(aside, 'new'), { recursive: true })
  appendFileSync(join(aside, 'new', relative(deck, file)), 'd')
  renameSync(deck, join(aside, 'old'))
  renameSync(join(aside, 'new'), deck)
  rmSync(join(aside, 'old'), { recursive: true })
}

function make({ file }: Place): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, 'e')
}

/** What programs do to a file that is there, and to the folders around it. Each leaves it other than it was. */
const ways = fc.constantFrom(
  saveInPlace,
  saveBeside,
  remove,
  makeDeckAnew,
  putDeckInPlace,
)

const step = fc.record({
  deck: fc.constantFrom('wijzer', 'gids'),
  inside: fc.constantFrom('nl.yaml', 'pictures/a.svg', 'pictures/small/a.svg'),
  way: ways,
})

test('a file is told whatever is done to it and the folders around it, in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 25 }), async (steps) => {
      const { folder, next } = await watched()
      const aside = emptyFolder()
      for (const { deck, inside, way } of steps) {
        const path = join('content', deck, inside)
        // oxlint-disable-next-line no-await-in-loop -- one thing after another
        const { paths } = await next(path, (file) =>
          (existsSync(file) ? way : make)({
            deck: join(folder, 'content', deck),
            file,
            aside,
          }),
        )
        expect(paths).toContain(join(folder, path))
      }
    }),
    { numRuns: 8, endOnFailure: true },
  )
})

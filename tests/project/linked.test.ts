import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { loadBuildInput } from '../../src/input/project/build-input.ts'
import { loadProjectFonts } from '../../src/input/project/fonts.ts'
import { openProject } from '../../src/input/project/project.ts'
import { ROOT, emptyFolder, project } from '../cli/run.ts'

const SCENE = 'content/small/scene.svg'

/** What reading the small deck tells, where its picture is elsewhere and stands in its place by way of `put`. */
async function toldWith(
  elsewhere: string,
  put: (target: string, path: string) => void,
  folder = project('small'),
) {
  const target = join(elsewhere, 'scene.svg')
  mkdirSync(elsewhere, { recursive: true })
  renameSync(join(folder, SCENE), target)
  put(target, join(folder, SCENE))
  const { problems, report } = collectProblems()
  const material = await loadBuildInput(await openProject(folder, ROOT), 'small', report)
  const codes = problems.map(({ code }) => code)
  return { pictures: [...(material?.piecePictures.keys() ?? [])], codes }
}

describe('a picture', () => {
  test('may be a link to any place of the project, or a hard link', async () => {
    const folder = project('small')
    const fine = { pictures: ['hare'], codes: [] }
    expect(await toldWith(join(folder, 'shared'), symlinkSync, folder)).toEqual(fine)
    expect(await toldWith(emptyFolder(), linkSync)).toEqual(fine)
  })

  test('may not be a link out of it', async () => {
    expect(await toldWith(emptyFolder(), symlinkSync)).toEqual({
      pictures: [],
      codes: ['path-outside'],
    })
  })
})

test('a font may be a link within the project, and not one out of it', async () => {
  const fonts = join(ROOT, 'assets/fonts')
  const [file = ''] = readdirSync(fonts, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ttf'),
  )
  const folder = project('small')
  const own = join(folder, 'shared/own.ttf')
  const other = join(emptyFolder(), 'other.ttf')
  mkdirSync(dirname(own))
  mkdirSync(join(folder, 'assets/fonts'), { recursive: true })
  for (const copy of [own, other]) copyFileSync(join(fonts, file), copy)
  symlinkSync(other, join(folder, 'assets/fonts/a.ttf'))
  symlinkSync(own, join(folder, 'assets/fonts/b.ttf'))
  const { problems, report } = collectProblems()
  const library = await loadProjectFonts(await openProject(folder, ROOT), report)
  const files = library.files.map(({ id }) => id).filter((id) => id.startsWith(folder))
  expect(files).toEqual([join(folder, 'assets/fonts/b.ttf')])
  expect(problems).toEqual([])
})

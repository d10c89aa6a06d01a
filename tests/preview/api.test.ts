import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from 'vitest'

import type { Comparison } from '../../src/preview/protocol/comparison.ts'
import type { EditorFacts } from '../../src/preview/protocol/editor.ts'
import type {
  ExportAnswer,
  ExportPlan,
  ExportRequest,
} from '../../src/preview/protocol/export.ts'
import type { Outcome, ReviewMade } from '../../src/preview/protocol/problem.ts'
import type { Inks } from '../../src/preview/protocol/side.ts'
import type { SlackFacts, View } from '../../src/preview/protocol/view.ts'
import { runHere } from '../cli/run-here.ts'
import { changeFiles, project } from '../cli/run.ts'
import { PATIENT } from './browser.ts'
import { runPreview } from './run-preview.ts'

const SMALL = 'deck=small&language=nl&format=little'
const ASKED = { deck: 'small', language: 'nl', format: 'little', terms: {} }
const NL = 'content/small/nl.yaml'

/** What one may say to a preview, as its own page does. */
async function talk(url: string) {
  const page = await (await fetch(url)).text()
  const [, token = ''] = /name="token" content="([\w-]+)"/.exec(page) ?? []
  const { origin } = new URL(url)
  return {
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what the address promises
    get: async <T>(path: string): Promise<{ status: number; value: T }> => {
      const answer = await fetch(new URL(path, url))
      return { status: answer.status, value: await answer.json() }
    },
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as above
    post: async <T>(
      path: string,
      body: object,
    ): Promise<{ status: number; value: T }> => {
      const answer = await fetch(new URL(path, url), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Preview-Token': token, origin },
        body: JSON.stringify(body),
      })
      return { status: answer.status, value: await answer.json() }
    },
    bytes: async (path: string) =>
      new Uint8Array(await (await fetch(new URL(path, url))).arrayBuffer()),
  }
}

describe('what the server tells its page', PATIENT, () => {
  let folder: string
  let page: Awaited<ReturnType<typeof talk>>

  beforeAll(async () => {
    folder = project('small')
    execFileSync('git', ['init', '-q'], { cwd: folder })
    execFileSync('git', ['add', '.'], { cwd: folder })
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.org']
    execFileSync('git', [...author, 'commit', '-qm', 'first'], { cwd: folder })
    const { url } = await runPreview(folder)
    page = await talk(url)
  })

  test.each([
    '/api/view?deck=small&language=nl',
    '/api/view?deck=small&language=nl&format=little&format=low',
    `/api/view?deck=small&language=nl&format=${'x'.repeat(200)}`,
    '/api/sheets?deck=small',
    '/api/slack?language=nl',
    `/api/compare?${SMALL}&before=elsewhere`,
  ])('%s is not answered', async (path) => {
    expect((await page.get<Outcome>(path)).status).toBe(400)
  })

  test('the room on each side comes with what keeps words small', async () => {
    const { value } = await page.get<SlackFacts>(`/api/slack?${SMALL}`)
    expect(value.sides.map(({ side }) => side)).toContain('fox front')
    expect(value.limits).toEqual([])
  })

  test('a name that is none is a problem, in the words of the terminal', async () => {
    const { value } = await page.get<View>(
      '/api/view?deck=smal&language=nl&format=little',
    )
    expect(value.sides).toEqual([])
    expect(value.problems).toMatchObject([
      { code: 'unknown-deck', hint: 'Did you mean “small”?' },
    ])
    const path = await page.get<View>(
      `/api/view?deck=${encodeURIComponent('../small')}&language=nl&format=little`,
    )
    expect(path.value.problems).toMatchObject([{ code: 'unknown-deck' }])
  })

  test('there is a picture of each side, in many sizes, and of nothing else', async () => {
    const { value } = await page.get<View>(`/api/view?${SMALL}`)
    const { digest } = value.sides[0]!
    const png = Buffer.from(await page.bytes(`/api/picture/${digest}/72.png`))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([187, 272])
    for (const path of [`${digest}/9.png`, `${digest}/700.png`, 'nothing/72.png'])
      expect((await page.get(`/api/picture/${path}`)).status).toBe(404)
  })

  test('the inks at a place are those of the theme', async () => {
    const { value } = await page.get<View>(`/api/view?${SMALL}`)
    const { digest, boxes } = value.sides.find(({ name }) => name === 'fox back')!
    const inks = async (x: number, y: number) => {
      const place = `digest=${digest}&x=${Math.round(x * 100)}&y=${Math.round(y * 100)}`
      return (await page.get<Inks>(`/api/inks?${place}`)).value
    }
    const ground = { cmyk: [0, 11, 9, 0], srgb: '#FBE7E0' }
    expect(await inks(1, 1)).toEqual({ ground })
    const words = boxes.find(({ kind }) => kind === 'paragraph')!
    const ink = { cmyk: [0, 0, 0, 100], srgb: '#181715' }
    expect(await inks(words.x + 1, words.y + words.height / 2)).toEqual({
      ground,
      words: ink,
    })
    expect((await page.get('/api/inks?digest=x&x=1&y=1')).status).toBe(404)
  })

  test('files come when all is well, and problems when it is not', async () => {
    const { language, ...view } = ASKED
    const wanted: ExportRequest = {
      ...view,
      languages: [language, 'en'],
      goal: 'press',
      pieces: [],
      copies: 2,
      paper: 'a4',
      flip: 'long',
      marks: false,
      repeat: false,
    }
    const { value } = await page.post<ExportAnswer>('/api/export', wanted)
    expect(value.problems).toEqual([])
    expect(value.print).toContainEqual({ piece: 'fox', times: 6 })
    expect(value.files.map((file) => [file.language, file.title])).toEqual([
      ['nl', 'Klein spel little'],
      ['nl', 'Klein spel half'],
      ['nl', 'Klein spel roll'],
      ['en', 'Little game little'],
      ['en', 'Little game half'],
      ['en', 'Little game roll'],
    ])
    const planned = await page.post<ExportPlan>('/api/export/plan', wanted)
    expect(planned.value).toEqual({ pages: 20, sheets: 0, problems: [] })
    const none = await page.post<ExportAnswer>('/api/export', {
      ...wanted,
      languages: ['xx'],
    })
    expect(none.value.files).toEqual([])
    expect(none.value.problems).toMatchObject([{ code: 'unknown-language' }])
    for (const wrong of [{ goal: 'shell' }, { languages: [] }, { copies: 0 }]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { status } = await page.post<Outcome>('/api/export', { ...wanted, ...wrong })
      expect(status).toBe(400)
    }
  })

  test('a page to review comes as one file, and none of a language that there is not', async () => {
    const { status, value } = await page.post<ReviewMade>('/api/review', {
      deck: 'small',
      language: 'en',
    })
    expect({ status, problems: value.problems }).toEqual({ status: 200, problems: [] })
    expect(value.html).toContain('data-language="en"')
    const none = await page.post<ReviewMade>('/api/review', {
      deck: 'small',
      language: 'x',
    })
    expect(none.status).toBe(409)
    expect(none.value.problems).toMatchObject([{ code: 'unknown-language' }])
    const option = await page.post<ReviewMade>('/api/review', {
      deck: '-o',
      language: 'x',
    })
    expect(option.status).toBe(400)
  })

  test.each(['content/small/fr.yaml', '../../etc/passwd', '/etc/passwd'])(
    'no file is opened that holds no words of the project: %s',
    async (file) => {
      const place = { file, line: 1, column: 1 }
      const { status, value } = await page.post<Outcome>('/api/open', place)
      expect([status, value.done]).toEqual([404, false])
    },
  )

  test.each(['type', 'save', 'undo', 'redo', 'set', 'cards', 'language'])(
    'without --edit there is no way to %s',
    async (what) => {
      expect((await page.post(`/api/editor/${what}`, {})).status).toBe(404)
      expect((await page.get('/api/editor?deck=small&language=nl')).status).toBe(404)
      expect((await page.post('/api/start/new', {})).status).toBe(404)
      expect((await page.post('/api/start/copy', {})).status).toBe(404)
    },
  )

  test('what changed since a revision, since a build and since it was pinned is told', async () => {
    const compare = async (before: string) =>
      (await page.get<Comparison>(`/api/compare?${SMALL}&before=${before}`)).value
    expect((await compare('build')).problems).toMatchObject([{ code: 'file-missing' }])
    expect((await compare('pinned')).problems).toMatchObject([{ code: 'usage' }])
    await page.post('/api/pin', ASKED)
    expect((await runHere(['build', '-t', 'press'], { folder })).code).toBe(0)
    for (const before of ['build', 'pinned', 'revision:HEAD'])
      expect((await compare(before)).summary).toBe('All 10 sides are the same.')
    changeFiles(folder, { [NL]: ['De uil ziet alles', 'De uil ziet lang niet alles'] })
    const seen = async () => {
      const { value } = await page.get<View>(`/api/view?${SMALL}`)
      return value.sides.some(({ text }) => text.includes('lang niet'))
    }
    await expect.poll(seen, { timeout: 30_000 }).toBe(true)
    for (const before of ['build', 'pinned', 'revision:HEAD']) {
      const { summary, pairs } = await compare(before)
      expect(summary).toMatch(/^1 of 10 sides changed; owl back/)
      expect(pairs[0]).toMatchObject({ name: 'owl back', state: 'changed' })
      expect(pairs[0]!.areas.length).toBeGreaterThan(0)
      for (const side of [pairs[0]!.before!, pairs[0]!.after!]) {
        const png = await page.bytes(`/api/picture/${side.digest}/36.png`)
        expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG')
      }
    }
    const other = await compare('language:en')
    expect(other.pairs[0]).toMatchObject({ state: 'changed' })
    const { problems } = await compare(`revision:${encodeURIComponent('--output=x')}`)
    expect(problems).toMatchObject([{ code: 'usage', severity: 'error' }])
  })
})

describe('the routes of the desk', PATIENT, () => {
  test('change words of known fields in decks of the user, and undo that', async () => {
    const folder = project('small')
    const { url } = await runPreview(folder, '--edit')
    const page = await talk(url)
    const before = readFileSync(join(folder, NL), 'utf8')
    const desk = await page.get<EditorFacts>(`/api/editor?${SMALL}`)
    const { id, saved } = desk.value.pieces
      .find((piece) => piece.id === 'owl')!
      .fields.find(({ slot }) => slot === 'name')!
    const words = {
      deck: 'small',
      language: 'nl',
      field: id,
      value: 'Kerkuil',
      before: saved,
    }
    expect((await page.post<Outcome>('/api/editor/type', words)).value.done).toBe(true)
    const { value } = await page.get<View>(`/api/view?${SMALL}`)
    expect(value.sides[4]?.text).toBe('Kerkuil')
    expect(readFileSync(join(folder, NL), 'utf8')).toBe(before)
    expect((await page.post<Outcome>('/api/editor/save', words)).value.done).toBe(true)
    expect(readFileSync(join(folder, NL), 'utf8')).toBe(
      before.replace('name: Uil', 'name: Kerkuil'),
    )
    const again = { ...words, value: 'Ransuil' }
    expect((await page.post<Outcome>('/api/editor/save', again)).status).toBe(409)
    expect((await page.post<Outcome>('/api/editor/undo', {})).value.done).toBe(true)
    expect(readFileSync(join(folder, NL), 'utf8')).toBe(before)
    for (const [path, body, status] of [
      ['save', { ...words, field: '../../deck.yaml' }, 409],
      ['save', { ...words, deck: 'samenleerwijzer' }, 403],
      ['save', { ...words, value: 5 }, 400],
      ['set', { deck: 'small', set: 'template', value: 'x' }, 400],
      ['language', { deck: 'small', language: '../x' }, 409],
      ['cards', { deck: 'samenleerwijzer', do: 'remove', piece: 'actions' }, 403],
      ['cards', { deck: 'small', do: 'move', piece: '../x' }, 409],
      ['cards', { deck: 'small', do: 'rename', piece: 'x' }, 400],
      [
        'set',
        { deck: 'small', set: 'picture', piece: '../x', name: 'a', base64: '' },
        409,
      ],
    ] as const)
      expect((await page.post<Outcome>(`/api/editor/${path}`, body)).status).toBe(status)
    expect(readFileSync(join(folder, NL), 'utf8')).toBe(before)
  })
})

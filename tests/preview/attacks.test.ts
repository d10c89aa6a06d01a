import type { RequestListener } from 'node:http'

import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { has } from '../programs-found.ts'
import { listenLocally, startNaive, startOurs } from './attacked.ts'
import { ATTACKS, WORKER_ATTACK } from './attacks.ts'
import type { Attack } from './attacks.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from './browser.ts'
import { serve } from './serving.ts'

const WORKER = "importScripts(new URL(location).searchParams.get('at') + '/app.js')"

const attacker: RequestListener = ({ url = '' }, response) => {
  const isWorker = url.startsWith('/worker.js')
  response.setHeader('Content-Type', isWorker ? 'text/javascript' : 'text/html')
  response.end(isWorker ? WORKER : '<!doctype html><title>attacker</title>')
}

describe.skipIf(!has(BROWSER))('pages of other origins (chromium)', PATIENT, () => {
  let page: Page
  beforeAll(async () => {
    const browser = await startBrowser(['evil.test', 'rebind.test'])
    page = await browser.newPage()
  }, PATIENT.timeout)

  /** Tries it on a server that takes no care, where it must work if it is to say something, and on ours. */
  async function tryIt(attack: Attack, host: string): Promise<unknown> {
    const { port } = await listenLocally(attacker)
    const naive = await startNaive()
    await page.goto(`http://${host}:${port}/`)
    const control = await attack(page, naive)
    const ours = await startOurs()
    await page.goto(`http://${host}:${port}/`)
    return { control, ours: await attack(page, ours), performed: ours.performed }
  }
  const HELD = { control: true, ours: false, performed: [] }

  describe.each(['evil.test', '127.0.0.1'])('of %s', (host) => {
    test.each(ATTACKS)('%s', async (_, attack) => {
      expect(await tryIt(attack, host)).toEqual(HELD)
    })
  })

  test('a worker that would live on', async () => {
    expect(await tryIt(WORKER_ATTACK, '127.0.0.1')).toEqual(HELD)
  })
})

test.skipIf(!has(BROWSER))(
  'our own page reads, hears, and changes something (chromium)',
  PATIENT,
  async () => {
    const { url, events } = await serve({
      method: 'POST',
      path: '/api/save',
      handle: ({ body }) => ({ status: 200, type: 'json', value: { took: body } }),
    })
    const page = await openPage(await startBrowser())
    for (const address of [url, url.replace('127.0.0.1', 'localhost')]) {
      // oxlint-disable-next-line no-await-in-loop -- one page, one address after another
      await page.goto(address)
      // oxlint-disable-next-line no-await-in-loop -- one page, one address after another
      const heard = await page.evaluate(`new Promise((resolve) => {
        const events = new EventSource('/api/events')
        events.addEventListener('change', ({ data }) => resolve(JSON.parse(data)))
      })`)
      expect(heard).toEqual({ generation: 7, files: [] })
      // oxlint-disable-next-line no-await-in-loop -- one page, one address after another
      const took = await page.evaluate(`fetch('/api/save', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Preview-Token': document.querySelector('meta[name=token]').content,
        },
        body: JSON.stringify({ deck: 'small' }),
      }).then((answer) => answer.json())`)
      expect(took).toEqual({ took: { deck: 'small' } })
    }
    events.close()
  },
)

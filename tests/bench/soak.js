// A thousand saves in a row, as over a long day: tells the memory of a whole preview in MB, at its start and after each
// hundred of them. What a picture shows is read each time, so that all three threads have work.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const SAVES = Number(process.argv[2] ?? 1000)

const folder = mkdtempSync(join(tmpdir(), 'cardpress-soak-'))
cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true })
const file = join(folder, 'content/samenleerwijzer/nl.yaml')
const words = readFileSync(file, 'utf8')
const child = spawn(
  process.execPath,
  [join(root, 'bin/cardpress.cjs'), 'preview', '--port', '0'],
  { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] },
)
const url = await startOf(child)
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) /
  1024
const changes = await listen()

for (let save = 0; save <= SAVES; save += 1) {
  const next = changes.next()
  writeFileSync(file, words.replace('Bespreek met je', `Bespreek ${save} met je`))
  await next
  const query = 'deck=samenleerwijzer&language=nl&format=a6'
  const { sides } = await (await fetch(new URL(`/api/view?${query}`, url))).json()
  if (!sides[1].text.includes(`Bespreek ${save} met`))
    throw new Error(`Save ${save} went unseen`)
  await Promise.all(
    [0, 1].map(async (side) => {
      const path = `/api/picture/${sides[side].digest}/144.png`
      await (await fetch(new URL(path, url))).arrayBuffer()
    }),
  )
  if (save % (SAVES / 10) === 0)
    console.log(`${String(save).padStart(5)} saves ${memory().toFixed(0).padStart(5)} MB`)
}
child.kill('SIGINT')
rmSync(folder, { recursive: true })
process.exit()

async function startOf({ stdout }) {
  for await (const text of stdout) {
    const [found] = /http\S+/.exec(String(text)) ?? []
    if (found) return found
  }
  throw new Error('The preview did not start')
}

/** The changes that the server tells, one after the other. */
async function listen() {
  const { body } = await fetch(new URL('/api/events', url))
  let told
  const hear = async () => {
    for await (const bytes of body)
      if (String(Buffer.from(bytes)).includes('change')) told?.()
  }
  void hear()
  return { next: () => new Promise((resolve) => (told = resolve)) }
}

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const BUNDLE = path('../dist/cardpress.cjs')
const COMPILED = path('../dist/cardpress.v8')

/** Reads a file that may not be there. */
function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** What the bundle leaves outside is found from here. */
const importModule = (name) => import(name)

/** Loads the bundle from its compiled form; V8 compiles it anew where that was made by another version. */
function loadBundle() {
  const cachedData = readIfThere(COMPILED)
  // Without `fetch` nothing in there can reach a network, and WebAssembly comes from memory rather than by Node's
  // slow road for it.
  const script = new Script(
    `(function (module, exports, require, importModule, __filename, fetch) {${readFileSync(BUNDLE, 'latin1')}\n})`,
    { filename: BUNDLE, ...(cachedData && { cachedData }) },
  )
  const module = { exports: {} }
  const require = createRequire(BUNDLE)
  script.runInThisContext()(module, module.exports, require, importModule, BUNDLE)
  return { script, program: module.exports }
}

/** Runs the command line of this process. */
export async function start() {
  const { script, program } = loadBundle()
  // WebAssembly that runs once is not worth optimising, and the optimiser would hold up the end of the process.
  setFlagsFromString('--liftoff-only')
  const packageRoot = path('..')
  const { version } = JSON.parse(readFileSync(path('../package.json'), 'utf8'))
  process.exitCode = await program.main(process.argv.slice(2), {
    folder: process.cwd(),
    packageRoot: packageRoot.replace(/[/\\]$/, ''),
    version,
    environment: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
  })
  if (process.env.CARDPRESS_WRITE_CACHE === '1')
    writeFileSync(COMPILED, script.createCachedData())
}

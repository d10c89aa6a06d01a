const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const path = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

const packageRoot = path.dirname(__dirname)
const BUNDLE = path.join(packageRoot, 'dist/cardpress.cjs')
const COMPILED = path.join(packageRoot, 'dist/cardpress.v8')
const PRECOMPILED = path.join(packageRoot, 'dist/precompiled.json')

/** Reads a file that may not be there. */
function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Imports what the bundle leaves outside, without starting Node's loader of ES modules: there is none among it. */
async function importModule(name) {
  const module = require(name)
  return { ...module, default: module }
}

/** Loads the bundle from its compiled form; V8 compiles it anew where that was made by another version. */
function loadProgram() {
  const cachedData = readIfThere(COMPILED)
  const script = new Script(readFileSync(BUNDLE, 'latin1'), {
    filename: BUNDLE,
    ...(cachedData && { cachedData }),
  })
  const module = { exports: {} }
  const requireFromBundle = createRequire(BUNDLE)
  script.runInThisContext()(
    module,
    module.exports,
    requireFromBundle,
    importModule,
    BUNDLE,
  )
  return { script, program: module.exports }
}

/** What this process gives to the command. */
function surroundings() {
  const { version } = JSON.parse(
    readFileSync(path.join(packageRoot, 'package.json'), 'utf8'),
  )
  return {
    folder: process.cwd(),
    packageRoot,
    precompiled: readIfThere(PRECOMPILED)?.toString(),
    version,
    environment: process.env,
    stdin: () => process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  }
}

/** Runs the command line of this process. */
async function start() {
  const { script, program } = loadProgram()
  const writesCompiled = process.env.CARDPRESS_WRITE_COMPILED === '1'
  // WebAssembly that runs once is not worth optimising, and the optimiser would hold up the end of the process. V8
  // takes a compiled form only under the flags that it was made with, so that one is made without this.
  if (!writesCompiled) {
    setFlagsFromString('--liftoff-only')
    setFlagsFromString('--no-opt')
  }
  const around = surroundings()
  process.on('uncaughtException', (error) =>
    process.exit(program.endUncaught(error, around)),
  )
  process.exitCode = await program.main(process.argv.slice(2), around)
  if (writesCompiled) writeFileSync(COMPILED, script.createCachedData())
}

module.exports = { loadProgram, start, surroundings }

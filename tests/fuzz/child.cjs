// Runs one command line after the other in one warm process, and tells how each ended.
const { readFileSync, writeFileSync } = require('node:fs')

const { loadProgram, surroundings } = require('../../bin/start.cjs')

const { program } = loadProgram()
const given = surroundings()

/** A stream that keeps what is written to it. */
function kept() {
  const stream = { text: '', write: (text) => void (stream.text += text) }
  return stream
}

/** Forgets the most memory that this process ever held, so that the next command is measured by itself. */
function forgetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Not on Linux: then the peak is that of all commands so far.
  }
}

/** The most memory that this process held, in bytes. */
function peak() {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
    return kilobytes * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}

process.on('message', async ({ args, folder, environment }) => {
  const stdout = kept()
  const stderr = kept()
  process.chdir(folder)
  forgetPeak()
  const before = { cpu: process.cpuUsage(), memory: process.memoryUsage.rss() }
  let code
  let thrown
  try {
    code = await program.main(args, { ...given, folder, environment, stdout, stderr })
  } catch (error) {
    thrown = String(error?.stack ?? error)
  }
  const { user, system } = process.cpuUsage(before.cpu)
  process.send({
    code,
    thrown,
    out: stdout.text,
    err: stderr.text,
    seconds: (user + system) / 1e6,
    memory: peak() - before.memory,
    peak: peak(),
  })
})

process.send('ready')

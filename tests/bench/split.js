// One build, its time split by what the command says it is doing; the rest is the start of the process.
import start from '../../bin/start.cjs'

/** What the command says when a step begins. */
const STEPS = {
  Reading: 'load',
  Laying: 'layout',
  Drawing: 'draw',
  Writing: 'write',
}

const stamps = []
const stderr = {
  isTTY: true,
  write(text) {
    const step = Object.keys(STEPS).find((word) => text.startsWith(word))
    if (step) stamps.push([STEPS[step], performance.now()])
  },
}
const { program } = start.loadProgram()
const code = await program.main(['build', '-t', 'press', '-o', process.argv[2]], {
  ...start.surroundings(),
  stdout: { write: () => true },
  stderr,
})
stamps.push(['end', performance.now()])
const split = { start: stamps[0][1] }
for (const [index, [step, at]] of stamps.slice(0, -1).entries())
  split[step] = (split[step] ?? 0) + stamps[index + 1][1] - at
process.stdout.write(JSON.stringify(split))
process.exitCode = code

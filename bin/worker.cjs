// A thread that does one task after the other, and sends back what came of each.
const { parentPort, workerData } = require('node:worker_threads')

const { loadProgram, surroundings } = require('./start.cjs')

const { program } = loadProgram()
const runner = program.openTaskRunner({ ...surroundings(), ...workerData })

parentPort.on('message', async (task) => {
  const { perform } = await runner
  parentPort.postMessage(await perform(task, () => undefined))
})

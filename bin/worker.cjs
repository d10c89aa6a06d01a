// A worker thread: it does the tasks of a large build, or it lays out, compares or makes pictures for a preview.
const { parentPort, workerData } = require('node:worker_threads')

const { loadProgram, surroundings } = require('./start.cjs')

const { role, ...options } = workerData
loadProgram().program.serveWorker(role, parentPort, { ...surroundings(), ...options })

// A thread of a preview: it lays out and draws, compares, or makes pictures of pages.
const { parentPort, workerData } = require('node:worker_threads')

const { loadProgram, surroundings } = require('./start.cjs')

const { role, ...world } = workerData
loadProgram().program.servePreview(role, parentPort, { ...surroundings(), ...world })

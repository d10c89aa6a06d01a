#!/usr/bin/env node
// CommonJS, since Node starts that sooner than an ES module.
const { start } = require('./start.cjs')

void start()

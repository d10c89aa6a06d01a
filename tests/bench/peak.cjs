// Loaded into a build with --require: tells the most memory that the process held, in KB.
const { writeFileSync } = require('node:fs')

process.on('exit', () =>
  writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)),
)

import { afterAll, afterEach } from 'vitest'

import { cleanUpFile, cleanUpTest } from './clean-up.ts'

// Vitest runs this for every file. A helper cannot ask for it itself: files share a process, and so what they import.
afterEach(cleanUpTest)
afterAll(cleanUpFile)

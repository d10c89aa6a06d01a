/** What is to be done once a test, or the tests of a file, are over. */
type CleanUp = () => Promise<unknown> | void

const ofTest: CleanUp[] = []
const ofFile: CleanUp[] = []

/** Has something done when the test is over: a server closed, a page. */
export const afterTest = (act: CleanUp): void => void ofTest.push(act)
/** Has something done when the tests of the file are over: a folder removed, a program ended. */
export const afterFile = (act: CleanUp): void => void ofFile.push(act)

/** Cleans up after a test. */
export const cleanUpTest = (): Promise<void> => cleanUp(ofTest)
/** Cleans up after the tests of a file. */
export const cleanUpFile = (): Promise<void> => cleanUp(ofFile)

/** Does all at once: nothing waits for another thing to end. */
async function cleanUp(acts: CleanUp[]): Promise<void> {
  await Promise.all(acts.splice(0).map(async (act) => act()))
}

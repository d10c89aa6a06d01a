/**
 * Names that Windows keeps for devices, with any ending and in capitals too:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i

/** What to do about the name of a file or folder that Windows cannot store; undefined for one that it can. */
export function adviceOnName(name: string): string | undefined {
  if (DEVICE.test(name)) return 'Choose another name: Windows reserves this one.'
  return /[. ]$/.test(name)
    ? 'Remove the dot or space at the end: Windows cannot store such a name.'
    : undefined
}

/**
 * Names that Windows reserves for devices, with any extension and in any case:
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i

/** The hint about a file or folder name that Windows cannot store; undefined for one that it can. */
export function adviceOnName(name: string): string | undefined {
  if (DEVICE.test(name)) return 'Choose another name: Windows reserves this one.'
  return /[. ]$/.test(name)
    ? 'Remove the dot or space at the end: Windows cannot store such a name.'
    : undefined
}

/** A text of a file as it stands in a test, without the indentation of the test; backslashes stay. */
export function yaml(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  const lines = String.raw({ raw: parts.raw }, ...values).split('\n')
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.search(/\S/))
  const depth = Math.min(...depths)
  return lines
    .map((line) => line.slice(depth))
    .join('\n')
    .replace(/^\n+|\s+$/g, '')
    .concat('\n')
}

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const FILES = [
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  'src/cli/release.ts',
  'bin/release.js',
]
const NEXT = '99.0.0'

let folder = ''
afterEach(() => rmSync(folder, { recursive: true }))

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

/** A repository with the files that a release changes. */
function clone(): void {
  folder = mkdtempSync(join(tmpdir(), 'cardpress-release-'))
  for (const name of FILES) cpSync(join(ROOT, name), join(folder, name))
  writeFileSync(
    join(folder, 'CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n### Added\n\n- Stars.\n\n## 0.0.1 - 2026-01-01\n\n- Moons.\n',
  )
  git('init', '--quiet')
  git('config', 'user.name', 'Tester')
  git('config', 'user.email', 'tester@example.org')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Begin')
}

function release(...args: readonly string[]): { code: number | null; err: string } {
  const script = join(folder, 'bin/release.js')
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
  })
  return { code: status, err: stderr }
}

test('a release sets version and date, moves the changes under it, commits and tags', () => {
  clone()
  expect(release(NEXT, '2030-02-03')).toEqual({ code: 0, err: '' })
  expect(git('status', '--porcelain')).toBe('')
  expect(git('log', '-1', '--format=%s')).toBe(`Release ${NEXT}`)
  expect(git('describe', '--exact-match')).toBe(`v${NEXT}`)
  expect(git('show', '--format=', '--name-only').split('\n')).toEqual([
    'CHANGELOG.md',
    'package-lock.json',
    'package.json',
    'src/cli/release.ts',
  ])
  expect(read('CHANGELOG.md')).toBe(
    `# Changelog\n\n## Unreleased\n\n## ${NEXT} - 2030-02-03\n\n### Added\n\n- Stars.\n\n## 0.0.1 - 2026-01-01\n\n- Moons.\n`,
  )
  expect(read('src/cli/release.ts')).toContain("export const RELEASED = '2030-02-03'\n")
  expect(JSON.parse(read('package.json'))).toMatchObject({ version: NEXT })
  const changed = git('show', '--format=', '--numstat', '--', '*.json', '*.ts')
  expect(changed).toBe(
    '2\t2\tpackage-lock.json\n1\t1\tpackage.json\n1\t1\tsrc/cli/release.ts',
  )
  // Nothing is left to release.
  expect(release('99.0.1').err).toMatch(/CHANGELOG.md says nothing/)
})

test('nothing is released from files that are not committed, nor by a wrong version or day', () => {
  clone()
  expect(release().err).toMatch(/say the version/)
  expect(release('0.0.9').err).toMatch(/does not come after/)
  expect(release(NEXT, '2030-13-01').err).toMatch(/is not a day/)
  git('tag', `v${NEXT}`)
  expect(release(NEXT).err).toMatch(/exists already/)
  git('tag', '--delete', `v${NEXT}`)
  writeFileSync(join(folder, 'new.txt'), '')
  expect(release(NEXT)).toEqual({
    code: 1,
    err: 'Nothing was released: there are changes that are not committed. Commit or stash them first.\n',
  })
  rmSync(join(folder, 'new.txt'))
  expect(git('status', '--porcelain')).toBe('')
  expect(git('rev-list', '--count', 'HEAD')).toBe('1')
})

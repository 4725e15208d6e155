/* The real program, on files of its own in TMPDIR. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

import { copies, role, states } from './states.mjs'

export const languages = ['nl', 'en']

/* The role of who makes every change and report; HOME is a folder of this check alone. */
const settings = join(homedir(), '.local/state/banenafspraak')
mkdirSync(settings, { recursive: true })
writeFileSync(
  join(settings, 'instellingen.json'),
  JSON.stringify({ format: 'banenafspraak-settings', version: 1, role }),
)

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/* A new empty folder, removed by tests/check-formats. */
export function newFolder() {
  return mkdtempSync(join(tmpdir(), 'formats-'))
}

/* Runs any program; returns { status, stdout, stderr }, and throws when it could not be started or took too long. */
export function run(program, args, options = {}) {
  const ran = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 60000,
    maxBuffer: 1 << 26,
    ...options,
  })
  if (ran.error) throw ran.error
  return ran
}

/* Runs banenafspraak, in Dutch unless the options say otherwise; what it must do, it does. */
export function banenafspraak(...args) {
  const ran = run(process.env.BANENAFSPRAAK, args)
  if (ran.status !== 0) throw new Error(`banenafspraak ${args.join(' ')}: ${ran.stderr}`)
  return ran.stdout
}

/* Whether `check` finds nothing in a file of that text. */
export function isAccepted(text, name) {
  const path = join(newFolder(), name)
  writeFileSync(path, text)
  return run(process.env.BANENAFSPRAAK, ['check', path]).status === 0
}

/* The path of a progress file on which each [PLACE, FIELD, VALUE, DATE] was set, in that order; most have no date. */
export function newFile(changes) {
  const path = join(newFolder(), 'voortgang.jsonl')
  for (const [place, field, value, date] of changes)
    banenafspraak('--file', path, ...(date ? ['--date', date] : []), 'set', '--', place, field, value)
  return path
}

/* { empty: PATH, full: PATH, …, merged: PATH }: as states.mjs describes them; at that of empty there is no file. */
export function makeFiles() {
  const files = Object.fromEntries(Object.entries(states).map(([state, changes]) => [state, newFile(changes)]))
  const [merged, other] = copies.map(newFile)
  banenafspraak('--file', merged, 'merge', '--force', other)
  return { ...files, merged }
}

/* A report as --output writes it; returns its text. */
export function makeReport(file, format, language, path) {
  banenafspraak('--file', file, '--language', language, 'export', '--format', format, '--output', path)
  return readFileSync(path, 'utf8')
}

/* All these files side by side, in Dutch. At that of empty there is no file. */
export function compareFiles({ empty, ...files }, format) {
  return banenafspraak('overview', '--format', format, ...Object.values(files))
}

/* Each of these files in each language: a list of { name, state, language, file, path, text }. */
export function makeReports(files, format) {
  const folder = newFolder()
  return Object.entries(files).flatMap(([state, file]) =>
    languages.map((language) => {
      const name = `${state}-${language}`
      const path = join(folder, `${name}.${format}`)
      return { name, state, language, file, path, text: makeReport(file, format, language, path) }
    }),
  )
}

/*
 * data/sql/comparison.sql, run by DuckDB over a thousand files: it computes what `overview` computes. The files hold
 * what people record, also what two colleagues recorded at once, cleared, or brought in twice.
 */
import assert from 'node:assert/strict'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { check, load } from './support/check.mjs'
import { makeFiles, newFolder, readJson, run } from './support/program.mjs'

const { DuckDBInstance } = load('@duckdb/node-api')

const checklist = readJson('data/checklist.json')
const folder = newFolder()

/* The same numbers in every run (xorshift). */
let seed = 20261126
function random(below) {
  seed ^= seed << 13
  seed ^= seed >>> 17
  seed ^= seed << 5
  return (seed >>> 0) % below
}
const oneOf = (list) => list[random(list.length)]

const day = (number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10)

const makers = {
  done: () => ({ value: random(3) > 0 }),
  owner: () => ({ value: oneOf(['', 'Directeur', 'Teamleider "HR"', 'P&O; de heer\\mevrouw']) }),
  note: () => ({ value: oneOf(['', 'Eén regel.', 'Twee\nregels.', '漢字 \u202e']) }),
  decision: () => ({ value: oneOf(['', 'Een besluit.']) }),
  due: () => ({ value: oneOf([null, day(random(1500))]) }),
  jobs: () => ({ date: day(random(6) * 90), value: oneOf([null, random(400) / 10]) }),
  job_target: () => ({ date: day(random(6) * 120), value: oneOf([null, random(400) / 10]) }),
  report: () => ({ date: day(random(600)), value: true }),
}
const ofWhole = ['jobs', 'job_target', 'report']

/* One change; `seen` has the ids that stand in each place, of which it replaces all or, as one who did not know, none. */
function makeChange(file, number, seen) {
  const field = oneOf(Object.keys(makers))
  const factor = oneOf(checklist.factors)
  const place = ofWhole.includes(field) ? {} : { factor: factor.id }
  if (field === 'done' && random(3) > 0) place.action = oneOf(factor.actions).id
  const made = { ...place, field, ...makers[field]() }
  const slot = JSON.stringify([made.factor, made.action, field, made.date])
  const replaces = random(4) > 0 ? (seen[slot] ?? []) : []
  const id = `${random(1 << 20)} ${file} ${number}`
  seen[slot] = [...(seen[slot] ?? []).filter((other) => !replaces.includes(other)), id]
  const at = new Date(Date.UTC(2026, 0, 1) + random(3) + number * random(2) * 1000).toISOString()
  return { id, at, by: 'HR', ...made, replaces }
}

function makeFile(number) {
  const seen = {}
  const header = { format: 'banenafspraak-progress', version: 1, checklist: checklist.id, file: `f${number}` }
  const name = { id: `name${number}`, at: '2026-01-01T00:00:00.000Z', field: 'organisation', value: `Organisatie ${number}` }
  const changes = Array.from({ length: random(60) }, (_, i) => makeChange(number, i, seen))
  if (changes.length > 3) changes.push(changes[0], changes[2])
  const path = join(folder, `${`${number}`.padStart(4, '0')}.jsonl`)
  writeFileSync(path, [header, name, ...changes].map((line) => `${JSON.stringify(line)}\n`).join(''))
  return path
}

const { empty, ...others } = makeFiles()
const paths = Array.from({ length: 1000 }, (_, i) => makeFile(i))
for (const [name, path] of Object.entries(others)) {
  paths.push(join(folder, `${name}.jsonl`))
  copyFileSync(path, paths.at(-1))
}
/* Files that count nowhere: of another checklist, and without a line. */
writeFileSync(join(folder, 'other.jsonl'), '{"format":"banenafspraak-progress","version":1,"checklist":"anders"}\n')
writeFileSync(join(folder, 'nothing.jsonl'), '')

const overview = JSON.parse(run(process.env.BANENAFSPRAAK, ['overview', '--format', 'json', ...paths]).stdout)

const connection = await (await DuckDBInstance.create(':memory:')).connect()
await connection.run(`SET VARIABLE files = '${folder}/*.jsonl'`)
await connection.run("SET VARIABLE checklist = 'data/checklist.json'")
await connection.run(`SET VARIABLE today = DATE '${overview.date}'`)
await connection.run(readFileSync('data/sql/comparison.sql', 'utf8'))

async function rows(table) {
  const found = await connection.runAndReadAll(`FROM ${table}`)
  return found.getRowObjectsJson().map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'string' && /^\d+$/.test(value) ? +value : value]),
    ),
  )
}

await check('the files are those of the overview', async () => {
  assert.equal(overview.files.length, paths.length)
  const found = Object.fromEntries((await rows('files')).map((row) => [row.path, row]))
  assert.equal(Object.keys(found).length, paths.length)
  for (const file of overview.files) {
    const { path, total, done, started, open, overdue, decisions, jobs, jobs_date, job_target, job_target_date } = found[file.path]
    assert.deepEqual(
      { path, total, done, started, open, overdue, decisions, jobs, jobs_date, job_target, job_target_date },
      {
        path: file.path,
        total: file.total,
        done: file.done,
        started: file.started,
        open: file.open,
        overdue: file.overdue,
        decisions: file.decisions,
        jobs: file.jobs?.value ?? null,
        jobs_date: file.jobs?.date ?? null,
        job_target: file.job_target?.value ?? null,
        job_target_date: file.job_target?.date ?? null,
      },
    )
  }
})

await check('the organisations are', async () => {
  const names = Object.fromEntries((await rows('files')).map((row) => [row.path, row.organisation]))
  for (const file of overview.files.slice(0, 1000)) assert.equal(names[file.path], file.organisation)
})

await check('the factors are', async () => {
  const found = await rows('factors')
  const wanted = overview.factors.map(({ title, ...factor }) => factor)
  assert.deepEqual(found, wanted)
})

await check('the summary is', async () => {
  const [found] = await rows('summary')
  const { jobs, job_target: target, job_target_reached: reached, jobs_and_target: both, unreadable, ...counts } = overview.summary
  delete counts.jobs_only
  delete counts.job_target_only
  const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-6, `${a} is not ${b}`)
  for (const [name, value] of Object.entries(counts)) assert.equal(found[name], value, name)
  near(found.jobs, jobs.value)
  near(found.job_target, target.value)
  near(found.needed, both.needed)
  assert.deepEqual(
    [found.with_jobs, found.with_target, found.reached, found.comparable],
    [jobs.files, target.files, reached.files, reached.of],
  )
})

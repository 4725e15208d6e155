/* data/overview.schema.json: what `overview --format json` writes. */
import assert from 'node:assert/strict'

import { check } from './support/check.mjs'
import { makeFiles, run } from './support/program.mjs'
import { accepts, openSchema, refuses } from './support/schemas.mjs'

const schema = openSchema('overview.schema.json')
const { empty, ...files } = makeFiles()

/* With one that is not there: the file of empty. */
const made = run(process.env.BANENAFSPRAAK, ['overview', '--format', 'json', ...Object.values(files), empty])
const overview = JSON.parse(made.stdout)

await check('an overview of all files is valid, and has nothing that is not described', () => {
  assert.equal(schema.faultsClosed(overview), '')
  assert.equal(overview.files.length, Object.keys(files).length)
  assert.equal(overview.unreadable.length, 1)
  assert.equal(made.status, 1)
})

const file = overview.files.findIndex(({ jobs, job_target }) => jobs && job_target)
assert.notEqual(file, -1)

/* Each member of one thing in the overview, left out. */
const without = (what, find) =>
  Object.keys(find(overview)).map((name) => [`${what} without ${name}`, (x) => delete find(x)[name]])

await accepts(schema, overview, [
  ['members of a later version', (x) => (x.later = x.files[0].later = x.files[0].factors[0].later = 1)],
  ['all files read', (x) => (x.unreadable = [])],
  ['no jobs', (x) => (x.files[file].jobs = null)],
  ['no days', (x) => (x.summary.jobs_and_target.jobs_days = null)],
])

await refuses(schema, overview, [
  ...without('an overview', (x) => x),
  ...without('a summary', (x) => x.summary),
  ...without('a sum', (x) => x.summary.jobs),
  ...without('targets reached', (x) => x.summary.job_target_reached),
  ...without('jobs against targets', (x) => x.summary.jobs_and_target),
  ...without('days', (x) => x.summary.jobs_and_target.jobs_days),
  ...without('a factor', (x) => x.factors[0]),
  ...without('a file', (x) => x.files[0]),
  ...without('a factor of a file', (x) => x.files[0].factors[0]),
  ...without('jobs', (x) => x.files[file].jobs),
  ...without('what was not read', (x) => x.unreadable[0]),
  ['another format', (x) => (x.format = 'banenafspraak-report')],
  ['a later version', (x) => (x.version = 2)],
  ['no files', (x) => (x.files = [])],
  ['a factor twice in the order', (x) => (x.lag[1] = x.lag[0])],
  ['a day that does not exist', (x) => (x.date = '2026-02-30')],
  ['a count below 0', (x) => (x.summary.open = -1)],
  ['a status in Dutch', (x) => (x.files[0].status = 'Afgerond')],
  ['jobs needed below 0', (x) => (x.summary.jobs_and_target.needed = -1)],
  ['jobs as text', (x) => (x.files[file].jobs.value = '12,4')],
  ['no reason', (x) => (x.unreadable[0].reason = '')],
])

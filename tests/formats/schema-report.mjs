/* data/report.schema.json: what `export --format json` writes. */
import assert from 'node:assert/strict'

import { check } from './support/check.mjs'
import { makeFiles, makeReports } from './support/program.mjs'
import { accepts, openSchema, refuses } from './support/schemas.mjs'

const schema = openSchema('report.schema.json')

const reports = makeReports(makeFiles(), 'json')
for (const { name, text } of reports)
  await check(`json, ${name}: is valid, and has nothing that is not described`, () => {
    assert.equal(schema.faultsClosed(JSON.parse(text)), '')
  })

const report = JSON.parse(reports.find(({ name }) => name === 'full-nl').text)

await accepts(schema, report, [
  ['members of a later version', (x) => (x.later = x.factors[0].later = x.jobs[0].later = 1)],
])

await refuses(schema, report, [
  ...Object.keys(report).map((name) => [`without ${name}`, (x) => delete x[name]]),
  ...Object.keys(report.summary).map((name) => [`a summary without ${name}`, (x) => delete x.summary[name]]),
  ...Object.keys(report.factors[0]).map((name) => [`a factor without ${name}`, (x) => delete x.factors[0][name]]),
  ...Object.keys(report.factors[0].actions[0]).map((name) => [
    `an action without ${name}`,
    (x) => delete x.factors[0].actions[0][name],
  ]),
  ...['date', 'value'].map((name) => [`jobs without ${name}`, (x) => delete x.jobs[0][name]]),
  ['another format', (x) => (x.format = 'banenafspraak-checklist')],
  ['a later version', (x) => (x.version = 2)],
  ['no factors', (x) => (x.factors = [])],
  ['a date of null', (x) => (x.date = null)],
  ['a day that does not exist', (x) => (x.since = '2026-02-30')],
  ['a count below 0', (x) => (x.summary.open = -1)],
  ['half a factor', (x) => (x.summary.done = 0.5)],
  ['a status in Dutch', (x) => (x.factors[0].status = 'Afgerond')],
  ['done without a day', (x) => (x.factors[0].done_on = null)],
  ['a day of what is not done', (x) => (x.factors[1].done_on = '2026-11-22')],
  ['an owner of null', (x) => (x.factors[0].owner = null)],
  ['done as text', (x) => (x.factors[0].actions[0].done = 'yes')],
  ['jobs as text', (x) => (x.jobs[0].value = '12,4')],
  ['a target of null', (x) => (x.job_targets[0].value = null)],
])

/* data/progress.schema.json: the lines of a progress file. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

import { check } from './support/check.mjs'
import { banenafspraak, isAccepted, makeFiles } from './support/program.mjs'
import { accepts, openSchema, refuses } from './support/schemas.mjs'

const schema = openSchema('progress.schema.json')
const { header: headerSchema, change: changeSchema } = schema.schema.$defs

const { empty, ...files } = makeFiles()
const linesOf = (path) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/* What came together is replaced by one change, and then all of it goes but what stands. */
function linesOfLater(merged) {
  banenafspraak('--file', merged, 'set', '2', 'note', 'Van ons')
  const lines = linesOf(merged)
  banenafspraak('--file', merged, 'compact')
  return [...lines, ...linesOf(merged)]
}

await check('each line that the program writes is valid, and has nothing that is not described', () => {
  const lines = [...Object.values(files).flatMap(linesOf), ...linesOfLater(files.merged)]
  for (const line of lines) {
    assert.equal(schema.faults(line), '', JSON.stringify(line))
    for (const name of Object.keys(line))
      assert.ok(name in (line.format ? headerSchema : changeSchema).properties, name)
  }
  const fields = ['done', 'owner', 'note', 'decision', 'due', 'organisation', 'jobs', 'job_target', 'report']
  assert.deepEqual(new Set(lines.map((line) => line.field)), new Set([undefined, ...fields]))
})

const header = {
  format: 'banenafspraak-progress',
  version: 1,
  checklist: 'succesfactoren-banenafspraak',
}
const line = {
  id: '4f9c',
  at: '2026-11-22T09:14:03.125Z',
  by: 'HR',
  factor: 'draagvlak-top',
  field: 'note',
  value: 'n',
  replaces: ['a07e'],
}
const jobs = {
  id: '4f9c',
  at: '2026-11-22T09:14:03.125Z',
  by: 'HR',
  field: 'jobs',
  date: '2026-09-30',
  value: 12.4,
  replaces: [],
}

const fileOf = (...lines) => lines.map((one) => `${JSON.stringify(one)}\n`).join('')
const program = (value) => isAccepted(value.format ? fileOf(value) : fileOf(header, value), 'voortgang.jsonl')

await accepts(
  schema,
  header,
  [
    ['a header', () => {}],
    ['a header with more', (x) => (x.later = 1)],
    ['a header with the id of its file', (x) => (x.file = '9c41')],
    ['a header with null for the id of its file', (x) => (x.file = null)],
  ],
  program,
)

await refuses(
  schema,
  header,
  [
    ['a later version', (x) => (x.version = 2)],
    ['a header without version', (x) => delete x.version],
    ['a header without checklist', (x) => delete x.checklist],
    ['a checklist that is no id', (x) => (x.checklist = 'Succes factoren')],
    ['an empty id of a file', (x) => (x.file = '')],
    ['an id of a file that is no text', (x) => (x.file = 1)],
  ],
  program,
)

await accepts(
  schema,
  line,
  [
    ['a note', () => {}],
    ['a note that is cleared', (x) => (x.value = '')],
    ['without by and replaces', (x) => (delete x.by, delete x.replaces)],
    ['null for what may be left out', (x) => (x.by = x.action = x.date = x.replaces = null)],
    ['members that are not known', (x) => (x.later = 1)],
    ['a date', (x) => ((x.field = 'due'), (x.value = '2028-02-29'))],
    ['a date that is cleared', (x) => ((x.field = 'due'), (x.value = null))],
    ['a factor that is done', (x) => ((x.field = 'done'), (x.value = true))],
    ['an action that is not done', (x) => ((x.action = 'agenda'), (x.field = 'done'), (x.value = false))],
    ['an id of 128 characters', (x) => (x.id = 'é'.repeat(64))],
    ['a second 60', (x) => (x.at = '2026-11-22T23:59:60.000Z')],
  ],
  program,
)

await refuses(
  schema,
  line,
  [
    ...['id', 'at', 'field', 'value', 'factor'].map((name) => [`without ${name}`, (x) => delete x[name]]),
    ['an empty id', (x) => (x.id = '')],
    ['an id of 129 characters', (x) => (x.id = 'a'.repeat(129))],
    ['an id with a control character', (x) => (x.id = 'a\u001b')],
    ['a moment without milliseconds', (x) => (x.at = '2026-11-22T09:14:03Z')],
    ['a moment in another zone', (x) => (x.at = '2026-11-22T09:14:03.125+01:00')],
    ['the hour 24', (x) => (x.at = '2026-11-22T24:00:00.000Z')],
    ['by that is a number', (x) => (x.by = 1)],
    ['a factor that is no id', (x) => (x.factor = 'Draagvlak top')],
    ['a note of an action', (x) => (x.action = 'agenda')],
    ['a note of the whole', (x) => delete x.factor],
    ['a note of a day', (x) => (x.date = '2026-11-22')],
    ['a note that is null', (x) => (x.value = null)],
    ['an owner that is a number', (x) => ((x.field = 'owner'), (x.value = 1))],
    ['done as text', (x) => ((x.field = 'done'), (x.value = 'yes'))],
    ['done of the whole', (x) => (delete x.factor, (x.field = 'done'), (x.value = true))],
    ['a date of an action', (x) => ((x.action = 'agenda'), (x.field = 'due'), (x.value = null))],
    ['a date that does not exist', (x) => ((x.field = 'due'), (x.value = '2026-02-29'))],
    ['a date in Dutch', (x) => ((x.field = 'due'), (x.value = '22-11-2026'))],
    ['an organisation of a factor', (x) => (x.field = 'organisation')],
    [
      'an action without factor, of a field that is not known',
      (x) => (delete x.factor, (x.action = 'a'), (x.field = 'later')),
    ],
    ['replaces that is text', (x) => (x.replaces = 'a07e')],
    ['replaces that holds a number', (x) => (x.replaces = [1])],
  ],
  program,
)

await accepts(
  schema,
  jobs,
  [
    ['a number of jobs', () => {}],
    ['a number that is cleared', (x) => (x.value = null)],
    ['a target of 0', (x) => ((x.field = 'job_target'), (x.value = 0))],
    ['a report', (x) => ((x.field = 'report'), (x.value = true))],
    ['a report with what stood', (x) => ((x.field = 'report'), (x.value = true), (x.stood = ['4f9c', 'a07e']))],
    ['a report with null for what stood', (x) => ((x.field = 'report'), (x.value = true), (x.stood = null))],
    ['what stood with something else', (x) => (x.stood = 1)],
    ['an organisation', (x) => (delete x.date, (x.field = 'organisation'), (x.value = 'W'))],
  ],
  program,
)

await refuses(
  schema,
  jobs,
  [
    ['jobs without a day', (x) => delete x.date],
    ['jobs of a day that does not exist', (x) => (x.date = '2026-02-30')],
    ['jobs of a factor', (x) => (x.factor = 'draagvlak-top')],
    ['jobs as text', (x) => (x.value = '12,4')],
    ['fewer than no jobs', (x) => (x.value = -1)],
    ['more jobs than there are people', (x) => (x.value = 1e9 + 1)],
    ['a target without value', (x) => ((x.field = 'job_target'), delete x.value)],
    ['a report without a day', (x) => ((x.field = 'report'), (x.value = true), delete x.date)],
    ['a report with text for what stood', (x) => ((x.field = 'report'), (x.value = true), (x.stood = 'a07e'))],
    ['a report with a number in what stood', (x) => ((x.field = 'report'), (x.value = true), (x.stood = [1]))],
    ['a report that is text', (x) => ((x.field = 'report'), (x.value = 'yes'))],
    ['an organisation of a day', (x) => ((x.field = 'organisation'), (x.value = 'W'))],
  ],
  program,
)

/* `check` names these, so that the user knows; they are kept. */
await accepts(schema, line, [
  ['a field that is not known, with any value', (x) => ((x.field = 'later'), (x.value = { a: [1] }))],
  [
    'a field that is not known, without value and with a day of its own',
    (x) => ((x.field = 'later'), delete x.value, (x.date = 'Q3')),
  ],
  ['a factor that is not known', (x) => (x.factor = 'later')],
])
await refuses(schema, [], [['a list', () => {}]], program)

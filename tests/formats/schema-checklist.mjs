/* data/checklist.schema.json */
import assert from 'node:assert/strict'

import { check } from './support/check.mjs'
import { isAccepted, readJson } from './support/program.mjs'
import { accepts, openSchema, refuses } from './support/schemas.mjs'

const schema = openSchema('checklist.schema.json')
const program = (value) => isAccepted(JSON.stringify(value), 'checklist.json')

await check('data/checklist.json is valid, and has nothing that is not described', () => {
  assert.equal(schema.faultsClosed(readJson('data/checklist.json')), '')
})

const base = {
  format: 'banenafspraak-checklist',
  version: 1,
  id: 'proef',
  edition: '2026-11-22',
  title: { nl: 'Proef', en: 'Trial' },
  sources: [{ id: 'bron', title: 'Bron', publisher: 'P', url: 'https://host.invalid', read: '2026-11-22' }],
  figures: { hours_per_job: { value: 25.5, unit: 'uren', source: 'bron', checked: '2026-11-22' } },
  quota_percentages: [
    { year: 2026, sector: 'S', value: 2.5, note: 'N', source: 'bron', checked: '2026-11-22' },
  ],
  factors: [
    {
      id: 'een',
      title: 'Een',
      headline: 'H',
      why: ['W'],
      actions: [{ id: 'a', text: 'A' }],
      tips: ['T'],
      practice: [{ text: 'P', source: 'bron' }],
      links: [{ title: 'L', url: 'https://host.invalid' }],
    },
  ],
  links: [{ url: 'https://host.invalid' }],
}

await accepts(
  schema,
  base,
  [
    ['all that is described', () => {}],
    ['members that are not known', (x) => (x.later = x.factors[0].later = x.title.de = 1)],
    [
      'null for what may be left out',
      (x) => {
        for (const name of ['edition', 'sources', 'figures', 'quota_percentages', 'links']) x[name] = null
        for (const name of ['headline', 'why', 'actions', 'tips', 'practice', 'links']) x.factors[0][name] = null
      },
    ],
    ['a text in one language', (x) => (x.title = { en: 'Trial', nl: null })],
    ['an id of 64 characters', (x) => (x.id = 'a-1'.padEnd(64, 'z'))],
    ['a leap day', (x) => (x.edition = '2028-02-29')],
  ],
  program,
)

await refuses(
  schema,
  base,
  [
    ...['format', 'version', 'id', 'title', 'factors'].map((name) => [`without ${name}`, (x) => delete x[name]]),
    ['of another format', (x) => (x.format = 'banenafspraak-progress')],
    ['of a later version', (x) => (x.version = 2)],
    ['version as text', (x) => (x.version = '1')],
    ['an id with a capital', (x) => (x.id = 'Proef')],
    ['an id of 65 characters', (x) => (x.id = 'a'.repeat(65))],
    ['an empty id', (x) => (x.factors[0].id = '')],
    ['a day that does not exist', (x) => (x.edition = '2026-02-29')],
    ['a day in Dutch', (x) => (x.edition = '22-11-2026')],
    ['the year 0', (x) => (x.edition = '0000-01-01')],
    ['a title that is empty', (x) => (x.title = '')],
    ['a title in no language', (x) => (x.title = { nl: '', en: null })],
    ['a title that is a number', (x) => (x.title = 1)],
    ['a language that is a number', (x) => (x.title.nl = 1)],
    ['no factors', (x) => (x.factors = [])],
    ['factors that are no list', (x) => (x.factors = {})],
    ['a factor that is text', (x) => (x.factors[0] = 'een')],
    ['a factor without id', (x) => delete x.factors[0].id],
    ['a factor without title', (x) => delete x.factors[0].title],
    ['why that is no list', (x) => (x.factors[0].why = 'W')],
    ['a tip that is null', (x) => (x.factors[0].tips = [null])],
    ['an action without id', (x) => delete x.factors[0].actions[0].id],
    ['an action without text', (x) => delete x.factors[0].actions[0].text],
    ['practice without text', (x) => delete x.factors[0].practice[0].text],
    ['a source that is a number', (x) => (x.factors[0].practice[0].source = 1)],
    ['a link to nowhere', (x) => (x.links[0] = {})],
    ['a link with only an empty address', (x) => (x.links[0] = { url: '' })],
    ['a source without id', (x) => delete x.sources[0].id],
    ['a publisher that is a list', (x) => (x.sources[0].publisher = [])],
    ['a figure without value', (x) => delete x.figures.hours_per_job.value],
    ['a value that is text', (x) => (x.figures.hours_per_job.value = '25,5')],
    ['a figure that is a number', (x) => (x.figures.hours_per_job = 25.5)],
    ['figures that are a list', (x) => (x.figures = [])],
    ...['year', 'value', 'source'].map((name) => [
      `a quota percentage without ${name}`,
      (x) => delete x.quota_percentages[0][name],
    ]),
    ['quota percentages that are no list', (x) => (x.quota_percentages = {})],
    ['a quota percentage that is a number', (x) => (x.quota_percentages = [2.5])],
    ['a year that is text', (x) => (x.quota_percentages[0].year = '2026')],
    ['a part of a year', (x) => (x.quota_percentages[0].year = 2026.5)],
    ['the year 0 of a quota', (x) => (x.quota_percentages[0].year = 0)],
    ['a year of five digits', (x) => (x.quota_percentages[0].year = 10000)],
    ['a quota of 0%', (x) => (x.quota_percentages[0].value = 0)],
    ['a quota of more than 100%', (x) => (x.quota_percentages[0].value = 100.5)],
    ['a quota of which the source is null', (x) => (x.quota_percentages[0].source = null)],
    ['a sector that is a number', (x) => (x.quota_percentages[0].sector = 1)],
  ],
  program,
)

const { format, version, id, title } = base
const least = { format, version, id, title, factors: [{ id: 'een', title: 'Een' }] }
await accepts(schema, least, [['no more than is asked', () => {}]], program)
await refuses(schema, [], [['a list', () => {}]], program)

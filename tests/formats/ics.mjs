/* iCalendar, through a strict parser (ical.js) and a calendar program (calcurse). */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { check, checkWith, load, same } from './support/check.mjs'
import { banenafspraak, makeFiles, makeReport, makeReports, newFile, newFolder, run } from './support/program.mjs'

const ICAL = load('ical.js').default ?? load('ical.js')

const statuses = { done: 'COMPLETED', started: 'IN-PROCESS', open: 'NEEDS-ACTION' }
const labels = {
  nl: {
    organisation: 'Organisatie',
    owner: 'Eigenaar',
    decision: 'Gevraagd besluit',
    note: 'Notitie',
    jobs: 'Aantal banen',
  },
  en: {
    organisation: 'Organisation',
    owner: 'Owner',
    decision: 'Decision requested',
    note: 'Note',
    jobs: 'Number of jobs',
  },
}
const step = { nl: 'Banenafspraak, stap', en: 'Banenafspraak, step' }
const target = { nl: ['Banenafspraak, doel:', 'baan', 'banen'], en: ['Banenafspraak, target:', 'job', 'jobs'] }
const months = { nl: 'nl-NL', en: 'en-GB' }

/* RFC 5545: what a task must have once, and what else this program gives it. */
const wanted = ['uid', 'dtstamp', 'last-modified', 'summary', 'due', 'status']
const given = [...wanted, 'description', 'completed', 'percent-complete']

function tasksOf(text) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  assert.equal(calendar.name, 'vcalendar')
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0')
  assert.ok(calendar.getFirstPropertyValue('prodid'))
  assert.deepEqual(
    calendar.getAllProperties().map((property) => property.name),
    ['version', 'prodid'],
  )
  assert.ok(calendar.getAllSubcomponents().every((part) => part.name === 'vtodo'))
  return calendar.getAllSubcomponents()
}

/*
 * What the report in JSON says of the same file, as tasks: { summary, due, status, done_on } and what the description is
 * made of. When a target was reached is not in it: done_on is then missing.
 */
function wantedTasks(report) {
  const json = JSON.parse(makeReport(report.file, 'json', report.language, join(newFolder(), 'report.json')))
  const { organisation } = json
  const factors = json.factors
    .filter((factor) => factor.due)
    .map((factor) => ({ ...factor, organisation, summary: `${step[report.language]} ${factor.number}: ${factor.title}` }))
  return [...factors, ...json.job_targets.map((goal) => targetTask(goal, json, report.language))]
}

const numberText = (number, language) => number.toLocaleString(months[language], { useGrouping: false })
const dayText = (day, language) =>
  new Date(day).toLocaleDateString(months[language], { dateStyle: 'long', timeZone: 'UTC' })

function targetTask(goal, { jobs, organisation }, language) {
  const [start, one, many] = target[language]
  const last = jobs.filter(({ date }) => date <= goal.date).at(-1)
  const reached = last && last.value >= goal.value
  return {
    summary: `${start} ${numberText(goal.value, language)} ${goal.value === 1 ? one : many}`,
    due: goal.date,
    status: reached ? 'done' : last ? 'started' : 'open',
    organisation,
    jobs: last ? standText(last, goal, reached, language) : '',
  }
}

/* In Dutch and in English, of numbers that are not 1. */
function standText(last, goal, reached, language) {
  const [jobs, day] = [numberText(last.value, language), dayText(last.date, language)]
  const short = numberText(Math.round((goal.value - last.value) * 1e6) / 1e6, language)
  if (language === 'nl')
    return `Op ${day} waren er ${jobs} banen. ${reached ? 'Het doel is gehaald.' : `Er zijn nog ${short} banen nodig.`}`
  return `On ${day} there were ${jobs} jobs. ${reached ? 'The target has been reached.' : `${short} more jobs are needed.`}`
}

function descriptionOf(task, language) {
  return Object.entries(labels[language])
    .filter(([field]) => (task[field] ?? '') !== '')
    .map(([field, label]) => `${label}:${task[field].includes('\n') ? '\n' : ' '}${task[field]}`)
    .join('\n')
}

function checkTask(task, wish, language) {
  const value = (name) => task.getFirstPropertyValue(name)
  const names = task.getAllProperties().map((property) => property.name)
  for (const name of wanted) assert.equal(names.filter((found) => found === name).length, 1, name)
  for (const name of names) assert.ok(given.includes(name), name)
  assert.equal(new Set(names).size, names.length)
  same(value('summary'), wish.summary)
  same(value('description') ?? '', descriptionOf(wish, language))
  assert.equal(value('due').isDate, true)
  assert.equal(value('due').toString(), wish.due)
  assert.equal(value('status'), statuses[wish.status])
  assert.equal(value('dtstamp').zone.tzid, 'UTC')
  const completed = value('completed')?.toString().slice(0, 10) ?? null
  if (wish.done_on !== undefined) assert.equal(completed, wish.done_on)
  assert.equal(completed !== null, wish.status === 'done')
  assert.equal(value('percent-complete'), wish.status === 'done' ? 100 : null)
}

function checkLines(bytes) {
  const lines = bytes.toString('latin1').split('\r\n')
  assert.equal(lines.pop(), '')
  for (const line of lines) {
    assert.ok(line.length >= 1 && line.length <= 75, line)
    assert.ok(!/[\r\n]/.test(line), line)
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))
  }
}

/* Runs calcurse with an empty calendar, or the one in `folder`; returns what it says and the tasks that it then has. */
function calcurse(path, folder = newFolder()) {
  const imported = run('calcurse', ['-D', folder, '-C', folder, '-i', path])
  const tasks = readFileSync(join(folder, 'todo'), 'utf8').trimEnd().split('\n')
  const notes = Object.fromEntries(
    readdirSync(join(folder, 'notes')).map((name) => [name, readFileSync(join(folder, 'notes', name), 'utf8')]),
  )
  return { ...imported, tasks, notes, others: statSync(join(folder, 'apts')).size }
}

/* The tasks of a calendar by UID, after imports one after the other: of two with one UID the later stays. */
function importAll(texts) {
  const store = new Map()
  for (const task of texts.flatMap(tasksOf)) {
    const there = store.get(task.getFirstPropertyValue('uid'))
    const stamp = task.getFirstPropertyValue('dtstamp')
    if (!there || there.getFirstPropertyValue('dtstamp').compare(stamp) <= 0)
      store.set(task.getFirstPropertyValue('uid'), task)
  }
  return store
}

const { empty, ...files } = makeFiles()
for (const report of makeReports(files, 'ics')) {
  await check(`ics, ${report.name}: each date is one task, with the texts as they were typed`, () => {
    checkLines(readFileSync(report.path))
    const tasks = tasksOf(report.text)
    const wishes = wantedTasks(report)
    assert.ok(wishes.length > 0)
    assert.equal(tasks.length, wishes.length)
    tasks.forEach((task, i) => checkTask(task, wishes[i], report.language))
  })
  await checkWith('calcurse', `ics, ${report.name}: calcurse takes it over without a warning`, () => {
    const { status, stdout, stderr, tasks, notes, others } = calcurse(report.path)
    const wishes = wantedTasks(report)
    assert.equal(status, 0)
    assert.equal(stderr, '')
    assert.match(stdout, new RegExp(`\\b0 apps / 0 events / ${wishes.length} todos? / 0 skipped`))
    assert.equal(others, 0)
    const shown = tasks.map((task) => task.match(/^\[(-?)\d\](?:>(\w+))? (.*)$/))
    for (const wish of wishes) {
      const found = shown.find((task) => task[3] === wish.summary)
      assert.ok(found, wish.summary)
      assert.equal(found[1], wish.status === 'done' ? '-' : '')
      same((notes[found[2]] ?? '').trimEnd(), descriptionOf(wish, report.language).trimEnd())
    }
  })
}

await check('ics: importing again renews a task and doubles none', () => {
  const file = newFile([
    ['2', 'due', '2026-12-31'],
    ['3', 'due', '2027-01-31'],
    ['-', 'job_target', '20', '2026-12-31'],
  ])
  const make = () => makeReport(file, 'ics', 'nl', join(newFolder(), 'agenda.ics'))
  const first = make()
  banenafspraak('--file', file, 'set', '2', 'due', '2027-06-30')
  banenafspraak('--file', file, '--date', '2026-12-31', 'set', '-', 'job_target', '25')
  const store = importAll([first, first, make()])
  assert.deepEqual(
    [...store.values()].map((task) =>
      ['due', 'summary'].map((name) => task.getFirstPropertyValue(name).toString().replace(/.* /, '')).join(' '),
    ),
    ['2027-06-30 top', '2027-01-31 Denkers', '2026-12-31 banen'],
  )
})

/* What a person may do between two imports, one after the other; each is exported in turn. */
const betweens = [
  ['-', 'organisation', 'Watershap Rijn'],
  ['-', 'organisation', 'Waterschap Rijn'],
  ['2', 'owner', 'HR-adviseur'],
  ['2', 'note', 'Regel 1\nRegel 2; en meer'],
  ['2', 'decision', 'Teken het commitment'],
  ['2', 'due', '2027-06-30'],
  ['2/1', 'done', 'yes'],
  ['2', 'done', 'yes'],
  ['2', 'done', 'no'],
  ['-', 'jobs', '12,4', '2026-06-30'],
  ['-', 'jobs', '25', '2026-12-31'],
  ['-', 'job_target', '25', '2026-12-31'],
  ['-', 'organisation', '-'],
]

/* The calendar of a file after each of these, after compact, and in English. */
function makeBetween() {
  const file = newFile([
    ['2', 'due', '2026-12-31'],
    ['3', 'due', '2027-01-31'],
    ['-', 'job_target', '20', '2026-12-31'],
    ['-', 'job_target', '15', '2026-06-30'],
  ])
  const make = (language = 'nl') => makeReport(file, 'ics', language, join(newFolder(), 'agenda.ics'))
  const texts = [make()]
  for (const [place, field, value, date] of betweens) {
    banenafspraak('--file', file, ...(date ? ['--date', date] : []), 'set', '--', place, field, value)
    texts.push(make())
  }
  banenafspraak('--file', file, 'compact')
  return [...texts, make(), make('en')]
}

const between = makeBetween()

await check('ics: whatever a person changes in between, an import later there are as many tasks', () => {
  const [last] = between.slice(-1)
  for (const text of between) assert.equal(tasksOf(text).length, 4)
  assert.equal(importAll(between).size, 4)
  for (const [uid, task] of importAll(between))
    assert.equal(
      task.toString(),
      tasksOf(last)
        .find((other) => other.getFirstPropertyValue('uid') === uid)
        .toString(),
    )
})

/* It asks no task whether it knows it already: so each into an empty calendar. */
await checkWith('calcurse', 'ics: whatever a person changes in between, calcurse has as many tasks', () => {
  for (const text of between) {
    const path = join(newFolder(), 'agenda.ics')
    writeFileSync(path, text)
    assert.equal(calcurse(path).tasks.length, 4)
  }
})

await check('ics: a target is judged by the number up to its day', () => {
  const file = newFile([
    ['-', 'job_target', '10', '2026-06-30'],
    ['-', 'job_target', '20', '2026-12-31'],
    ['-', 'jobs', '10', '2026-06-30'],
    ['-', 'jobs', '8', '2026-09-30'],
  ])
  const tasks = tasksOf(makeReport(file, 'ics', 'nl', join(newFolder(), 'agenda.ics')))
  assert.deepEqual(
    tasks.map((task) => task.getFirstPropertyValue('status')),
    ['COMPLETED', 'IN-PROCESS'],
  )
})

await check('ics: two organisations stand side by side in one calendar', () => {
  const due = ['2', 'due', '2026-12-31']
  const texts = ['Waterschap Rijn', 'Waterschap Veen', '-'].map((name) =>
    makeReport(newFile([['-', 'organisation', name], due]), 'ics', 'nl', join(newFolder(), 'agenda.ics')),
  )
  assert.equal(importAll(texts).size, 3)
})

await check('ics: without a date nothing is made', () => {
  assert.throws(() => makeReport(empty, 'ics', 'nl', join(newFolder(), 'agenda.ics')), /streefdatum/)
})

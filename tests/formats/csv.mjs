/* CSV, opened by LibreOffice as a Dutch spreadsheet does on a double click: what stands in the cells, and as what. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { check, load, same } from './support/check.mjs'
import { makeFiles, makeReport, makeReports, newFolder, run } from './support/program.mjs'

const { DOMParser } = load('@xmldom/xmldom')

/*
 * Between semicolons, in double quotes, UTF-8, from line 1, in Dutch (1043); a quoted field may be a number or a date,
 * dates are looked for, and what begins as a formula is one.
 */
const filter = (separator) => `CSV:${separator.charCodeAt()},34,UTF8,1,,1043,false,true,false,false,false,0,true`

/* Opens files, and writes each down as LibreOffice then has it; returns the path of that by the path of the file. */
function openAll(paths, separator = ';') {
  const folder = newFolder()
  const profile = `-env:UserInstallation=file://${newFolder()}`
  const ran = run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'fods',
    '--infilter=' + filter(separator),
    '--outdir',
    folder,
    ...paths,
  ])
  assert.equal(ran.status, 0, ran.stderr)
  return paths.map((path) => join(folder, path.replace(/.*\/(.*)\.csv$/, '$1.fods')))
}

const elements = (node, name) => [...node.childNodes].filter((child) => child.nodeName === name)

/* The text of a paragraph: spaces, tabs and line ends are elements of their own. */
function textOf(node) {
  if (node.nodeName === '#text') return node.data
  if (node.nodeName === 'text:s') return ' '.repeat(Number(node.getAttribute('text:c') || 1))
  if (node.nodeName === 'text:tab') return '\t'
  if (node.nodeName === 'text:line-break') return '\n'
  return [...node.childNodes].map(textOf).join('')
}

/* A cell: { type: "string" | "date" | "float" | …, value, formula }. */
function cellOf(node) {
  const type = node.getAttribute('office:value-type')
  const text = elements(node, 'text:p').map(textOf).join('\n')
  const value =
    {
      date: node.getAttribute('office:date-value'),
      float: Number(node.getAttribute('office:value')),
    }[type] ?? text
  return { type: type ?? '', value, formula: node.hasAttribute('table:formula') }
}

/* U+FFFD, which stands for what may not be shown, is worth a warning to this parser. */
function onError(level, message) {
  if (level !== 'warning') throw new Error(message)
}

function rowsOf(path) {
  const document = new DOMParser({ onError }).parseFromString(readFileSync(path, 'utf8'), 'text/xml')
  const [table, ...others] = [...document.getElementsByTagName('table:table')]
  assert.equal(others.length, 0)
  return [...table.getElementsByTagName('table:table-row')].map((row) =>
    elements(row, 'table:table-cell').flatMap((cell) =>
      Array(Number(cell.getAttribute('table:number-columns-repeated') || 1)).fill(cellOf(cell)),
    ),
  )
}

const words = {
  nl: {
    done: 'Afgerond',
    started: 'Bezig',
    open: 'Nog niet begonnen',
    true: 'ja',
    false: 'nee',
    jobs: 'Banen',
    unchanged: /^Niets veranderd sinds \d+ \p{L}+ \d+\.$/u,
  },
  en: {
    done: 'Finished',
    started: 'In progress',
    open: 'Not started',
    true: 'yes',
    false: 'no',
    jobs: 'Jobs',
    unchanged: /^Nothing has changed since \d+ \p{L}+ \d+\.$/u,
  },
}

const dateOf = (text) => new Date(text ?? NaN)

/* What changed is in words: left to checkChanges. */
const inWords = Symbol('in words')

/* What the columns must hold of a factor, as the report in JSON has it. */
const factorCells = (factor, said, today) => [
  factor.number,
  factor.title,
  said[factor.status],
  factor.decision,
  inWords,
  said[factor.due !== null && factor.due < today && factor.status !== 'done'],
  dateOf(factor.due),
  factor.owner,
  dateOf(factor.done_on),
  factor.actions.filter((action) => action.done).length,
  factor.actions.length,
  factor.note,
  ...Array(5).fill(''),
]

/* The row of the jobs: the last number, and the target of that date or the first after it. */
function jobsCells({ jobs, job_targets: targets, date }, said) {
  const last = jobs.at(-1)
  const target = targets.find((one) => one.date >= (last?.date ?? date)) ?? targets.at(-1)
  const shortage = last && target ? Math.max(0, Math.round((target.value - last.value) * 1e6) / 1e6) : ''
  const latest = [last?.value ?? '', dateOf(last?.date), target?.value ?? '', dateOf(target?.date), shortage]
  return ['', said.jobs, '', '', inWords, ...Array(7).fill(''), ...latest]
}

/* From whom and when: in every row. */
const colophonCells = (json) => [json.organisation, dateOf(json.date)]

/* Such a text would be calculated, or a part of it under another separator, were it not for the apostrophe before it. */
const formula = /(^|[,;|\t\r\n])(?=[ \u00a0\u3000"]*[=+\-@＝＋－＠])|^(?=[ \u00a0\u3000]*[\t\r\n])/gu
const isFormula = (text) => text.search(formula) === 0

/* And of these a number, a date or a time would be made. */
const isNumber = (text) => /^[\d .,:/+()%$€-]*\d[\d .,:/+()%$€-]*$|^\d{1,2} mrt \d{4}$/u.test(text)
const guarded = (text) => (isNumber(text) ? `'${text}` : text.replace(formula, "$1'"))

function checkCell(cell, wanted) {
  assert.equal(cell.formula, false)
  if (wanted instanceof Date) {
    const date = Number.isNaN(wanted.getTime())
      ? { type: '', value: '' }
      : { type: 'date', value: wanted.toISOString().slice(0, 10) }
    assert.deepEqual({ type: cell.type, value: cell.value }, date)
  } else if (typeof wanted === 'number') {
    assert.deepEqual({ type: cell.type, value: cell.value }, { type: 'float', value: wanted })
  } else {
    assert.equal(cell.type, wanted === '' ? '' : 'string')
    same(cell.value, guarded(wanted))
  }
}

const oneSpaced = (text) => text.replace(/\s+/g, ' ')

/* `changed` is undefined for the jobs, of which JSON does not say it. */
function checkChanges(text, changed, { since }, said, told) {
  if (since === null || changed === false) assert.match(text, since === null ? /^$/ : said.unchanged)
  else if (changed) assert.doesNotMatch(text, said.unchanged)
  if (said.unchanged.test(text)) return
  for (const line of text.split('\n')) assert.ok(oneSpaced(told).includes(oneSpaced(line)), line)
}

const reports = makeReports(makeFiles(), 'csv')
const opened = openAll(reports.map((report) => report.path))
for (const [i, report] of reports.entries()) {
  await check(`csv, ${report.name}: the cells of the report, dates as dates, none a formula`, () => {
    assert.equal(report.text[0], '\ufeff', 'no byte order mark, by which Excel knows UTF-8')
    const json = JSON.parse(makeReport(report.file, 'json', report.language, join(newFolder(), 'report.json')))
    const told = makeReport(report.file, 'text', report.language, join(newFolder(), 'report.txt'))
    const said = words[report.language]
    const [header, ...rows] = rowsOf(opened[i])
    assert.ok(header.every((cell) => cell.type === 'string' && /^\p{L}/u.test(cell.value)))
    const wanted = [...json.factors.map((factor) => factorCells(factor, said, json.date)), jobsCells(json, said)]
    assert.equal(rows.length, wanted.length)
    rows.forEach((row, number) => {
      const cells = [...wanted[number], ...colophonCells(json)]
      assert.equal(header.length, cells.length + 3) // period, by whom, with what
      cells.forEach((cell, at) => cell === inWords || checkCell(row[at], cell))
      checkChanges(row[cells.indexOf(inWords)].value, json.factors[number]?.changed, json, said, told)
      for (const { value, formula } of row.slice(cells.length)) {
        const text = isFormula(value.replace(/^'/, '')) ? value.slice(1) : value
        assert.ok(text !== '' && !formula && oneSpaced(told).includes(oneSpaced(text).trim()), text)
      }
    })
  })
}

/* Opened with another separator it is a heap of cells, but none of them calculates. */
for (const separator of [',', '\t', '|']) {
  const heaps = openAll(
    reports.map((report) => report.path),
    separator,
  )
  for (const [i, report] of reports.entries())
    await check(`csv, ${report.name}: no cell is a formula between ${JSON.stringify(separator)}`, () => {
      for (const cell of rowsOf(heaps[i]).flat()) assert.equal(cell.formula, false, cell.value)
    })
}

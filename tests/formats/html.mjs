/*
 * HTML, in Chromium as people have it: axe-core finds nothing in light, dark, forced colours and print, wide and
 * narrow; nothing is refused by the policy, asked from outside, or wider than the page; on A4 no page is empty and no
 * heading stands alone. And html-validate reads it strictly.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { check, load } from './support/check.mjs'
import { compareFiles, makeFiles, makeReports, newFolder, run } from './support/program.mjs'

const { chromium } = load('playwright-core')
const { HtmlValidate } = load('html-validate')
const axe = load('axe-core').source

const narrow = { width: 320, height: 640 }
const wide = { width: 1280, height: 900 }
const modes = {
  light: { colorScheme: 'light', viewport: wide },
  dark: { colorScheme: 'dark', viewport: wide },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active', viewport: wide },
  'light, narrow': { colorScheme: 'light', viewport: narrow },
  'dark, narrow': { colorScheme: 'dark', viewport: narrow },
  print: { media: 'print', colorScheme: 'light', viewport: { width: 658, height: 990 } },
}

/* The files of all checks; the full one as if it was written day by day, for a line over time. */
function files() {
  const { full, ...others } = makeFiles()
  const path = join(newFolder(), 'voortgang.jsonl')
  const onDay = (line, number) =>
    line.replace(/"at":"[^"]*"/, `"at":"${new Date(Date.UTC(2026, 0, 1 + 9 * number)).toISOString()}"`)
  writeFileSync(path, readFileSync(full, 'utf8').split('\n').map(onDay).join('\n'))
  return { full: path, ...others }
}

/* What was typed is the same in each language: of the hostile files one is enough, and where there is least room. */
const isHostile = ({ state }) => state.startsWith('hostile')
const isOneOfMany = (report) => isHostile(report) && report.language !== (report.state.endsWith('2') ? 'en' : 'nl')
const modesOf = (report) => (isHostile(report) ? ['dark', 'light, narrow', 'print'] : Object.keys(modes))

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    /* A title is as long as the name of the organisation; the style of a file that stands on its own is in it. */
    'long-title': 'off',
    'no-style-tag': 'off',
  },
})

async function open(browser, report, mode) {
  const { media, viewport, colorScheme, forcedColors } = mode
  const context = await browser.newContext({ viewport, colorScheme, forcedColors, locale: 'nl-NL' })
  const page = await context.newPage()
  const said = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('request', (request) => request.url() !== report.url && said.push(`asks for ${request.url()}`))
  page.on('dialog', (dialog) => said.push(`dialog: ${dialog.message()}`))
  if (media) await page.emulateMedia({ media })
  await page.goto(report.url)
  return { page, said, close: () => context.close() }
}

async function findViolations(page) {
  await page.evaluate(axe)
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, {
      preload: false,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`)
}

/* The parts of pictures against the ground, which axe-core does not look at: WCAG 1.4.11. */
function findPalePictures() {
  const channels = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number)
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
  const light = (colour) => {
    const [red, green, blue] = channels(colour).map(linear)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const ground = light(getComputedStyle(document.documentElement).backgroundColor)
  const pale = []
  for (const shape of document.querySelectorAll('rect, path:not(.axis)')) {
    const { fill, stroke } = getComputedStyle(shape)
    const colour = fill !== 'none' ? fill : stroke
    const [most, least] = [light(colour), ground].sort((a, b) => b - a)
    if ((most + 0.05) / (least + 0.05) < 3) pale.push(`${shape.getAttribute('class')} ${colour}`)
  }
  return [...new Set(pale)]
}

async function checkMode(browser, report, name, mode = modes[name]) {
  const { page, said, close } = await open(browser, report, mode)
  const title = `html, ${report.name}, ${name}`
  await check(`${title}: axe-core finds nothing`, async () => {
    assert.deepEqual(await findViolations(page), [])
    assert.deepEqual(await page.evaluate(findPalePictures), [])
  })
  await check(`${title}: nothing refused, nothing asked from outside, nothing wider than the page`, async () => {
    assert.deepEqual(said, [])
    const [whole, seen] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return [scrollWidth, clientWidth]
    })
    assert.equal(whole, seen)
  })
  await close()
}


/* --- what it says --- */

const { factors } = JSON.parse(readFileSync('data/checklist.json', 'utf8'))
const actions = factors.flatMap((factor) => factor.actions).length
const parts = ['progress', 'asked', 'changed', 'late', 'factors', 'jobs', 'sources']

function structure() {
  const all = (selector) => [...document.querySelectorAll(selector)]
  return {
    parts: all('main > section').map((part) => part.className),
    titles: all('h1').length,
    factors: all('main > section.factors > section > h3').length,
    rows: all('section.factors > table tbody tr').length,
    astray: all('a[href^="#"]').filter((link) => !document.getElementById(link.hash.slice(1))).length,
    schemes: [...new Set(all('a:not([href^="#"])').map((link) => link.protocol))],
    untitled: all('svg[role=img]').filter((picture) => !picture.querySelector('title + desc')?.textContent).length,
    pictures: all('svg[role=img]').map((picture) => picture.getAttribute('class')),
    told: document.querySelector('.summary').innerText,
    bar: ['done', 'begun', 'edge'].map((look) => all(`.bar .${look}`).length),
    actions: all('dd li').length,
  }
}

async function checkWords(browser, report) {
  const { page, close } = await open(browser, report, modes.light)
  await check(`html, ${report.name}: the parts are in their order, and pictures say what the words say`, async () => {
    const found = await page.evaluate(structure)
    assert.deepEqual(
      found.parts,
      parts.filter((part) => found.parts.includes(part)),
    )
    assert.equal(found.titles, 1)
    assert.equal(found.factors, 10)
    assert.equal(found.rows, 10)
    assert.equal(found.actions, actions)
    assert.equal(found.astray, 0)
    assert.deepEqual(found.schemes, ['https:'])
    assert.equal(found.untitled, 0)
    const [done, begun, edge] = found.bar
    assert.equal(done + edge, 10)
    for (const count of [done, begun].filter((number) => number > 0))
      assert.match(found.told, new RegExp(`\\b${count}\\b`))
  })
  if (report.state === 'full')
    await check(`html, ${report.name}: it has every picture`, async () => {
      assert.deepEqual((await page.evaluate(structure)).pictures, ['bar', 'line', 'line'])
    })
  await close()
}

/* --- on paper --- */

const isPageNumber = (line) => /^\d+ ?\/ ?\d+$/.test(line)

/* The lines of each page, without its number. */
function pagesOf(pdf) {
  const text = run('pdftotext', ['-layout', pdf, '-']).stdout
  const pages = text.split('\f').slice(0, -1)
  return pages.map((page) => page.split('\n').map((line) => line.trim()).filter((line) => line && !isPageNumber(line)))
}

async function checkPaper(browser, report) {
  const { page, close } = await open(browser, report, { colorScheme: 'dark' })
  const path = join(newFolder(), 'report.pdf')
  await page.pdf({ path, preferCSSPageSize: true })
  const headings = await page.evaluate(() =>
    [...document.querySelectorAll('h2, h3')].map((heading) => heading.innerText),
  )
  await check(`html, ${report.name}, on A4: no page is empty, and no heading stands alone at the end of one`, () => {
    assert.match(run('pdfinfo', [path]).stdout, /Page size: +59[45][.\d]* x 84[12][.\d]* pts \(A4\)/)
    const pages = pagesOf(path)
    assert.ok(pages.length > 1)
    for (const lines of pages) {
      assert.ok(lines.length > 0, 'a page is empty')
      const ends = [1, 2, 3].map((count) => lines.slice(-count).join(' '))
      assert.ok(!headings.some((heading) => ends.includes(heading)), `at the end stands ${ends[0]}`)
    }
  })
  await close()
}

/* --- all of it --- */

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
async function checkValid(report) {
  await check(`html, ${report.name}: valid`, async () => {
    const { results } = await validator.validateString(report.text)
    const faults = results.flatMap(({ messages }) => messages)
    assert.deepEqual(
      faults.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
      [],
    )
  })
}

const made = files()
const overview = { name: 'overview', text: compareFiles(made, 'html'), path: join(newFolder(), 'overview.html') }
writeFileSync(overview.path, overview.text)
overview.url = pathToFileURL(overview.path).href
await checkValid(overview)
/* Its tables are printed on pages that lie down. */
const lying = { ...modes.print, viewport: { width: 1009, height: 680 } }
await Promise.all(
  Object.keys(modes).map((name) => checkMode(browser, overview, name, name === 'print' ? lying : modes[name])),
)

for (const report of makeReports(made, 'html').filter((report) => !isOneOfMany(report))) {
  report.url = pathToFileURL(report.path).href
  await checkValid(report)
  await Promise.all(modesOf(report).map((name) => checkMode(browser, report, name)))
  await checkWords(browser, report)
  await checkPaper(browser, report)
}
await browser.close()

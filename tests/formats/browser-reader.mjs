/*
 * The wizard in a terminal in the browser (xterm.js, as in many web consoles), with its mode for screen readers on: what is
 * in its live region is what a reader of the browser says. A move says the item that it comes to, with its state, once.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'

import { check, load } from './support/check.mjs'
import { newFolder, newFile, readJson } from './support/program.mjs'

const { chromium } = load('playwright-core')

const titles = readJson('data/checklist.json').factors.map((factor) => factor.title.nl ?? factor.title)
const states = {
  2: 'Te laat: 28 feb 2020',
  3: 'Bezig',
}
const file = newFile([
  ['-', 'organisation', 'Waterschap'],
  ['1', 'done', 'yes'],
  ['2', 'due', '2020-02-28'],
  ['3/1', 'done', 'yes'],
])

/*
 * Letters and digits without what parts them: signs are not said, and xterm.js hands on no blank where the program moves the
 * cursor instead of writing one.
 */
const squeeze = (text) => text.replace(/[^\p{L}\d]/gu, '')

/* The program in a terminal of its own; `script` carries its bytes. Give `write` what it says, and call `send` with keys. */
function startWizard(write) {
  const command = `stty rows 24 cols 80; exec "$BANENAFSPRAAK" --file ${file}`
  const child = spawn('script', ['--quiet', '--flush', '--command', command, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm-256color', SHELL: '/bin/sh' },
    cwd: newFolder(),
  })
  child.stdout.on('data', (bytes) => write(bytes.toString('base64')))
  return { send: (text) => child.stdin.write(text), stop: () => child.kill() }
}

async function openTerminal(browser) {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><html lang="nl"><title>Terminal</title><main></main>')
  await page.addStyleTag({ path: load.resolve('@xterm/xterm/css/xterm.css') })
  await page.addScriptTag({ path: load.resolve('@xterm/xterm') })
  let wizard
  await page.exposeFunction('send', (text) => wizard.send(text))
  await page.evaluate(() => {
    globalThis.terminal = new globalThis.Terminal({ cols: 80, rows: 24, screenReaderMode: true })
    globalThis.terminal.open(document.querySelector('main'))
    globalThis.terminal.onData((data) => globalThis.send(data))
    globalThis.terminal.focus()
  })
  wizard = startWizard((bytes) =>
    page.evaluate((text) => globalThis.terminal.write(Uint8Array.from(atob(text), (c) => c.charCodeAt(0))), bytes),
  )
  return { page, wizard }
}

/* What the live region holds, but for how much of a step is done, which stands under its title. */
async function said(page) {
  const text = await page.evaluate(() => document.querySelector('.live-region').textContent)
  return text.replace(/\d+ van \d+ gedaan/, '')
}

/* Waits until this item is said with its state, and nothing else; what comes too late is heard with the next key. */
async function hear(page, item, state) {
  const end = Date.now() + 20000
  let heard, rest
  do {
    heard = await said(page)
    /* A title that goes on in a second line has its state in between. */
    rest = squeeze(heard).replace(squeeze(state), '|')
  } while ((!rest.includes('|') || rest.replace('|', '') !== squeeze(item)) && Date.now() < end)
  assert.ok(rest.includes('|'), `no state in ${JSON.stringify(heard)}`)
  assert.equal(rest.replace('|', ''), squeeze(item))
}

async function see(page, text) {
  await page.waitForFunction((wanted) => document.querySelector('.xterm-accessibility-tree').textContent.includes(wanted), text)
}

/* The overview, with the focus on the first step. */
async function toOverview(page) {
  await see(page, 'Naar het overzicht')
  await page.keyboard.press('Enter')
  await see(page, '1 van 10 afgerond')
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'],
})
const { page, wizard } = await openTerminal(browser)
await toOverview(page)
let at = 1
for (const step of [2, 3, 4, 5, 6, 7, 8, 9, 10, 9]) {
  const key = step > at ? 'ArrowDown' : 'ArrowUp'
  at = step
  await check(`a move to step ${step} says it once, with its state`, async () => {
    await page.keyboard.press(key)
    await hear(page, `${step} ${titles[step - 1]}`, states[step] ?? 'Nog niet begonnen')
  })
}
wizard.stop()
await browser.close()

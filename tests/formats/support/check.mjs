/*
 * What every check uses: `check` runs one thing that must hold and says how it went; the counts come at the end of the
 * program by themselves. What fails throws, as node:assert does; the others are tried all the same.
 *
 *     await check('no cell is a formula', () => { assert.equal(…) })
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

/* Loads an npm package of tests/formats/package.json. */
export const load = createRequire(`${process.env.FORMATS_MODULES}/`)

let passed = 0
let failed = 0

export async function check(name, hold) {
  try {
    await hold()
    passed++
    console.log(`ok ${name}`)
  } catch (error) {
    failed++
    console.log(`FAILED ${name}: ${error.message.slice(0, 1000)}`)
  }
}

/* The same, which needs a program beside this one; it says so where that is not installed. */
export async function checkWith(program, name, hold) {
  if (spawnSync(program, ['--version']).error) console.log(`skipped ${name}: ${program} is not installed`)
  else await check(name, hold)
}

/* Fails where two texts differ, and shows only that place of them. */
export function same(found, wanted) {
  if (found === wanted) return
  let at = 0
  while (found[at] === wanted[at]) at++
  const show = (text) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60))
  throw new Error(`at ${at} stands ${show(found)} and not ${show(wanted)}`)
}

process.on('exit', (status) => {
  /* What throws outside a check is a failure too. */
  if (status !== 0) failed++
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
})

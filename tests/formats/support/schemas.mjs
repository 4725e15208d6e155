/*
 * For the checks of data/*.schema.json: what the program writes and ships is valid; what is wrong in one thing is not,
 * and the program refuses that too; and what they leave open is really open.
 */
import assert from 'node:assert/strict'

import { check, load } from './check.mjs'
import { readJson } from './program.mjs'

const Ajv = load('ajv/dist/2020.js')
const addFormats = load('ajv-formats')

/* A function that says what is wrong with a value; "" when it is valid. */
function compile(schema) {
  /* strictTypes and strictRequired want in every branch again what the whole says. */
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true })
  addFormats(ajv)
  const validate = ajv.compile(schema)
  return (value) => (validate(value) ? '' : ajv.errorsText(validate.errors))
}

/* The same schema with no other members than it describes: so it is seen when the program writes one more. */
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed)
  if (schema === null || typeof schema !== 'object') return schema
  const members = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]))
  return schema.type === 'object' && schema.properties ? { ...members, additionalProperties: false } : members
}

/* { name, schema, faults, faultsClosed } of a schema in data/: the last two say what is wrong with a value. */
export function openSchema(name) {
  const schema = readJson(`data/${name}`)
  return { name, schema, faults: compile(schema), faultsClosed: compile(closed(schema)) }
}

/*
 * Each case is [NAME, change]: `change` alters a copy of `base`. The schema must accept the result, or refuse it,
 * and so must the program, when `isAccepted` is given, which asks it.
 */
export async function accepts({ name, faults }, base, cases, isAccepted) {
  for (const [title, change] of cases)
    await check(`${name} accepts ${title}`, () => {
      const value = structuredClone(base)
      change(value)
      assert.equal(faults(value), '')
      assert.equal(isAccepted?.(value) ?? true, true, 'the program refuses it')
    })
}

export async function refuses({ name, faults }, base, cases, isAccepted) {
  for (const [title, change] of cases)
    await check(`${name} refuses ${title}`, () => {
      const value = structuredClone(base)
      change(value)
      assert.notEqual(faults(value), '', 'the schema accepts it')
      assert.equal(isAccepted?.(value) ?? false, false, 'the program accepts it')
    })
}

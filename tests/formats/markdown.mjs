/* Markdown, through the reference parser of CommonMark: the words of the text report, and nothing else than words. */
import assert from 'node:assert/strict'
import { join } from 'node:path'

import { check, load, same } from './support/check.mjs'
import { compareFiles, makeFiles, makeReport, makeReports, newFolder, readJson } from './support/program.mjs'

const { Parser } = load('commonmark')

/* What a report is made of. A link, a picture, code in lines or anything of HTML would come of what somebody typed. */
const allowed = ['document', 'heading', 'paragraph', 'list', 'item', 'strong', 'text', 'softbreak', 'code']

function nodesOf(text) {
  const nodes = []
  const walker = new Parser().parse(text).walker()
  for (let event = walker.next(); event; event = walker.next()) if (event.entering) nodes.push(event.node)
  return nodes
}

function children(node) {
  const list = []
  for (let child = node.firstChild; child; child = child.next) list.push(child)
  return list
}

const isBar = (paragraph) => children(paragraph).some((node) => node.type === 'code')

/* To CommonMark, which has no tables, each is a paragraph. What was typed otherwise stands in lists. */
const isTable = (paragraph) => paragraph.parent.type === 'document' && children(paragraph)[0]?.literal?.startsWith('|')

/* A box is of an action, in the list under a fact. */
function isTick(paragraph) {
  const above = paragraph.parent.parent?.parent
  return !paragraph.prev && above?.type === 'item' && above.firstChild.firstChild.type === 'strong'
}

/* What the text says for a box that is ticked, and for one that is not. */
const ticks = { nl: { x: 'Gedaan:', ' ': 'Open:' }, en: { x: 'Done:', ' ': 'Open:' } }

/* Without white space, and without the strokes that open an item of a list in text. */
const plain = (words) => words.replace(/[\s-]/gu, '')

const literal = (node) => (node.type === 'text' ? node.literal : children(node).map(literal).join(''))

/* What the text says for the rows of a table: "Title Column: cell. Column: cell." */
function rowsOf(table) {
  const lines = children(table).map((node) => (node.type === 'softbreak' ? '\n' : literal(node))).join('').split('\n')
  const cellsOf = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim())
  const [columns, , ...rows] = lines.map(cellsOf)
  const say = ([title, ...cells]) =>
    title + cells.map((cell, number) => cell && `${columns[number + 1]}: ${cell}.`).join('')
  return rows.map(say).join('')
}

/* Without what the text does not have: the bar, and the table of what comes after it step by step. */
function words(nodes, language) {
  const [first] = nodes.filter((node) => node.type === 'paragraph' && isTable(node))
  const told = nodes.filter(
    (node) => node.type === 'heading' || (node.type === 'paragraph' && node !== first && !isBar(node)),
  )
  const say = (node) => {
    if (isTable(node)) return rowsOf(node)
    return isTick(node) ? literal(node).replace(/^\[(.)\]/, (_, box) => ticks[language][box]) : literal(node)
  }
  return plain(told.map(say).join(''))
}

/* Where a source is, is only in a format in which an address stays whole. */
const addresses = readJson('data/checklist.json').sources.flatMap(({ url }) => url ?? [])
const withoutAddresses = (words) => addresses.reduce((left, url) => left.replace(plain(url), ''), words)

const files = makeFiles()
await check('markdown, overview: nothing that was typed is mark-up', () => {
  const nodes = nodesOf(compareFiles(files, 'markdown'))
  for (const node of nodes) assert.ok(allowed.includes(node.type), `${node.type}: ${node.literal}`)
  assert.equal(nodes.filter((node) => node.type === 'heading' && node.level === 1).length, 1)
  assert.equal(nodes.filter((node) => node.type === 'paragraph' && isTable(node)).length, 3)
})
for (const report of makeReports(files, 'markdown')) {
  const nodes = nodesOf(report.text)
  const count = (holds) => nodes.filter(holds).length
  await check(`markdown, ${report.name}: nothing that was typed is mark-up`, () => {
    for (const node of nodes) assert.ok(allowed.includes(node.type), `${node.type}: ${node.literal}`)
    assert.equal(
      count((node) => node.type === 'code'),
      1,
    )
    assert.equal(
      count((node) => node.type === 'heading' && node.level === 1),
      1,
    )
    assert.equal(
      count((node) => node.type === 'heading' && node.level === 3),
      10,
    )
    assert.equal(
      count((node) => node.type === 'strong' && (node.prev || !node.firstChild.literal.endsWith(':'))),
      0,
    )
  })
  await check(`markdown, ${report.name}: the same words as the text`, () => {
    const text = makeReport(report.file, 'text', report.language, join(newFolder(), 'report.txt'))
    same(withoutAddresses(words(nodes, report.language)), plain(text))
  })
}

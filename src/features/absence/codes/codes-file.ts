import { AUDIT_RULES, STAT_CLASSES } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { shortDate } from '#ui/format.ts'
import { possibleOf, shareOf } from './codes.ts'
import { loadCodes, loadFound } from './queries.ts'

type Span = { name: string; from: string; to: string }

const counts = ({ name, from, to }: Span, whose: string) => [
  `${name}: ${shortDate(from)} to ${shortDate(to)}, marks as they stood when this was made`,
  'Every pupil on roll at any time in the period with a possible session, leavers until they left',
  ...(whose === '' ? [] : [`Only: ${whose}`]),
]

/** The codes in use as a file. It is noted in the access log who took it. */
export async function codesFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const { school, period, whose, lines, parts } = await loadCodes(context, Object.fromEntries(search))
  const possible = possibleOf(lines)
  return exportOf<string>({
    noted: { at: [school.id], as: `Codes in use, ${period.name}` },
    name: `codes-${school.urn}-${period.to}`,
    title: `${school.name}: codes in use`,
    counts: counts(period, whose),
    columns: [
      { key: 'code', label: 'Code', kind: 'text' },
      { key: 'name', label: 'Meaning', kind: 'text' },
      { key: 'class', label: 'Counts as', kind: 'text' },
      { key: 'marks', label: 'Sessions', kind: 'count' },
      { key: 'share', label: 'Of possible sessions', kind: 'percent' },
      { key: 'pupils', label: 'Pupils', kind: 'count' },
      ...parts.map((part, n) => ({ key: `part${n}`, label: part, kind: 'count' as const })),
    ],
    rows: lines.map((line) => ({
      code: line.code,
      name: line.name,
      class: STAT_CLASSES[line.statClass],
      marks: line.marks,
      share: shareOf(line, possible),
      pupils: line.pupils,
      ...Object.fromEntries(
        parts.map((part, n) => [`part${n}`, line.code === '' ? null : (line.byPart.get(part) ?? 0)]),
      ),
    })),
  })
}

/** The sessions behind a code or a rule of the audit as a file, a line each. It is noted in the access log who took it. */
export async function foundFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const asked = await loadFound(context, Object.fromEntries(search))
  if (!asked) throw new NotFound()
  const { school, period, whose, rule, code, found } = asked
  const title = rule ? AUDIT_RULES[rule].label : `${code?.code} ${code?.name}`
  return exportOf({
    noted: { at: [school.id], as: `${title}, ${period.name}: ${found.length} pupils` },
    name: `sessions-${school.urn}-${rule ?? code?.code}-${period.to}`,
    title: `${school.name}: ${title}`,
    counts: counts(period, whose),
    columns: [
      { key: 'name', label: 'Pupil', kind: 'text' },
      { key: 'group', label: 'Registration group', kind: 'text' },
      { key: 'date', label: 'Date', kind: 'date' },
      { key: 'session', label: 'Session', kind: 'text' },
      { key: 'code', label: 'Code', kind: 'text' },
    ],
    rows: found.flatMap(({ name, group, marks }) =>
      marks.map(({ date, session, code: letter }) => ({ name, group, date, session, code: letter })),
    ),
  })
}

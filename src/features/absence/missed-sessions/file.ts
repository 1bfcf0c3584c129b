import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { counted, shortDate } from '#ui/format.ts'
import { codeWords, loadSessions } from './load.ts'

const COLUMNS = [
  { key: 'date', label: 'Date', kind: 'date' },
  { key: 'session', label: 'Session', kind: 'text' },
  { key: 'name', label: 'Pupil', kind: 'text' },
  { key: 'group', label: 'Registration group', kind: 'text' },
  { key: 'code', label: 'Code', kind: 'text' },
  { key: 'minutes', label: 'Minutes late', kind: 'count' },
] as const satisfies readonly Column[]

/** The sessions behind a figure as a file, every page of them. It is noted in the access log who took it. */
export async function sessionsFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const { school, period, title, whose, pupil, sessions } = await loadSessions(
    context,
    Object.fromEntries(search),
    true,
  )
  const pupils = new Set(sessions.map(({ pupilId }) => pupilId)).size
  return exportOf({
    noted: { at: [school.id], as: `${title}, ${period.name}: ${counted(pupils, 'pupil')}` },
    name: `sessions-${school.urn}-${period.to}`,
    title: `${school.name}: ${title}`,
    counts: [
      `${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stood when this was made`,
      'Sessions of pupils on roll at any time in the period, leavers until they left',
      ...[whose, pupil ?? ''].filter((one) => one !== '').map((one) => `Only: ${one}`),
    ],
    columns: COLUMNS,
    rows: sessions.map(({ date, session, name, group, code, statClass, minutesLate }) => ({
      date,
      session,
      name,
      group,
      code: codeWords({ code, statClass, date }),
      minutes: minutesLate === 0 ? null : minutesLate,
    })),
  })
}

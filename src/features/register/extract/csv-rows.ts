import { describeCode, findCode, STAT_CLASSES, type LocalDate } from '#domain/index.ts'
import { moment } from '#ui/format.ts'
import type { ExtractEntry } from './queries.ts'

/** Entries as lines of a file: each value the register has held is a line of its own, the oldest first. */
export function csvRows(entries: ExtractEntry[]): Record<string, string | number>[] {
  return entries.flatMap((entry) => {
    const line = (values: Record<string, string | number>) => ({
      pupil: entry.name,
      date: entry.date,
      session: entry.session,
      entry: '',
      code: '',
      meaning: '',
      minutes_late: 0,
      reason: '',
      recorded_at: '',
      name: '',
      position: '',
      detail: '',
      comment: '',
      ...values,
    })
    const [first] = entry.amendments
    const original = line({
      entry: 'original',
      ...codeOf(first?.original ?? entry.code, entry),
      minutes_late: first?.originalMinutes ?? entry.minutesLate,
      recorded_at: moment(first?.originalAt ?? entry.at),
      name: first?.originalBy ?? entry.by,
      position: first ? '' : entry.position,
      ...(first ? {} : standing(entry)),
    })
    const amended = entry.amendments.map((amendment, index) =>
      line({
        entry: 'amended',
        ...codeOf(amendment.amended, entry),
        minutes_late: amendment.amendedMinutes,
        reason: amendment.reason,
        recorded_at: moment(amendment.at),
        name: amendment.by,
        position: amendment.position,
        ...(index === entry.amendments.length - 1 ? standing(entry) : {}),
      }),
    )
    return [original, ...amended]
  })
}

const standing = ({ detail, comment }: ExtractEntry) => ({
  detail: Object.values(detail).join('; '),
  comment,
})

const codeOf = (code: string, { date, statClass }: ExtractEntry) => ({
  code,
  meaning: meaningOf(code, date, statClass),
})

/** What a code means in words; a code not shown to this role is named by its class. */
export function meaningOf(code: string, date: LocalDate, statClass: ExtractEntry['statClass']): string {
  if (code === '') return STAT_CLASSES[statClass]
  return findCode(code, date) ? describeCode(code, date).name : 'Code not in force on this date'
}

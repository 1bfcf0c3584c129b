import { describeCode, findCode, STAT_CLASSES, type LocalDate } from '#domain/index.ts'
import { moment } from '#ui/format.ts'
import type { MarkHistory } from './sql.ts'

/** Marks as lines of a file: each value the register has held is a line of its own, the oldest first. */
export function csvRows(marks: MarkHistory[]): Record<string, string | number>[] {
  return marks.flatMap((mark) => {
    const line = (values: Record<string, string | number>) => ({
      pupil: mark.name,
      date: mark.date,
      session: mark.session,
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
    const [first] = mark.amendments
    const original = line({
      entry: 'original',
      ...codeOf(first?.original ?? mark.code, mark),
      minutes_late: first?.originalMinutes ?? mark.minutesLate,
      recorded_at: moment(first?.originalAt ?? mark.at),
      name: first?.originalBy ?? mark.by,
      position: first?.originalPosition ?? mark.position,
      ...(first ? {} : comments(mark)),
    })
    const amended = mark.amendments.map((amendment, index) =>
      line({
        entry: 'amended',
        ...codeOf(amendment.amended, mark),
        minutes_late: amendment.amendedMinutes,
        reason: amendment.reason,
        recorded_at: moment(amendment.at),
        name: amendment.by,
        position: amendment.position,
        ...(index === mark.amendments.length - 1 ? comments(mark) : {}),
      }),
    )
    return [original, ...amended]
  })
}

const comments = ({ detail, comment }: MarkHistory) => ({
  detail: Object.values(detail).join('; '),
  comment,
})

const codeOf = (code: string, { date, statClass }: MarkHistory) => ({
  code,
  meaning: meaningOf(code, date, statClass),
})

/** What a code means in words; a code not shown to this role is named by its class. */
export function meaningOf(code: string, date: LocalDate, statClass: MarkHistory['statClass']): string {
  if (code === '') return STAT_CLASSES[statClass]
  return findCode(code, date) ? describeCode(code, date).name : 'Code not in force on this date'
}

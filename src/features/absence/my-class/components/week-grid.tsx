import type { LocalDate } from '#domain/index.ts'
import { dayDate } from '#ui/format.ts'
import { MarkCell } from '#ui/mark-cell.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import type { ClassMark, ClassPupil } from '../queries.ts'
import { markLook } from '../words.ts'

type Props = {
  id: string
  caption: string
  pupils: ClassPupil[]
  days: LocalDate[]
  today: LocalDate
  marks: ReadonlyMap<number, ReadonlyMap<string, ClassMark>>
}

/** A week of a class: a row a pupil, two sessions a day. A day to come is empty. */
export function WeekGrid({ id, caption, pupils, days, today, marks }: Props) {
  return (
    <TableFrame id={id} caption={caption} dense>
      <thead>
        <tr>
          <th scope="col">Pupil</th>
          {days.map((date) => (
            <th key={date} scope="col" className="centre">
              {dayDate(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pupils.map(({ pupilId, name }) => (
          <tr key={pupilId}>
            <th scope="row">{name}</th>
            {days.map((date) => (
              <td key={date} className="centre">
                {date > today ? (
                  <span className="sr-only">To come</span>
                ) : (
                  <span className="inline-flex gap-1">
                    {(['AM', 'PM'] as const).map((session) => (
                      <SessionMark
                        key={session}
                        half={session === 'AM' ? 'morning' : 'afternoon'}
                        mark={marks.get(pupilId)?.get(`${date} ${session}`)}
                      />
                    ))}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

function SessionMark({ half, mark }: { half: string; mark: ClassMark | undefined }) {
  const { tone, letter, name } = markLook(mark)
  return <MarkCell size="small" tone={tone} letter={letter} name={`${half}: ${name}. `} />
}

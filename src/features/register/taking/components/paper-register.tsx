import { longDate, timeOfDay } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import { registerPath } from '../client/paths.ts'
import type { RegisterView } from '../contract.ts'

const BOXES = ['Present', 'Late', 'Absent', 'Other']

/** A register to print, fill in by hand and enter later: one line a pupil, with what is already known. */
export function PaperRegister({ view, schoolName }: { view: RegisterView; schoolName: string }) {
  const { groupName, date, session, times, rows } = view
  const half = session === 'AM' ? 'Morning' : 'Afternoon'
  return (
    <>
      <PageHeader
        title={`${groupName}: ${half.toLowerCase()} register`}
        lead={`${schoolName}, ${longDate(date)}${times ? `. Open from ${timeOfDay(times.opens)} to ${timeOfDay(times.closes)}` : ''}`}
        crumbs={[{ label: 'The register', href: registerPath(view) }]}
        action={<PrintButton tone="primary" />}
      />
      <TableFrame id="paper" caption={`${half} register of ${groupName}`} captionHidden dense>
        <thead>
          <tr>
            <th scope="col">Pupil</th>
            <th scope="col">Last marks</th>
            {BOXES.map((box) => (
              <th key={box} scope="col" className="center">
                {box}
              </th>
            ))}
            <th scope="col">Minutes late, reason</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pupilId, name, mark, planned, recent }) => (
            <tr key={pupilId}>
              <th scope="row">{name}</th>
              <td className="tabular-nums">
                {recent
                  .slice(-4)
                  .map(({ code }) => code || '•')
                  .join(' ') || '–'}
              </td>
              {BOXES.map((box) => (
                <td key={box} className="center">
                  <span aria-hidden="true">☐</span>
                  <span className="sr-only">Box for {box.toLowerCase()}</span>
                </td>
              ))}
              <td className="wrap">{known(mark, planned)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <dl className="mt-8 grid grid-cols-2 gap-x-10 gap-y-8">
        {['Taken at (time)', 'Taken by (name)', 'Signature', 'Entered by, date and time'].map((line) => (
          <div key={line}>
            <dt className="text-sm text-ink-muted">{line}</dt>
            <dd className="h-8 border-b border-ink">
              <span className="sr-only">To be filled in by hand</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function known(mark: RegisterView['rows'][number]['mark'], planned: string): string {
  if (mark) return `Already recorded: ${mark.code ? `${mark.code}, ` : ''}${mark.spoken}`
  return planned ? `${planned} by the timetable` : ''
}

import { absenceRate, attendanceRate, type GroupTotals } from '#domain/index.ts'
import { BarChart, TrendChart } from '#ui/chart/charts.tsx'
import { percent, points, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import type { Point, Step, Stretch } from '../trend.ts'

type Props = {
  step: Step
  year: string
  yearBefore: string
  points: Point[]
  toDate: (Stretch & { totals: GroupTotals })[]
  /** Where the pupils of some days are listed; `more` is what else the list is asked. */
  pupilsHref: (days: Stretch, more: [string, string]) => string
}

const ALONG: Record<Step, string> = { week: 'Week from', half: 'Half term', term: 'Term', year: 'Year' }

const WHO = 'every pupil with a possible session in it, leavers until they left'

/** A school's year step by step, as a chart and a table beside last year's, and persistent absence to date. */
export function TrendView({ step, year, yearBefore, points: steps, toDate, pupilsHref }: Props) {
  const linked = (point: Point, sort: string, what: string, said: string) => (
    <TextLink href={pupilsHref(point, ['sort', sort])} aria-label={`${named(point)}, ${what}: ${said}`}>
      {said}
    </TextLink>
  )
  const named = (point: Point) => (step === 'week' ? shortDate(point.name) : point.name)
  return (
    <>
      <TrendChart
        id="trend-chart"
        title={`Absence, ${year} and ${yearBefore}`}
        says={saidOf(steps, named, yearBefore)}
        caption={`Sessions missed of possible ones: ${WHO}`}
        along={ALONG[step]}
        unit="share"
        series={[year, yearBefore]}
        points={steps.map((point) => ({
          label: named(point),
          href: pupilsHref(point, ['sort', 'attendance']),
          values: [absenceRate(point.now), point.before && absenceRate(point.before)],
        }))}
      />
      <div className="mt-8">
        <Table
          id="trend"
          caption={`Each step on its own: ${WHO}. Beside it the same step of ${yearBefore}${steps.some(({ running }) => running) ? '; of the one that is not over yet, to the same school day' : ''}`}
          rows={steps}
          rowKey={({ key }) => key}
          dense
          columns={[
            { key: 'step', header: ALONG[step], cell: named },
            {
              key: 'attendance',
              header: 'Attendance',
              align: 'end',
              cell: (point) => linked(point, 'attendance', 'attendance', percent(attendanceRate(point.now))),
            },
            {
              key: 'before',
              header: yearBefore,
              align: 'end',
              cell: ({ before }) => percent(before && attendanceRate(before)),
            },
            {
              key: 'change',
              header: 'Change',
              align: 'end',
              cell: ({ now, before }) => points(changeOf(now, before)),
            },
            {
              key: 'authorised',
              header: 'Authorised',
              align: 'end',
              cell: (point) =>
                linked(point, 'authorised', 'authorised', share(point.now.authorised, point.now)),
            },
            {
              key: 'unauthorised',
              header: 'Unauthorised',
              align: 'end',
              cell: (point) =>
                linked(point, 'unauthorised', 'unauthorised', share(point.now.unauthorised, point.now)),
            },
            {
              key: 'late',
              header: 'Late',
              align: 'end',
              cell: (point) =>
                linked(
                  point,
                  'lateBeforeClose',
                  'late',
                  share(point.now.lateBeforeClose + point.now.lateAfterClose, point.now),
                ),
            },
          ]}
        />
      </div>
      {toDate.length > 0 && (
        <div className="mt-8">
          <BarChart
            id="to-date"
            title="Persistently and severely absent, year to date"
            says={`At the end of ${toDate.at(-1)?.name ?? ''}: ${toDate.at(-1)?.totals.persistent ?? 0} pupils persistently absent, ${toDate.at(-1)?.totals.severe ?? 0} of them severely.`}
            caption="From the start of the year to the end of each half term, or to today: pupils with at least one possible session"
            along="To the end of"
            unit="count"
            series={['Persistently absent', 'of them severely']}
            points={toDate.map((days) => ({
              label: days.name,
              href: pupilsHref(days, ['band', 'persistent']),
              values: [days.totals.persistent, days.totals.severe],
            }))}
          />
        </div>
      )}
    </>
  )
}

const share = (count: number, { possible }: GroupTotals) => percent(possible === 0 ? null : count / possible)

function changeOf(now: GroupTotals, before: GroupTotals | null): number | null {
  const [own, then] = [attendanceRate(now), before && attendanceRate(before)]
  return own === null || then === null ? null : own - then
}

function saidOf(steps: readonly Point[], named: (point: Point) => string, yearBefore: string): string {
  const last = steps.at(-1)
  if (!last) return 'Nothing to count yet.'
  const before = last.before
    ? `; in ${yearBefore}${last.running ? ', to the same school day,' : ''} it was ${percent(absenceRate(last.before))}`
    : ''
  return `${named(last)}: ${percent(absenceRate(last.now))} of possible sessions were missed${before}.`
}

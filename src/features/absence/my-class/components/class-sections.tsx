import type { LocalDate } from '#domain/index.ts'
import { counted, dayDate, percent, shortDate, WEEKDAYS } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import type { MyClass } from '../queries.ts'
import { attendanceWithCounts, daysLeftSentence, TALK_SENTENCES } from '../wording.ts'
import { WeekGrid } from './week-grid.tsx'

type Props = { urn: number; today: LocalDate; monday: LocalDate; weekDays: LocalDate[]; own: MyClass }

/** One class of a teacher: its week, whom to talk to, sessions without a reason, habits of the year. */
export function ClassSections({ urn, today, monday, weekDays, own }: Props) {
  const { group, pupils, thisWeek, year } = own
  return (
    <>
      <Section
        title={`${group.name}: this week`}
        action={<TextLink href={`/schools/${urn}/weekly/${group.id}`}>Last week’s report</TextLink>}
      >
        <SummaryList
          rows={[
            { key: 'Attendance this week', value: attendanceWithCounts(thisWeek) },
            { key: 'Attendance this year', value: attendanceWithCounts(year) },
            {
              key: 'Late this week',
              value: counted(thisWeek.lateBeforeClose + thisWeek.lateAfterClose, 'time'),
            },
            {
              key: 'Missing a lot of school',
              value: `${counted(year.persistent, 'pupil')} missed a tenth or more of this year’s sessions; ${year.atRisk} more are at risk of it`,
            },
          ]}
        />
        <div className="mt-6">
          <WeekGrid
            id={`week-${group.id}`}
            caption={`Marks from ${dayDate(monday)}, morning and afternoon: ${counted(pupils.length, 'pupil')} in ${group.name} today`}
            {...{ pupils, today }}
            days={weekDays}
          />
        </div>
      </Section>
      <Talk urn={urn} own={own} />
      <Open urn={urn} own={own} />
      <Patterns own={own} today={today} />
    </>
  )
}

function Talk({ urn, own: { group, talk } }: { urn: number; own: MyClass }) {
  return (
    <Section title={`${group.name}: pupils to talk to`}>
      {talk.length === 0 ? (
        <p>Nobody stands out in the last six weeks.</p>
      ) : (
        <ul className="space-y-4">
          {talk.map(({ pupil, reasons }) => (
            <li key={pupil.pupilId} className="keep-together">
              <TextLink href={`/schools/${urn}/pupils/${pupil.pupilId}`} className="font-semibold">
                {pupil.name}
              </TextLink>
              {reasons.map((reason) => (
                <p key={reason} className="max-w-prose text-ink-muted">
                  {TALK_SENTENCES[reason]}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Open({ urn, own: { group, open } }: { urn: number; own: MyClass }) {
  return (
    <Section title={`${group.name}: no reason yet`}>
      <Table
        id={`open-${group.id}`}
        caption={`${counted(open.length, 'session')} this year still without a reason (N). N must be replaced by the right code within five school days, or by O`}
        rows={open}
        rowKey={({ pupilId, date, session }) => `${pupilId} ${date} ${session}`}
        empty={<p>Every absence of this year has its reason.</p>}
        columns={[
          {
            key: 'pupil',
            header: 'Pupil',
            cell: ({ pupilId, name }) => (
              <TextLink href={`/schools/${urn}/pupils/${pupilId}`}>{name}</TextLink>
            ),
          },
          {
            key: 'session',
            header: 'Session',
            cell: ({ date, session }) => `${shortDate(date)}, ${session === 'AM' ? 'morning' : 'afternoon'}`,
          },
          { key: 'left', header: 'Time left', cell: ({ daysLeft }) => daysLeftSentence(daysLeft) },
        ]}
      />
    </Section>
  )
}

function Patterns({ own: { group, patterns }, today }: { own: MyClass; today: LocalDate }) {
  return (
    <Section title={`${group.name}: days of the week`}>
      <Table
        id={`weekdays-${group.id}`}
        caption={`This year to ${shortDate(today)}, pupils in ${group.name} today, marks as they stand now`}
        rows={patterns}
        rowKey={({ weekday }) => weekday}
        empty={<p>No register of this year has been taken.</p>}
        columns={[
          { key: 'day', header: 'Day', cell: ({ weekday }) => WEEKDAYS[weekday] },
          {
            key: 'missed',
            header: 'Missed',
            align: 'end',
            cell: ({ missed, possible }) => `${percent(missed / possible)} (${missed} of ${possible})`,
          },
          {
            key: 'late',
            header: 'Late',
            align: 'end',
            cell: ({ late, possible }) => `${percent(late / possible)} (${late})`,
          },
        ]}
      />
    </Section>
  )
}

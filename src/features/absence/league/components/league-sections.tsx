import { attendanceRate, yearGroupName, type Sums } from '#domain/index.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { counted, percent, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ClassLine, League } from '../queries.ts'

type Props = {
  league: League
  /** Where the pupils of a class are listed. */
  pupilsHref: (group: number) => string
}

/** The league in full, for those who analyse attendance: classes, the best of each year group, families, pupils. */
export function LeagueSections({ league, pupilsHref }: Props) {
  return (
    <>
      <ClassTable league={league} pupilsHref={pupilsHref} />
      <Section title="For the assembly">
        <Awards league={league} />
        <SummaryList rows={[{ key: 'Best family', value: bestFamily(league) }]} />
      </Section>
      <Section title="Full attendance">
        {league.always.length === 0 ? (
          <p>Nobody in these days.</p>
        ) : (
          <Disclosure
            summary={`${counted(league.always.length, 'pupil')}, ${shortDate(league.period.from)} to ${shortDate(league.period.to)}`}
          >
            <ul className="gap-8 sm:columns-2 lg:columns-3">
              {league.always.map(({ pupilId, name, group }) => (
                <li key={pupilId}>
                  {spoken(name)}
                  {group && <span className="text-ink-muted">, {group}</span>}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Section>
    </>
  )
}

/** The best class of each year group and the most improved one: names of classes and nothing else. */
export function Awards({ league: { best, improved } }: { league: League }) {
  return (
    <SummaryList
      rows={[
        ...[...best]
          .sort(([a], [b]) => a - b)
          .map(([year, classes]) => ({ key: `Best of ${yearGroupName(year)}`, value: namesOf(classes) })),
        { key: 'Most improved', value: improved.length === 0 ? 'No class this time' : namesOf(improved) },
      ]}
    />
  )
}

/** A name as it is read out: "Ada Lovelace" of "Lovelace, Ada". */
const spoken = (name: string) => name.split(', ').reverse().join(' ')

const namesOf = (classes: readonly ClassLine[]) => classes.map(({ name }) => name).join(' and ')

// More families than this cannot be read out.
const SHARED_BY = 4

function bestFamily({ siblings }: League): string {
  const [first] = siblings
  if (!first) return 'No brothers and sisters in these days'
  const at = percent(attendanceRate(first.sums))
  if (siblings.length > SHARED_BY)
    return `${siblings.length} families share it, at ${at}. A longer period tells them apart.`
  return `${siblings.map(({ names }) => names.map(spoken).join(' and ')).join('; ')}, at ${at}`
}

const rateOf = (sums: Sums) => `${percent(attendanceRate(sums))} (${sums.attended} of ${sums.possible})`

function ClassTable({ league: { classes, target, wholeWeeksTo, period }, pupilsHref }: Props) {
  return (
    <Table
      id="classes"
      caption={`Whole weeks to ${shortDate(wholeWeeksTo)}. A pupil’s week counts for their class on its Friday. A star for each week of the year at ${target === null ? 'the target' : `${target}% or more`}`}
      rows={classes}
      rowKey={({ group }) => group}
      empty={<p>No whole week of {period.name.toLowerCase()} has been marked.</p>}
      columns={[
        {
          key: 'class',
          header: 'Class',
          cell: ({ group, name }) => <TextLink href={pupilsHref(group)}>{name}</TextLink>,
        },
        { key: 'stars', header: 'Stars this year', align: 'end', cell: ({ stars }) => stars },
        { key: 'now', header: 'Attendance', align: 'end', cell: ({ now }) => rateOf(now) },
        { key: 'before', header: 'As long before', align: 'end', cell: ({ before }) => rateOf(before) },
        {
          key: 'target',
          header: 'Target',
          cell: ({ atTarget }) => (atTarget ? <Tag tone="good">Reached</Tag> : null),
        },
      ]}
    />
  )
}

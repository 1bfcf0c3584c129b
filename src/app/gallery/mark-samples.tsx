import { Card, Stat, StatRow } from '#ui/card.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { MarkCell } from '#ui/mark-cell.tsx'
import { Section } from '#ui/page.tsx'
import { StatusTag, Tag } from '#ui/tag.tsx'

/** Numbers, marks in every tone and size, tags. */
export function MarkSamples() {
  return (
    <>
      <StatRow>
        <Stat label="Attendance" value="94.7%" of="212 of 224 sessions, this term" href="/gallery#working" />
        <Stat
          label="Registers taken"
          value="9"
          of="of 11 due this morning"
          note={<Tag tone="wrong">2 overdue</Tag>}
        />
        <Stat label="No reason yet" value="6" of="of 14 absent today" href="/gallery#unexplained" />
        <Stat label="Since last week" value="−0.6" of="points, from 95.3%" />
      </StatRow>
      <Section title="Marks">
        <div className="grid gap-4 lg:grid-cols-2">
          <Card title="Tones" level={3}>
            <ul className="space-y-2">
              <li>
                <StatusTag tone="attending" letter="/">
                  Attending
                </StatusTag>
              </li>
              <li>
                <StatusTag tone="authorised" letter="I">
                  Authorised absence
                </StatusTag>
              </li>
              <li>
                <StatusTag tone="unauthorised" letter="O">
                  Unauthorised absence
                </StatusTag>
              </li>
              <li>
                <StatusTag tone="not-possible" letter="Y1">
                  Not a possible attendance
                </StatusTag>
              </li>
              <li>
                <StatusTag tone="not-taken">Not taken</StatusTag>
              </li>
            </ul>
          </Card>
          <Card title="Cells" level={3}>
            <div className="space-y-3">
              {(['large', 'normal', 'small'] as const).map((size) => (
                <p key={size} className="flex flex-wrap items-center gap-2">
                  <MarkCell size={size} tone="attending" letter="/" name="present, morning" />
                  <span>
                    <MarkCell
                      size={size}
                      tone="attending"
                      letter="L"
                      note="12"
                      name="late, 12 minutes, morning"
                    />
                  </span>
                  <MarkCell
                    size={size}
                    tone="attending"
                    letter="B"
                    name="educated off site, morning"
                    flagged
                  />
                  <MarkCell size={size} tone="authorised" letter="I" name="ill, morning" />
                  <MarkCell
                    size={size}
                    tone="authorised"
                    letter="C2"
                    name="part-time timetable, morning"
                    flagged
                  />
                  <MarkCell size={size} tone="unauthorised" letter="O" name="absent without leave, morning" />
                  <MarkCell
                    size={size}
                    tone="unauthorised"
                    letter="N"
                    name="no reason yet, amended"
                    flagged
                  />
                  <MarkCell size={size} tone="not-possible" letter="#" name="school closed, morning" />
                  <MarkCell
                    size={size}
                    tone="not-possible"
                    letter="Y1"
                    name="transport not available, morning"
                  />
                  <MarkCell size={size} tone="not-taken" name="not taken, morning" />
                </p>
              ))}
            </div>
            <p className="mt-4 text-sm">
              <Kbd>Space</Kbd> present, <Kbd>L</Kbd> late, <Kbd>Enter</Kbd> next, <Kbd>Ctrl</Kbd> <Kbd>Z</Kbd>{' '}
              undo
            </p>
          </Card>
        </div>
        <p className="mt-4 flex flex-wrap gap-2">
          <Tag>Not due</Tag>
          <Tag tone="action">Open until 9:20 am</Tag>
          <Tag tone="good">Taken 8:52 am</Tag>
          <Tag tone="caution">2 days left</Tag>
          <Tag tone="wrong">Overdue</Tag>
        </p>
      </Section>
    </>
  )
}

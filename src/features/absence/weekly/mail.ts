import { attendanceRate } from '#domain/index.ts'
import type { Mail } from '#server/notify/notifier.ts'
import { counted, percent, shortDate } from '#ui/format.ts'
import { lateIn, openIn, type WeeklyReport } from './report.ts'

type About = { school: { urn: number; name: string }; report: WeeklyReport; to: string[]; site: string }

/** The mail on a class's week: figures of the class and the way to the page, and nothing that tells of one pupil. */
export function weeklyMail({ school, report, to, site }: About): Mail {
  const { group, monday, week, year, pupils } = report
  const improving = pupils.filter((pupil) => pupil.improving).length
  return {
    to,
    subject: `${group.name}: the week of ${shortDate(monday)}`,
    text: [
      `${group.name} at ${school.name}, the week of ${shortDate(monday)}, marks as they stand now.`,
      '',
      `Attendance: ${percent(attendanceRate(week))} (${week.attended} of ${counted(week.possible, 'session')}); this year ${percent(attendanceRate(year))}.`,
      `Late: ${counted(lateIn(week), 'time')}.`,
      `No reason yet: ${counted(openIn(report), 'session')}.`,
      `On time every time: ${counted(pupils.filter(({ punctual }) => punctual).length, 'pupil')}. Coming more often: ${improving}.`,
      `At risk this year: ${counted(year.atRisk, 'pupil')}. Missing a tenth or more: ${year.persistent}.`,
      '',
      `Who, and each pupil's week, for those who may see them:`,
      `${site}/schools/${school.urn}/weekly/${group.id}?week=${monday}`,
    ].join('\n'),
  }
}

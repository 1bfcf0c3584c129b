import { weeklyReport } from '#features/absence/weekly/jobs/weekly-report.ts'
import { weeklyReportsOfSchool } from '#features/absence/weekly/jobs/weekly-reports-of-school.ts'
import { weeklyReports } from '#features/absence/weekly/jobs/weekly-reports.ts'
import { forgetSessions } from '#features/people/sign-in/jobs/forget-sessions.ts'
import { forgetReplies } from '#features/register/taking/jobs/forget-replies.ts'
import { forgetDocuments } from '#features/roll/documents/jobs/forget-documents.ts'
import { makeRoomForNextYear } from '#features/school/calendar/jobs/make-room-for-next-year.ts'
import { makeRoomForYear } from '#features/school/calendar/jobs/make-room-for-year.ts'
import type { AnyJob } from '#server/jobs/job.ts'

/** Every background job there is. docs/operations.md lists them, and a test holds the two equal. */
export const JOBS: readonly AnyJob[] = [
  makeRoomForNextYear,
  makeRoomForYear,
  forgetReplies,
  forgetSessions,
  forgetDocuments,
  weeklyReports,
  weeklyReportsOfSchool,
  weeklyReport,
]

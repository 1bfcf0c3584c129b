import { localDate } from './local-date.ts'

/** The open end of whatever is dated: the last day is not known. */
export const OPEN_END = localDate('9999-12-31')

/** From this day the Education (Pupil Registration) (England) Regulations 2006 governed registers. */
export const REGULATIONS_2006 = localDate('2006-09-01')

/** Their last day. */
export const LAST_DAY_OF_2006_REGULATIONS = localDate('2024-08-18')

/**
 * From this day: the School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), the
 * National Framework for Penalty Notices (SI 2024/210) and the statutory guidance.
 */
export const REGULATIONS_2024 = localDate('2024-08-19')

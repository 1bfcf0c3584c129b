import { addDays, addYears } from '../dates/arithmetic.ts'
import { REGULATIONS_2024 } from '../dates/dates-in-law.ts'
import type { LocalDate } from '../dates/local-date.ts'

/** An earlier notice to this parent for this child. `withdrawn` may be the day on which it was. */
export type EarlierNotice = { issued: LocalDate; withdrawn?: boolean | LocalDate | null }

export type NoticeStep =
  { allowed: true; ordinal: 1 | 2; amounts: number[] } | { allowed: false; ordinal: 3; amounts: [] }

/**
 * What a notice proposed for this day would be, for one parent and one child: the first costs £80, or £160
 * after 21 days; the second £160; a third within three years is not allowed. Notices count that were issued
 * since 19 August 2024, in the three years ending with the proposed day, and not withdrawn; unpaid ones
 * count.
 */
export function noticeLadder(earlier: Iterable<EarlierNotice>, proposedIssue: LocalDate): NoticeStep {
  const threeYearsBefore = addYears(proposedIssue, -3)
  const counted = [...earlier].filter(
    ({ issued, withdrawn }) =>
      !withdrawn && issued >= REGULATIONS_2024 && issued > threeYearsBefore && issued <= proposedIssue,
  ).length
  if (counted === 0) return { allowed: true, ordinal: 1, amounts: [80, 160] }
  if (counted === 1) return { allowed: true, ordinal: 2, amounts: [160] }
  return { allowed: false, ordinal: 3, amounts: [] }
}

/**
 * The last day for each amount. The days begin with that of receipt (Penalty Notices Regulations 2007 as
 * amended): the first amount of two to day 21, the last to day 28.
 */
export function noticeDeadlines(
  received: LocalDate,
  amounts: readonly number[],
): { amount: number; lastDay: LocalDate }[] {
  return amounts.map((amount, index) => ({
    amount,
    lastDay: addDays(received, (index === amounts.length - 1 ? 28 : 21) - 1),
  }))
}

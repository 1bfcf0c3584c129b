import { openingLength, type Session, type SessionTimes } from '#domain/index.ts'
import { Notice } from '#ui/notice.tsx'
import { opensEquallyLong } from '../times-problems.ts'

/** What is worth another look in the times in force: registers that are open for different lengths. */
export function TimesNotice({ times }: { times: Record<Session, SessionTimes | null> }) {
  const { AM, PM } = times
  if (!AM || !PM || opensEquallyLong(times)) return null
  return (
    <Notice tone="warning" title="The registers are open for different lengths" className="mb-6">
      The morning register is open for {openingLength(AM)} minutes and the afternoon register for{' '}
      {openingLength(PM)}. The guidance asks for the same length at every session.
    </Notice>
  )
}

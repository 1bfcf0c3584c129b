import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import type { YearReady } from '../year-ready.ts'

/** What is not ready for the year, and what to do about it now. */
export function YearWarning({ warnings, urn, mayPlace, mayPlan }: YearReady) {
  return (
    <Notice tone="warning" title="The school year is not ready" className="screen-only m-4 sm:mx-6">
      {warnings.map((said) => (
        <p key={said}>{said}</p>
      ))}
      {mayPlan && (
        <p>
          <TextLink href={`/schools/${urn}/calendar`}>Enter the term dates in the calendar</TextLink>
        </p>
      )}
      {mayPlace && (
        <p>
          <TextLink href={`/schools/${urn}/groups`}>Move pupils into their new classes</TextLink>
        </p>
      )}
      {!mayPlan && !mayPlace && <p>Tell the school office: they can put this right.</p>}
    </Notice>
  )
}

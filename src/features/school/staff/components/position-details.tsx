import { ROLES } from '#domain/index.ts'
import type { LocalDate } from '#domain/index.ts'
import type { School } from '#server/school.ts'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'

import { staffPath } from '../address.ts'
import type { Group, Position } from '../sql.ts'
import { span } from '../wording.ts'
import { EndPositionForm } from './end-position-form.tsx'
import { LinkForm } from './link-form.tsx'
import { SignInTag } from './position-table.tsx'
import { ScopeSection } from './scope-section.tsx'

type Props = {
  school: School
  today: LocalDate
  own: boolean
  position: Position
  groups: Group[]
  added: 'new' | 'asleep' | null
}

/** A position in full, with all that can be done about it. */
export function PositionDetails({ school, today, own, position, groups, added }: Props) {
  const { membershipId: membership, name, email, role, from, to, signIn, asleep } = position
  const held = to >= today
  const common = { urn: school.urn, membership, today }
  return (
    <Page width="form">
      <PageHeader
        title={name}
        lead={`${position.position}, ${school.name}`}
        crumbs={[{ href: staffPath(school.urn), label: 'Staff' }, { label: name }]}
      />
      {added && <Added name={name} added={added} />}
      <SummaryList
        rows={[
          { key: 'E-mail address', value: email },
          { key: 'Role in Rollbook', value: ROLES[role].label },
          { key: 'Held', value: span(from, to) },
          { key: 'Sign-in', value: <SignInTag position={position} today={today} /> },
        ]}
      />
      {held && (
        <>
          <Section title="Signing in">
            <p className="mb-4 max-w-prose text-ink-muted">
              {asleep
                ? 'This address was in Rollbook already, so the position waits until its owner accepts it: signed in, with the link you make here. Nobody else can use it, and they see nothing of the school before.'
                : signIn === 'ready'
                  ? 'They have set a password. If they forgot it, make a new link: the old password works until the link is used.'
                  : 'They sign in once they have set a password, by a link you make here and hand over.'}
            </p>
            <LinkForm urn={school.urn} membership={membership} name={name} again={signIn !== 'none'} />
          </Section>
          <ScopeSection position={position} school={school} groups={groups} today={today} />
          <Section title="End the position">
            {own ? (
              <p className="text-ink-muted">This is your own position: somebody else has to end it.</p>
            ) : (
              <EndPositionForm {...common} />
            )}
          </Section>
        </>
      )}
    </Page>
  )
}

function Added({ name, added }: { name: string; added: 'new' | 'asleep' }) {
  return (
    <Notice tone="success" title={`${name} is on the staff.`} live className="mb-6">
      {added === 'new'
        ? 'Make a link below, so that they can set a password.'
        : 'The position waits until they accept it. Make a link below for them.'}
    </Notice>
  )
}

import { ROLES } from '#domain/index.ts'
import type { LocalDate } from '#domain/index.ts'
import type { School } from '#server/school.ts'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'

import { staffPath } from '../paths.ts'
import type { Group, Position } from '../queries.ts'
import { span } from '../words.ts'
import { EndForm } from './end-form.tsx'
import { LinkForm } from './link-form.tsx'
import { SignInTag } from './position-table.tsx'
import { ScopeSection } from './scope-section.tsx'

type Props = {
  school: School
  today: LocalDate
  own: boolean
  position: Position
  groups: Group[]
  added: 'new' | 'known' | null
}

/** A position in full, with all that can be done about it. */
export function PositionDetails({ school, today, own, position, groups, added }: Props) {
  const { membershipId: membership, name, email, role, from, to, signIn } = position
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
              {signIn === 'ready'
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
              <EndForm {...common} />
            )}
          </Section>
        </>
      )}
    </Page>
  )
}

function Added({ name, added }: { name: string; added: 'new' | 'known' }) {
  return (
    <Notice tone="success" title={`${name} is on the staff.`} live className="mb-6">
      {added === 'new'
        ? 'They are new to Rollbook: make a link below, so that they can set a password.'
        : 'Their e-mail address was known already. They sign in with the password they have, and choose this school there. Make sure that the address is theirs.'}
    </Notice>
  )
}

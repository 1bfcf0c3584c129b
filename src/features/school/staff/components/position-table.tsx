import type { ReactNode } from 'react'

import { ROLES } from '#domain/index.ts'
import type { LocalDate } from '#domain/index.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

import { positionPath } from '../address.ts'
import type { Position } from '../sql.ts'
import { scopeName, span } from '../wording.ts'

type Props = {
  id: string
  caption: ReactNode
  urn: number
  positions: Position[]
  today: LocalDate
  empty?: ReactNode
}

/** Positions at a school, one a row: who, as what, with which groups, since when, and whether they can sign in. */
export function PositionTable({ id, caption, urn, positions, today, empty }: Props) {
  return (
    <Table
      id={id}
      caption={caption}
      rows={positions}
      rowKey={({ membershipId }) => membershipId}
      empty={empty}
      columns={[
        {
          key: 'name',
          header: 'Name',
          cell: ({ membershipId, name }) => (
            <TextLink href={positionPath(urn, membershipId)}>{name}</TextLink>
          ),
        },
        { key: 'position', header: 'Position', cell: ({ position }) => position },
        { key: 'role', header: 'Role in Rollbook', cell: ({ role }) => ROLES[role].label },
        {
          key: 'groups',
          header: 'Groups or years',
          cell: ({ scopes }) =>
            scopes
              .filter(({ from, to }) => from <= today && to >= today)
              .map(scopeName)
              .join(', '),
        },
        { key: 'held', header: 'Held', cell: ({ from, to }) => span(from, to) },
        { key: 'sign-in', header: 'Sign-in', cell: (one) => <SignInTag position={one} today={today} /> },
      ]}
    />
  )
}

/** Shows whether the person can sign in to a position. */
export function SignInTag({
  position: { signIn, from, to, asleep },
  today,
}: {
  position: Position
  today: LocalDate
}) {
  if (to < today) return <Tag>Over</Tag>
  if (asleep) return <Tag tone="caution">Waits to be accepted</Tag>
  if (signIn === 'none') return <Tag tone="caution">No link yet</Tag>
  if (signIn === 'invited') return <Tag tone="action">Has a link</Tag>
  return from > today ? <Tag>To come</Tag> : <Tag tone="good">Can sign in</Tag>
}

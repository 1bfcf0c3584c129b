import { can } from '#domain/index.ts'
import { workplacePath, type OrganisationContext } from '#server/organisation.ts'

const VIEWS = [
  { path: '', label: 'Schools', ability: 'see_area' },
  { path: '/cohorts', label: 'Groups of pupils', ability: 'see_analysis' },
  { path: '/pupils', label: 'Pupils', ability: 'see_analysis' },
  { path: '/officers', label: 'Officers’ schools', ability: 'give_schools' },
] as const

export type AreaTabs = { base: string; tabs: { href: string; label: string; current: boolean }[] }

/**
 * The attendance pages of a trust or an authority that this person may open, as tabs, and the address at which they
 * begin. `search` is the period in the address; it is kept from tab to tab.
 */
export function areaTabs(
  { actor, workplace }: Pick<OrganisationContext, 'actor' | 'workplace'>,
  current: (typeof VIEWS)[number]['path'],
  search = '',
): AreaTabs {
  const base = `${workplacePath(workplace)}/attendance`
  const tabs = VIEWS.filter(({ ability }) => can(actor.role, ability)).map(({ path, label }) => ({
    href: `${base}${path}${search}`,
    label,
    current: path === current,
  }))
  return { base, tabs }
}

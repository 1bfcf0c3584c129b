import { reportTermsUntil, type ReportTerm } from '#domain/index.ts'
import { latestReports, reportsOfTerm, termOf } from '#features/absence/reports/queries.ts'
import { schoolsOfOrganisation } from '#features/area/schools/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { Search } from '#server/search.ts'

export type PublishedReports = Awaited<ReturnType<typeof publishedReports>>

/**
 * What the schools of a trust have published of the term that an address asks for, else of the latest term of which
 * there is a report. No pupil's row is read.
 */
export async function publishedReports({ db, actor, workplace, today }: OrganisationContext, search: Search) {
  requireAbility(actor, 'read_snapshots')
  const terms = reportTermsUntil(today).map((term) => ({ ...term, address: addressOf(term) }))
  const latest = [...(await latestReports(db)).values()].map((report) => addressOf(termOf(report)))
  const term =
    terms.find(({ address }) => address === search['term']) ??
    terms.find(({ address }) => latest.includes(address))
  return {
    organisation: workplace.organisation,
    schools: await schoolsOfOrganisation(db),
    reports: term && (await reportsOfTerm(db, term)),
    term,
    terms,
  }
}

const addressOf = ({ academicYear, name }: ReportTerm) => `${academicYear}-${name}`

import type { NextRequest } from 'next/server'
import { exportTable, type Export } from './export.ts'
import { longFile } from './long-file.ts'
import type { OrganisationContext } from './organisation.ts'
import { organisationFile, schoolFile } from './route.ts'
import type { SchoolContext } from './school.ts'

type TableOf<Context, Params> = (context: Context, search: URLSearchParams, params: Params) => Promise<Export>
type Address<Params> = { params: Promise<Params> }

/** The download beside a page of a school: the table that the page's address asks for, as CSV or Excel. */
export const schoolTable =
  <Params>(table: TableOf<SchoolContext, Params>) =>
  async (request: NextRequest, address: Address<Params & { urn: string }>): Promise<Response> => {
    const params = await address.params
    const search = request.nextUrl.searchParams
    return schoolFile(
      request,
      params.urn,
      async (context) => exportTable(context.db, await table(context, search, params), search),
      longFile,
    )
  }

/** The same beside a page of a local authority. */
export const authorityTable =
  <Params>(table: TableOf<OrganisationContext, Params>) =>
  async (request: NextRequest, address: Address<Params & { code: string }>): Promise<Response> => {
    const params = await address.params
    return organisationTable(request, `/authorities/${params.code}`, table, params)
  }

/** The same beside a page of a trust. */
export const trustTable =
  <Params>(table: TableOf<OrganisationContext, Params>) =>
  async (request: NextRequest, address: Address<Params & { uid: string }>): Promise<Response> => {
    const params = await address.params
    return organisationTable(request, `/trusts/${params.uid}`, table, params)
  }

function organisationTable<Params>(
  request: NextRequest,
  path: string,
  table: TableOf<OrganisationContext, Params>,
  params: Params,
): Promise<Response> {
  const search = request.nextUrl.searchParams
  return organisationFile(
    request,
    path,
    async (context) => exportTable(context.db, await table(context, search, params), search),
    longFile,
  )
}

import type { NextRequest } from 'next/server'
import { saveRegister, saveRequest } from '#features/register/taking/commands.ts'
import { loadRegister } from '#features/register/taking/queries.ts'
import { withActor } from '#server/db/with-actor.ts'
import { jsonBody, jsonRoute } from '#server/json-route.ts'
import { schoolContext } from '#server/school.ts'

const LARGEST = 1_000_000

/** Saves a register. The one way in from a device, however long the register was kept there. */
export function POST(request: NextRequest): Promise<Response> {
  return jsonRoute(request, async (token) =>
    saveRegister({ token }, await jsonBody(request, saveRequest, LARGEST)),
  )
}

/** A register as it is now, for a screen that shows an older one. */
export function GET(request: NextRequest): Promise<Response> {
  const search = request.nextUrl.searchParams
  const asked = { group: search.get('group'), date: search.get('date'), session: search.get('session') }
  return jsonRoute(request, (token) =>
    withActor(token, async (db, actor) =>
      loadRegister(await schoolContext(db, actor, search.get('urn') ?? ''), asked),
    ),
  )
}

import type { NextRequest } from 'next/server'
import { saveRegister } from '#features/register/taking/commands.ts'
import { saveRequest } from '#features/register/taking/contract.ts'
import { loadRegister } from '#features/register/taking/queries.ts'
import { registerAsked } from '#features/register/taking/schema.ts'
import { today } from '#server/clock.ts'
import { withActor } from '#server/db/with-actor.ts'
import { jsonBody, jsonRoute } from '#server/json-route.ts'
import { findSchool } from '#server/school.ts'

const LARGEST = 1_000_000

/** Saves a register. The one way in from a device, however long the register was kept there. */
export function POST(request: NextRequest): Promise<Response> {
  return jsonRoute(request, async (token) =>
    saveRegister(token, await jsonBody(request, saveRequest, LARGEST)),
  )
}

/** A register as it stands now, for a screen that shows an older one. */
export function GET(request: NextRequest): Promise<Response> {
  const asked = request.nextUrl.searchParams
  return jsonRoute(request, (token) =>
    withActor(token, async (db, actor) => {
      const key = registerAsked({
        group: asked.get('group'),
        date: asked.get('date'),
        session: asked.get('session'),
      })
      const school = await findSchool(db, asked.get('urn') ?? '')
      return loadRegister({ db, actor, school, today: today() }, key)
    }),
  )
}

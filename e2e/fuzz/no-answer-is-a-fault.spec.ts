import { ROLE_IDS } from '#domain/index.ts'
import { chance } from '../../prisma/seed/random.ts'
import { expect, test } from '../support/test.ts'
import { pupilNumbers, wrongWith } from '../support/fuzz/judge.ts'
import { nastyRequest, type Request } from '../support/fuzz/requests.ts'
import { Visitor } from '../support/fuzz/visitor.ts'
import { walk } from '../support/fuzz/walk.ts'

// Another seed, or more of it: ROLLBOOK_FUZZ_SEED=17 ROLLBOOK_FUZZ_EACH=1000 npx playwright test --project fuzz --no-deps
const SEED = process.env['ROLLBOOK_FUZZ_SEED'] ?? '2026'
const EACH = Number(process.env['ROLLBOOK_FUZZ_EACH'] ?? 120)
const AT_ONCE = 4

for (const role of ROLE_IDS.filter((id) => id !== 'service')) {
  test(`nothing a ${role} sends is answered by a fault (seed ${SEED})`, async () => {
    const owners = await pupilNumbers()
    const of = chance(`fuzz ${SEED} ${role}`)
    const visitor = new Visitor()
    await visitor.signIn(role)
    const landing = (await visitor.get('/')).location
    const urn = Number(/schools\/(\d+)/.exec(landing)?.[1]) || null
    const own = {
      '[urn]': String(urn ?? 900001),
      '[code]': /authorities\/(\w+)/.exec(landing)?.[1] ?? '999',
      '[uid]': /trusts\/(\w+)/.exec(landing)?.[1] ?? '9999',
    }

    const wrong: string[] = []
    const known = await walk(visitor, 60, (address, answer) => {
      const problem = wrongWith(answer, address, owners, urn)
      if (problem) wrong.push(`GET ${address} ${problem}`)
    })
    const send = async (request: Request): Promise<void> => {
      const answer = await visitor.send(request)
      if (answer.location.includes('/sign-in')) await visitor.signIn(role)
      const said = JSON.stringify(request)
      const problem = wrongWith(answer, said, owners, urn)
      if (problem) wrong.push(`${said} ${problem}`)
    }
    const requests = Array.from({ length: EACH }, () => nastyRequest(of, known, own))
    for (let at = 0; at < requests.length; at += AT_ONCE)
      await Promise.all(requests.slice(at, at + AT_ONCE).map(send))
    expect(wrong, `seed ${SEED}`).toEqual([])
  })
}

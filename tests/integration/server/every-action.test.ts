import { expect, test } from 'vitest'
import { ROLE_IDS, ROLES } from '#domain/index.ts'
import { Unfit } from '#server/refusal.ts'
import { chance, type Chance } from '../../../prisma/seed/random.ts'
import { everyAction, type Action, type Field } from '../../support/actions.ts'
import { areaPerson, makeArea } from '../../support/area.ts'
import { asBrowser } from '../../support/browser.ts'
import { testDb } from '../../support/database.ts'
import { NASTY, NASTY_NAMES } from '../../support/nasty.ts'
import { makeStaff, type Staff } from '../../support/register.ts'

// Another seed, or more of it: ROLLBOOK_FUZZ_SEED=17 ROLLBOOK_FUZZ_EACH=500 npx vitest run --project integration every-action
const SEED = process.env['ROLLBOOK_FUZZ_SEED'] ?? '2026'
const EACH = Number(process.env['ROLLBOOK_FUZZ_EACH'] ?? 40)

const HONEST = ['on', 'Ada Lovelace', 'I', '3', '1', '']

// What somebody would answer, by the name of the field.
const LIKELY: [names: RegExp, values: string[]][] = [
  [/seen|^replaces|edit/i, ['0', '1', '{}', '']],
  [/-starts$/, ['08:45', '13:00']],
  [/-(opens|closes)$/, ['09:00', '13:10']],
  [/-ends$/, ['12:00', '15:15']],
  [/^year$/, ['2026', '2025']],
  [/^upn$|formerUpn|middle|line2|town|postcode$|^second/i, ['']],
  [/email/i, ['ada@school.example', '']],
  [/telephone/i, ['01632 960077', '']],
  [/password/i, ['plum kettle harbour']],
  [/attendance/, ['95.5']],
  [/^(date|from|to|until|since|.*day|dateOfBirth)$/i, ['2026-11-18', '2026-10-05', '2027-01-05']],
]

// Said by the wrapper of src/server/action.ts, whatever the action is.
const NOT_ALLOWED = 'Your role does not allow this.'
const FAULT = /went wrong on our side/
const UNFIT = new Unfit().message

/** A form of an action: most answers as somebody might give them, up to two as nobody would. */
function formFor(of: Chance, fields: readonly Field[], known: readonly string[]): FormData {
  const answers = fields.map((field): [string, string | File] => [field.name, honest(of, field, known)])
  for (let times = of.whole(0, 2); times > 0 && answers.length > 0; times--) {
    const at = of.whole(0, answers.length - 1)
    const [name] = answers[at]!
    const way = of.next()
    if (way < 0.65) answers[at] = [name, of.pick(NASTY)]
    else if (way < 0.75) answers.splice(at, 1)
    else if (way < 0.85) answers.push([name, of.pick(NASTY)])
    else if (way < 0.93) answers[at] = [name, new File(['x'], 'x.txt')]
    else answers.push([of.pick(NASTY_NAMES), of.pick(NASTY)])
  }
  const form = new FormData()
  for (const [name, value] of answers) form.append(name, value)
  return form
}

function honest(of: Chance, { name, choices }: Field, known: readonly string[]): string | File {
  if (name === 'file') return new File(['%PDF-1.7 '.repeat(20)], 'a.pdf')
  if (choices.length > 0) return of.pick(choices)
  const [, likely] = LIKELY.find(([names]) => names.test(name)) ?? []
  if (likely) return of.pick(likely)
  if (/^(pupil|group|other|entry|contact|membership|flag|document)|Id$/.test(name)) return of.pick(known)
  return of.pick([...HONEST, ...known])
}

/** How often each action did what it was asked. */
const done = new Map<string, number>()

/** What is wrong with how an action answered; null when it did something, or refused as it should. */
async function answered(
  action: Action,
  form: FormData,
  { token }: Pick<Staff, 'token'>,
): Promise<string | null> {
  try {
    const result = await asBrowser(token, () => action.call(null, form))
    const sentences = [result?.message ?? '', ...Object.values(result?.fieldErrors ?? {}).flat()]
    if (FAULT.test(sentences[0]!)) return 'a fault'
    if (sentences.includes(UNFIT)) return 'refused only by the tables'
    if (sentences[0] === NOT_ALLOWED) return NOT_ALLOWED
    if (result?.ok) done.set(action.name, (done.get(action.name) ?? 0) + 1)
    const strange = Object.keys(result?.fieldErrors ?? {}).filter((field) => !action.says(field))
    return strange.length > 0 ? `refused beside ${strange.join()}, which no form has` : null
  } catch (thrown) {
    const { digest } = thrown as { digest?: string }
    if (!digest?.startsWith('NEXT_REDIRECT')) return `threw ${String(thrown)}`
    done.set(action.name, (done.get(action.name) ?? 0) + 1)
    return null
  }
}

test(`whatever a form brings, its action does it or refuses it beside its field (seed ${SEED})`, async () => {
  const { owner } = await testDb()
  const area = await makeArea(11)
  const [school] = area.schools
  const people: (Pick<Staff, 'token' | 'membershipId'> & { role: string })[] = []
  for (const role of ROLE_IDS.filter((id) => id !== 'service')) {
    if (ROLES[role].kind === 'school') people.push({ role, ...(await makeStaff(school!.id, role)) })
    if (ROLES[role].kind !== 'authority') continue
    const { officer: token, membership: membershipId } = await areaPerson(role, area.authority)
    people.push({ role, token, membershipId })
  }
  const { rows } = await owner.query<{ id: number }>('select id from pupil where school_id = $1 limit 3', [
    school!.id,
  ])
  const known = [...rows.map(({ id }) => String(id)), ...school!.groups.map(({ id }) => String(id))]

  known.push(...people.slice(0, 3).map(({ membershipId }) => String(membershipId)))

  const wrong: string[] = []
  const reached = new Set<string>()
  const actions = await everyAction()
  expect(actions.length).toBeGreaterThan(45)
  for (const action of actions) {
    const of = chance(`${SEED} ${action.name}`)
    const able: typeof people = []
    for (const person of people) {
      const form = formFor(of, action.fields, known)
      form.set('urn', String(school!.urn))
      form.set('openedBy', String(person.membershipId))
      if ((await answered(action, form, person)) !== NOT_ALLOWED) able.push(person)
    }
    // Wrong passwords make the next ones wait, and no clock of a test shortens that.
    const times = /^people\/(sign-in|account): /.test(action.name) ? 2 : EACH
    for (let n = 0; n < times && able.length > 0; n++) {
      const person = of.pick(able)
      const form = formFor(of, action.fields, known)
      if (!action.fields.some(({ name }) => name === 'urn'))
        form.set('urn', of.happens(0.95) ? String(school!.urn) : of.pick(NASTY))
      form.set('openedBy', String(person.membershipId))
      const problem = await answered(action, form, person)
      if (problem && problem !== NOT_ALLOWED)
        wrong.push(`${action.name} by ${person.role}: ${problem}: ${JSON.stringify([...form])}`)
      reached.add(action.name)
    }
  }
  expect(wrong, `seed ${SEED}`).toEqual([])
  expect(actions.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([])
  // Where nothing is ever done, nothing behind the first refusal was tried.
  expect([...done.keys()].length).toBeGreaterThan(12)
})

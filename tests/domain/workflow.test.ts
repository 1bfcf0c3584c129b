import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { can, CHILD_FLAG, ROLE_IDS, step, WORKFLOWS, workflowSteps, type FlagState } from '#domain/index.ts'
import { pageOf } from '../support/diagram.ts'

const all = { role: 'headteacher', pupil: true, reason: true } as const
const STATES = Object.keys(CHILD_FLAG.states) as FlagState[]

describe('a child put to a school', () => {
  test('waits for the school, which confirms or declines', () => {
    expect(step(CHILD_FLAG, null, 'flag', { ...all, role: 'virtual_school_head' })).toEqual({ to: 'flagged' })
    expect(step(CHILD_FLAG, 'flagged', 'confirm', all)).toEqual({ to: 'confirmed' })
    expect(step(CHILD_FLAG, 'flagged', 'decline', all)).toEqual({ to: 'declined' })
  })

  test.each(['confirmed', 'declined'] as const)('is answered once: %s stands', (state) => {
    for (const event of ['flag', 'confirm', 'decline'] as const)
      for (const role of ROLE_IDS)
        expect(step(CHILD_FLAG, state, event, { ...all, role })).toHaveProperty('refused')
    expect(step(CHILD_FLAG, state, 'confirm', all)).toMatchObject({ refused: { rule: 'changed_meanwhile' } })
  })

  test('is confirmed for a pupil, and declined with a reason', () => {
    expect(step(CHILD_FLAG, 'flagged', 'confirm', { ...all, pupil: false })).toMatchObject({
      refused: { rule: 'invalid', field: 'pupil' },
    })
    expect(step(CHILD_FLAG, 'flagged', 'decline', { ...all, reason: false })).toMatchObject({
      refused: { rule: 'reason_needed' },
    })
  })

  test('is put, and answered, by those whose role may, and by nobody else', () => {
    for (const role of ROLE_IDS) {
      expect('to' in step(CHILD_FLAG, null, 'flag', { ...all, role })).toBe(can(role, 'flag_child'))
      expect('to' in step(CHILD_FLAG, 'flagged', 'confirm', { ...all, role })).toBe(can(role, 'confirm_flag'))
    }
  })

  test('reaches no state but by a step of its workflow', () => {
    const steps = workflowSteps()
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...STATES),
        fc.constantFrom('flag', 'confirm', 'decline'),
        fc.constantFrom(...ROLE_IDS),
        fc.boolean(),
        fc.boolean(),
        (state, event, role, pupil, reason) => {
          const result = step(CHILD_FLAG, state, event as 'flag', { role, pupil, reason })
          if ('to' in result)
            expect(steps).toContainEqual(
              expect.objectContaining({ state: state ?? '', event, next_state: result.to }),
            )
        },
      ),
    )
  })
})

describe.each(WORKFLOWS)('the workflow $name', ({ states, events }) => {
  test('reaches every state from the start, and names no other', () => {
    const reached = new Set<string>()
    for (let before = -1; before < reached.size;) {
      before = reached.size
      for (const { from, to } of Object.values(events))
        if (from === null || reached.has(from)) reached.add(to)
    }
    expect([...reached].sort()).toEqual(Object.keys(states).sort())
  })
})

test('docs/domain shows the workflow of flags as it is', async () => {
  const lead =
    'A virtual school head, who watches over the children looked after by an authority wherever they go to school, says that a child at a school is looked after or has a social worker. The school, which knows the child, confirms or declines; only then does its admission register say so. No law sets a day for the answer.'
  await expect(
    pageOf('A child put to a school', 'src/domain/flag/states.ts', lead, CHILD_FLAG),
  ).toMatchFileSnapshot('../../docs/domain/child-flag.md')
})

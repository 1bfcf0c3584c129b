import { describe, expect, test } from 'vitest'
import {
  ABILITIES,
  can,
  codesInForce,
  localDate,
  markableCodes,
  ROLE_IDS,
  ROLES,
  type Role,
} from '#domain/index.ts'

const NOW = localDate('2026-11-18')
const OFFICE = '/ \\ L K V P W B D M X T R I Q Y1 Y2 Y6 Y7 G N O U'
const EVERY_TYPED = codesInForce(NOW)
  .filter(({ code }) => code !== 'Z' && code !== '#')
  .map(({ code }) => code)
  .join(' ')

describe('who may enter which code', () => {
  const expected: Record<Role, string> = {
    class_teacher: '/ \\ L N',
    cover_teacher: '/ \\ L N',
    office: OFFICE,
    pastoral_lead: OFFICE,
    head_of_year: OFFICE,
    attendance_officer: EVERY_TYPED,
    headteacher: EVERY_TYPED,
    attendance_champion: EVERY_TYPED,
    service: `${EVERY_TYPED} Z #`,
    governor: '',
    school_admin: '',
    trust_attendance_lead: '',
    trustee: '',
    la_support_officer: '',
    la_team_lead: '',
    virtual_school_head: '',
    la_admin: '',
  }
  test.each(ROLE_IDS)('%s', (role) => expect(markableCodes(role, NOW).join(' ')).toBe(expected[role]))

  test('a withdrawn holiday code is as closed to the office as leave is', () => {
    const old = localDate('2024-06-12')
    expect(markableCodes('office', old)).not.toContain('H')
    expect(markableCodes('attendance_officer', old)).toContain('H')
    expect(markableCodes('attendance_officer', NOW)).not.toContain('H')
  })
})

describe('who may do what', () => {
  test('only those who may take a register have codes to enter', () => {
    for (const role of ROLE_IDS)
      expect(markableCodes(role, NOW).length > 0, role).toBe(can(role, 'take_register'))
  })

  test('whoever reaches no pupil reads published snapshots and nothing else', () => {
    const blind = ROLE_IDS.filter((role) => ROLES[role].reach === 'none')
    expect(blind).toEqual(['governor', 'trustee'])
    for (const role of blind)
      expect(ABILITIES.filter((ability) => can(role, ability))).toEqual(['read_snapshots'])
  })

  test('a trust and an authority read, and change nothing in a school', () => {
    const writing = [
      'take_register',
      'amend_marks',
      'edit_admission_register',
      'edit_calendar',
      'manage_staff',
      'give_cover',
    ] as const
    for (const role of ROLE_IDS.filter((id) => ROLES[id].kind !== 'school'))
      for (const ability of writing) expect(can(role, ability), `${role} ${ability}`).toBe(false)
  })

  test('teachers see no contacts, no restricted codes, and amend nothing after closing', () => {
    const abilities = (role: Role) => ABILITIES.filter((ability) => can(role, ability))
    expect(abilities('class_teacher')).toEqual(['take_register', 'read_pupils', 'see_own_groups'])
    expect(abilities('cover_teacher')).toEqual(['take_register', 'read_pupils'])
  })

  test('the office does not see restricted codes; those who lead on attendance do', () => {
    expect(ROLE_IDS.filter((role) => can(role, 'see_restricted'))).toEqual([
      'attendance_officer',
      'pastoral_lead',
      'headteacher',
      'attendance_champion',
      'service',
    ])
  })

  test('somebody holds every ability', () => {
    for (const ability of ABILITIES)
      expect(
        ROLE_IDS.some((role) => can(role, ability)),
        ability,
      ).toBe(true)
  })
})
